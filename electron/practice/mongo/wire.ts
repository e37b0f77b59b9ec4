import { BSON, type Document } from 'bson';

/**
 * MongoDB's wire protocol as far as drivers of today speak it: OP_MSG both ways, and OP_QUERY with its OP_REPLY for the
 * very first hello. Checksums and compression are never offered.
 */

const opReply = 1;
const opQuery = 2004;
const opMsg = 2013;

const headerBytes = 16;

/** As hello tells the driver. A longer message ends the connection, as a server's does. */
export const maxMessageBytes = 48_000_000;
export const maxDocumentBytes = 16 * 1024 * 1024;

export interface Request {
  readonly id: number;
  readonly legacy: boolean;
  readonly database: string;
  /** The command's own document, without the rows below. */
  readonly command: Document;
  /** The same as bytes: numbers in it keep their exact types. */
  readonly body: Uint8Array;
  /** Rows that came beside the document (OP_MSG section 1), still as bytes: `documents`, `updates` or `deletes`. */
  readonly rows: Readonly<Record<string, readonly Uint8Array[]>>;
  /** The driver waits for no answer (write concern 0). */
  readonly silent: boolean;
}

/** Cuts a stream of bytes into messages. Pieces are joined only once a whole message is there. */
export class Messages {
  #pieces: Buffer[] = [];
  #bytes = 0;
  /** Length of the message that is coming; 0 while not even that is known. */
  #wanted = 0;

  /** @throws RangeError for a length that no message may have. */
  *push(piece: Buffer): Generator<Buffer> {
    this.#pieces.push(piece);
    this.#bytes += piece.length;
    while (this.#bytes >= Math.max(4, this.#wanted)) {
      const all = this.#pieces.length === 1 ? (this.#pieces[0] as Buffer) : Buffer.concat(this.#pieces);
      this.#wanted = all.readInt32LE(0);
      if (this.#wanted < headerBytes || this.#wanted > maxMessageBytes)
        throw new RangeError('message length');
      const whole = all.length >= this.#wanted;
      const rest = whole ? all.subarray(this.#wanted) : all;
      this.#pieces = rest.length === 0 ? [] : [rest];
      this.#bytes = rest.length;
      if (!whole) return;
      const message = all.subarray(0, this.#wanted);
      this.#wanted = 0;
      yield message;
    }
  }
}

const cString = (bytes: Buffer, from: number): { text: string; end: number } => {
  const end = bytes.indexOf(0, from);
  return { text: bytes.toString('utf8', from, end), end: end + 1 };
};

const documentAt = (bytes: Buffer, at: number): Buffer => bytes.subarray(at, at + bytes.readInt32LE(at));

/** Null for a message of a kind that we do not speak. */
export function readRequest(bytes: Buffer): Request | null {
  const id = bytes.readInt32LE(4);
  const op = bytes.readInt32LE(12);
  if (op === opMsg) return readMsg(bytes, id);
  return op === opQuery ? readQuery(bytes, id) : null;
}

function readMsg(bytes: Buffer, id: number): Request {
  const flags = bytes.readUInt32LE(headerBytes);
  const checksumPresent = (flags & 1) !== 0;
  const end = bytes.length - (checksumPresent ? 4 : 0);
  let body: Buffer = Buffer.alloc(0);
  const rows: Record<string, Uint8Array[]> = {};
  for (let at = headerBytes + 4; at < end;) {
    const kind = bytes[at];
    if (kind === 0) {
      body = documentAt(bytes, at + 1);
      at += 1 + body.length;
    } else {
      const sectionEnd = at + 1 + bytes.readInt32LE(at + 1);
      const name = cString(bytes, at + 5);
      const list: Uint8Array[] = [];
      for (let from = name.end; from < sectionEnd;) {
        const row = documentAt(bytes, from);
        list.push(row);
        from += row.length;
      }
      rows[name.text] = list;
      at = sectionEnd;
    }
  }
  const command = BSON.deserialize(body);
  const database = typeof command['$db'] === 'string' ? command['$db'] : 'admin';
  const moreToCome = (flags & 2) !== 0;
  return { id, legacy: false, database, command, body, rows, silent: moreToCome };
}

function readQuery(bytes: Buffer, id: number): Request {
  const name = cString(bytes, headerBytes + 4);
  const body = documentAt(bytes, name.end + 8);
  const [database = 'admin'] = name.text.split('.');
  return { id, legacy: true, database, command: BSON.deserialize(body), body, rows: {}, silent: false };
}

let lastId = 0;

function header(op: number, length: number, to: number): Buffer {
  lastId = (lastId + 1) % 0x7fffffff;
  const head = Buffer.alloc(headerBytes);
  head.writeInt32LE(length, 0);
  head.writeInt32LE(lastId, 4);
  head.writeInt32LE(to, 8);
  head.writeInt32LE(op, 12);
  return head;
}

/** The bytes of an answer, in the form of the question. Pieces, so that a large one is not copied once more. */
export function answerTo(request: Request, body: Uint8Array): readonly Uint8Array[] {
  if (!request.legacy) {
    const start = Buffer.alloc(5);
    return [header(opMsg, headerBytes + 5 + body.length, request.id), start, body];
  }
  // Flags (await capable), cursor id, starting from, number returned.
  const start = Buffer.alloc(20);
  start.writeInt32LE(8, 0);
  start.writeInt32LE(1, 16);
  return [header(opReply, headerBytes + 20 + body.length, request.id), start, body];
}

/** One part of a cursor, put together from documents that are bytes already: `{cursor: {firstBatch, id, ns}, ok: 1}`. */
export function cursorBody(
  namespace: string,
  cursor: bigint,
  batch: 'firstBatch' | 'nextBatch',
  documents: readonly Uint8Array[],
): Buffer {
  const keys = documents.map((_one, index) => Buffer.from(`\u0003${index}\0`, 'latin1'));
  let listBytes = 5;
  for (const [index, one] of documents.entries()) listBytes += one.length + (keys[index]?.length ?? 0);
  const name = Buffer.from(namespace);
  const nameBytes = 1 + 3 + 4 + name.length + 1;
  const idBytes = 1 + 3 + 8;
  const cursorBytes = 4 + 1 + batch.length + 1 + listBytes + idBytes + nameBytes + 1;
  const total = 4 + 1 + 7 + cursorBytes + 1 + 3 + 8 + 1;
  const out = Buffer.allocUnsafe(total);
  let at = out.writeInt32LE(total, 0);
  at += out.write('\u0003cursor\0', at, 'latin1');
  at = out.writeInt32LE(cursorBytes, at);
  at += out.write(`\u0004${batch}\0`, at, 'latin1');
  at = out.writeInt32LE(listBytes, at);
  for (const [index, one] of documents.entries()) {
    const key = keys[index] as Buffer;
    out.set(key, at);
    out.set(one, at + key.length);
    at += key.length + one.length;
  }
  out[at] = 0;
  at += 1;
  at += out.write('\u0012id\0', at, 'latin1');
  at = out.writeBigInt64LE(cursor, at);
  at += out.write('\u0002ns\0', at, 'latin1');
  at = out.writeInt32LE(name.length + 1, at);
  out.set(name, at);
  at += name.length;
  out[at] = 0;
  out[at + 1] = 0;
  at += 2;
  at += out.write('\u0001ok\0', at, 'latin1');
  at = out.writeDoubleLE(1, at);
  out[at] = 0;
  return out;
}
