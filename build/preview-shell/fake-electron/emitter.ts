import { EventEmitter } from 'node:events';
import type { Emits, Event } from './types.ts';

type Listener = (...args: unknown[]) => void;

/** Node's emitter behind the four methods that the fake electron offers, with Electron's overloads as their types. */
export class Emitter<Events extends { [E in keyof Events]: unknown[] }> {
  readonly #events = new EventEmitter();

  readonly on: Emits<Events>['on'] = this.#typed((event, listener) => this.#events.on(event, listener));
  readonly once: Emits<Events>['on'] = this.#typed((event, listener) => this.#events.once(event, listener));
  readonly off: Emits<Events>['on'] = this.#typed((event, listener) => this.#events.off(event, listener));
  readonly removeListener: Emits<Events>['on'] = this.off;

  /** Calls the listeners in turn; true when there was one. */
  emit<E extends keyof Events & string>(event: E, ...args: Events[E]): boolean {
    return this.#events.emit(event, ...args);
  }

  #typed(method: (event: string, listener: Listener) => unknown): Emits<Events>['on'] {
    const chained = (event: string, listener: Listener): this => {
      method(event, listener);
      return this;
    };
    // Overloads made from a table cannot be implemented by one signature without saying so once.
    return chained as unknown as Emits<Events>['on'];
  }
}

/** An event that a listener may prevent, carrying what Electron says with it. */
export function preventable<Params extends object>(params: Params): Event<Params> {
  let prevented = false;
  const event = {
    preventDefault: (): void => {
      prevented = true;
    },
    get defaultPrevented(): boolean {
      return prevented;
    },
  };
  return Object.assign(event, params);
}
