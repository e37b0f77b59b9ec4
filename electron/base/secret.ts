const hidden = '[hidden]';
/** Node's name for "how I look when inspected"; node:util costs a start 4 ms. */
const inspected = Symbol.for('nodejs.util.inspect.custom');

/**
 * A text that nobody should see: the Heroku key, the value of a setting. Printed, joined, inspected or serialised it
 * gives `[hidden]`. The text comes out by `reveal` alone, whose callers are counted by an architecture test.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return hidden;
  }

  toJSON(): string {
    return hidden;
  }

  [Symbol.toPrimitive](): string {
    return hidden;
  }

  [inspected](): string {
    return hidden;
  }
}
