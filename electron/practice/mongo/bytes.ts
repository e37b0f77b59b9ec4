import { BSON, type Document, ObjectId } from 'bson';

/** Reading single fields out of a document's bytes: a filter over 200,000 readings must not unpack each of them. */

const type = {
  double: 1,
  text: 2,
  document: 3,
  list: 4,
  binary: 5,
  undefinedValue: 6,
  objectId: 7,
  boolean: 8,
  date: 9,
  nothing: 10,
  regex: 11,
  pointer: 12,
  code: 13,
  symbol: 14,
  scope: 15,
  int32: 16,
  timestamp: 17,
  int64: 18,
  decimal: 19,
} as const;

/** Length of a value of this type at `at`. */
function lengthAt(bytes: Buffer, kind: number, at: number): number {
  switch (kind) {
    case type.double:
    case type.date:
    case type.timestamp:
    case type.int64:
      return 8;
    case type.text:
    case type.code:
    case type.symbol:
      return 4 + bytes.readInt32LE(at);
    case type.document:
    case type.list:
    case type.scope:
      return bytes.readInt32LE(at);
    case type.binary:
      return 5 + bytes.readInt32LE(at);
    case type.objectId:
      return 12;
    case type.boolean:
      return 1;
    case type.int32:
      return 4;
    case type.decimal:
      return 16;
    case type.pointer:
      return 16 + bytes.readInt32LE(at);
    case type.regex: {
      const pattern = bytes.indexOf(0, at) + 1;
      return bytes.indexOf(0, pattern) + 1 - at;
    }
    default:
      return 0;
  }
}

interface Found {
  readonly kind: number;
  readonly at: number;
  readonly length: number;
}

function sameName(bytes: Buffer, at: number, end: number, name: Buffer): boolean {
  return end - at === name.length && bytes.compare(name, 0, name.length, at, end) === 0;
}

function find(bytes: Buffer, name: Buffer): Found | null {
  const end = bytes.length - 1;
  for (let at = 4; at < end;) {
    const kind = bytes[at] as number;
    const nameEnd = bytes.indexOf(0, at + 1);
    const value = nameEnd + 1;
    const length = lengthAt(bytes, kind, value);
    if (sameName(bytes, at + 1, nameEnd, name)) return { kind, at: value, length };
    at = value + length;
  }
  return null;
}

/** The bytes as a Buffer over the same memory. */
const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function valueAt(bytes: Buffer, { kind, at, length }: Found): unknown {
  switch (kind) {
    case type.double:
      return bytes.readDoubleLE(at);
    case type.text:
      return bytes.toString('utf8', at + 4, at + length - 1);
    case type.int32:
      return bytes.readInt32LE(at);
    case type.int64:
      return Number(bytes.readBigInt64LE(at));
    case type.date:
      return new Date(Number(bytes.readBigInt64LE(at)));
    case type.boolean:
      return bytes[at] === 1;
    case type.nothing:
      return null;
    case type.objectId:
      return new ObjectId(bytes.subarray(at, at + 12));
    default:
      return undefined;
  }
}

const simple: ReadonlySet<number> = new Set([
  type.double,
  type.text,
  type.int32,
  type.int64,
  type.date,
  type.boolean,
  type.nothing,
  type.objectId,
]);

const names = new Map<string, Buffer>();

function bytesOf(name: string): Buffer {
  const known = names.get(name);
  if (known !== undefined) return known;
  const made = Buffer.from(name);
  names.set(name, made);
  return made;
}

/** Value of a top-level field or, dotted, of one inside; undefined when it is not there. Lists are passed through. */
export function fieldOf(document: Uint8Array, path: string): unknown {
  const bytes = asBuffer(document);
  const dot = path.indexOf('.');
  const found = find(bytes, bytesOf(dot < 0 ? path : path.slice(0, dot)));
  if (found === null) return undefined;
  if (dot < 0 && simple.has(found.kind)) return valueAt(bytes, found);
  if (found.kind === type.document) {
    const inside = bytes.subarray(found.at, found.at + found.length);
    return dot < 0 ? BSON.deserialize(inside) : fieldOf(inside, path.slice(dot + 1));
  }
  return dig(BSON.deserialize(bytes), path.split('.'));
}

/** As MongoDB looks along a path: through documents, and through each member of a list. */
function dig(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(value)) {
    if (/^\d+$/.test(name)) return dig(value[Number(name)], rest);
    const found = value.map((one) => dig(one, path)).filter((one) => one !== undefined);
    return found.length === 0 ? undefined : found.flat();
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return dig((value as Document)[name], rest);
}

/** The documents of a list, as they stand in it; null when there is no such list. */
export function documentsIn(document: Uint8Array, name: string): readonly Uint8Array[] | null {
  const bytes = asBuffer(document);
  const found = find(bytes, bytesOf(name));
  if (found?.kind !== type.list) return null;
  const rows: Uint8Array[] = [];
  const end = found.at + found.length - 1;
  for (let at = found.at + 4; at < end;) {
    const from = bytes.indexOf(0, at + 1) + 1;
    const row = bytes.subarray(from, from + bytes.readInt32LE(from));
    rows.push(row);
    at = from + row.length;
  }
  return rows;
}

/** What stands for a document in a table of ids: two ids are the same when their texts are. */
export function idKey(document: Uint8Array): string | null {
  const bytes = asBuffer(document);
  const found = find(bytes, bytesOf('_id'));
  if (found === null) return null;
  const { kind, at, length } = found;
  if (kind === type.int32 || kind === type.int64 || kind === type.double)
    return `n${String(valueAt(bytes, found))}`;
  return `${kind}:${bytes.toString('latin1', at, at + length)}`;
}

/** The same text for an id that is a value, as it stands in a filter. */
export function idKeyOf(id: unknown): string | null {
  return idKey(BSON.serialize({ _id: id }));
}
