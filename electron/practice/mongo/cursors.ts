import { randomBytes } from 'node:crypto';

import { Cut } from './cut.ts';
import { MongoRefusal } from './refusal.ts';
import { cursorBody, maxDocumentBytes } from './wire.ts';

interface Cursor {
  readonly id: bigint;
  readonly namespace: string;
  readonly rows: Iterator<Uint8Array>;
  /** A row that did not fit into the batch before. */
  waiting: Uint8Array | null;
  delivered: number;
  /** A fault: the line is cut once so many have gone out. */
  readonly cutAfter: number;
}

const defaultFirst = 101;

/** A positive id that fits an int64. */
const newId = (): bigint => randomBytes(8).readBigUInt64BE() >> 2n;

/** Open cursors of a cluster, each good on any of its members. */
export class Cursors {
  readonly #open = new Map<bigint, Cursor>();

  get size(): number {
    return this.#open.size;
  }

  /** The first batch. @throws Cut when a fault cuts the line here. */
  first(
    namespace: string,
    rows: Iterable<Uint8Array>,
    options: { readonly batchSize?: number; readonly single?: boolean; readonly cutAfter?: number },
  ): Buffer {
    const cursor: Cursor = {
      id: newId(),
      namespace,
      rows: rows[Symbol.iterator](),
      waiting: null,
      delivered: 0,
      cutAfter: options.cutAfter ?? Number.POSITIVE_INFINITY,
    };
    const batch = fill(cursor, options.batchSize ?? defaultFirst);
    const open = !batch.ended && options.single !== true;
    if (open) this.#open.set(cursor.id, cursor);
    return cursorBody(namespace, open ? cursor.id : 0n, 'firstBatch', batch.documents);
  }

  /** @throws MongoRefusal 43 for a cursor that is not open. @throws Cut when a fault cuts the line here. */
  next(id: bigint, batchSize: number | undefined): Buffer {
    const cursor = this.#open.get(id);
    if (cursor === undefined) throw new MongoRefusal(43, 'CursorNotFound', `cursor id ${id} not found`);
    const batch = fill(cursor, batchSize ?? Number.POSITIVE_INFINITY);
    if (batch.ended) this.#open.delete(id);
    return cursorBody(cursor.namespace, batch.ended ? 0n : id, 'nextBatch', batch.documents);
  }

  kill(id: bigint): boolean {
    return this.#open.delete(id);
  }
}

function fill(
  cursor: Cursor,
  most: number,
): { readonly documents: readonly Uint8Array[]; readonly ended: boolean } {
  const documents: Uint8Array[] = [];
  let bytes = 0;
  const room = Math.min(most, cursor.cutAfter - cursor.delivered);
  if (cursor.cutAfter <= cursor.delivered) throw new Cut();
  while (documents.length < room) {
    const next = cursor.waiting ?? cursor.rows.next().value;
    cursor.waiting = null;
    if (next === undefined) return { documents, ended: true };
    if (documents.length > 0 && bytes + next.length > maxDocumentBytes) {
      cursor.waiting = next;
      break;
    }
    documents.push(next);
    bytes += next.length;
    cursor.delivered += 1;
  }
  return { documents, ended: false };
}
