import type { Document } from 'bson';

/** A command that MongoDB refuses: becomes `{ok: 0, errmsg, code, codeName}`. */
export class MongoRefusal extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly labels: readonly string[];

  constructor(code: number, codeName: string, message: string, labels: readonly string[] = []) {
    super(message);
    this.name = 'MongoRefusal';
    this.code = code;
    this.codeName = codeName;
    this.labels = labels;
  }

  get body(): Document {
    const { code, codeName, labels, message } = this;
    return { ok: 0, errmsg: message, code, codeName, ...(labels.length > 0 && { errorLabels: labels }) };
  }
}

/** What Atlas' own proxy says, before MongoDB itself is asked: always code 8000. */
export const atlas = (message: string): MongoRefusal => new MongoRefusal(8000, 'AtlasError', message);

export const badValue = (message: string): MongoRefusal => new MongoRefusal(2, 'BadValue', message);

export const notFound = (message: string): MongoRefusal => new MongoRefusal(26, 'NamespaceNotFound', message);

export const notPrimary = (): MongoRefusal =>
  new MongoRefusal(10107, 'NotWritablePrimary', 'not primary', ['RetryableWriteError']);
