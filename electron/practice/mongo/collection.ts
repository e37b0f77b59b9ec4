import { BSON, type Document, ObjectId } from 'bson';

import { fieldOf, idKey, idKeyOf } from './bytes.ts';
import { boundsOf, idsIn, testOf } from './filter.ts';
import { compare, sameType } from './values.ts';

/**
 * Documents that nobody has to keep: each is made when it is asked for, always the same for the same index. So a
 * database of 200,000 readings costs neither memory nor time at the start.
 */
export interface Made {
  /** How many there are by now; may grow, never shrinks. */
  count(): number;
  document(index: number): Uint8Array;
  /** The index that this `_id` was made for; -1 when it was made for none. */
  indexOf(id: ObjectId): number;
  /** The field whose value grows with the index, such as `date`. */
  readonly ordered: string;
  value(index: number): unknown;
  /** Bytes of a document, on average. */
  readonly bytes: number;
}

export interface Index {
  readonly name: string;
  readonly key: Document;
  readonly rest: Document;
}

const idIndex: Index = { name: '_id_', key: { _id: 1 }, rest: {} };

/** What an index takes for each document, as measured on collections of this kind. */
const bytesPerEntry = 24;
const smallestIndex = 4096;

/** One collection. What was made comes first in natural order, what was inserted after it. */
export class Collection {
  readonly indexes: Index[] = [idIndex];
  readonly #made: Made | null;
  /**
   * For sizes alone: each made document counts as this many of its kind. Device status of a closed loop runs to
   * 20 KB; ours are short, and yet a database can be filled with them without 500 MB going over the line in a test.
   */
  readonly #weight: number;
  /** A bit for each made document that is gone. */
  #gone = new Uint8Array(0);
  #goneCount = 0;
  #inserted: (Uint8Array | null)[] = [];
  readonly #byId = new Map<string, number>();
  #insertedBytes = 0;

  constructor(made: Made | null = null, weight = 1) {
    this.#made = made;
    this.#weight = weight;
  }

  get count(): number {
    return (this.#made?.count() ?? 0) - this.#goneCount + this.#byId.size;
  }

  /** Data in bytes, as `collStats` counts it. */
  get bytes(): number {
    const made = this.#made === null ? 0 : this.#made.count() - this.#goneCount;
    return Math.round(made * (this.#made?.bytes ?? 0) * this.#weight) + this.#insertedBytes;
  }

  indexBytes(): Record<string, number> {
    const bytes = Math.max(smallestIndex, this.count * bytesPerEntry);
    return Object.fromEntries(this.indexes.map(({ name }) => [name, bytes]));
  }

  /** False when a document with its `_id` is there already. A document without one can't come here. */
  insert(document: Uint8Array): boolean {
    const key = idKey(document);
    if (key === null || this.#placeOf(key, document) !== null) return false;
    this.#byId.set(key, this.#inserted.push(document) - 1);
    this.#insertedBytes += document.length;
    return true;
  }

  remove(document: Uint8Array): boolean {
    const key = idKey(document);
    const place = key === null ? null : this.#placeOf(key, document);
    if (key === null || place === null) return false;
    if (place.kind === 'made') {
      this.#markGone(place.index);
      return true;
    }
    this.#inserted[place.index] = null;
    this.#byId.delete(key);
    this.#insertedBytes -= document.length;
    if (this.#inserted.length > 1_000 && this.#inserted.length > 2 * this.#byId.size) this.#close();
    return true;
  }

  replace(before: Uint8Array, after: Uint8Array): void {
    const key = idKey(before);
    const index = key === null ? undefined : this.#byId.get(key);
    if (index === undefined) {
      this.remove(before);
      this.insert(after);
      return;
    }
    this.#inserted[index] = after;
    this.#insertedBytes += after.length - before.length;
  }

  /** How many fit; made documents in a range of their ordered field are counted without being made. */
  countOf(filter: Document): number {
    if (Object.keys(filter).length === 0) return this.count;
    const made = this.#made;
    const bounds = made === null ? null : boundsOf(filter, made.ordered);
    if (made !== null && bounds?.only === true) {
      const test = testOf(filter);
      const [low, high] = this.#span(filter);
      let count = 0;
      for (let index = low; index < high; index += 1) if (!this.#isGone(index)) count += 1;
      for (const one of this.#inserted) if (one !== null && test(one)) count += 1;
      return count;
    }
    return howMany(this.find(filter));
  }

  /** The documents that fit, in natural order or backwards. Removing one while going through them is safe. */
  *find(filter: Document, backwards = false): Generator<Uint8Array> {
    const test = testOf(filter);
    const ids = idsIn(filter);
    if (ids !== null) {
      const asked = new Map(ids.map((id) => [idKeyOf(id), id]));
      for (const id of asked.values()) {
        const document = this.#byIdOf(id);
        if (document !== null && test(document)) yield document;
      }
      return;
    }
    const made = this.#made;
    const [low, high] = this.#span(filter);
    const sure = made !== null && (boundsOf(filter, made.ordered)?.only ?? Object.keys(filter).length === 0);
    if (backwards) yield* this.#ownOnes(test, true);
    if (made !== null) {
      for (let step = 0; step < high - low; step += 1) {
        const index = backwards ? high - 1 - step : low + step;
        if (this.#isGone(index)) continue;
        const document = made.document(index);
        if (sure || test(document)) yield document;
      }
    }
    if (!backwards) yield* this.#ownOnes(test, false);
  }

  /** The documents that fit, sorted. Free when the made documents alone lie in that order. */
  sorted(filter: Document, sort: Document): Iterable<Uint8Array> {
    const keys = Object.entries(sort).filter(([, order]) => typeof order === 'number');
    const [first] = keys;
    if (first === undefined) return this.find(filter);
    const [field, order] = first;
    const natural = field === '$natural' || field === '_id' || field === this.#made?.ordered;
    if (keys.length === 1 && (field === '$natural' || (natural && this.#byId.size === 0))) {
      return this.find(filter, Number(order) < 0);
    }
    return sortedBy([...this.find(filter)], keys as [string, number][]);
  }

  /** Everything is gone, as after a drop; the indexes stay with `_id_` alone. */
  clear(): void {
    const made = this.#made?.count() ?? 0;
    for (let index = 0; index < made; index += 1) this.#markGone(index);
    this.#inserted = [];
    this.#byId.clear();
    this.#insertedBytes = 0;
  }

  *#ownOnes(test: (document: Uint8Array) => boolean, backwards: boolean): Generator<Uint8Array> {
    const all = backwards ? this.#inserted.toReversed() : this.#inserted.slice();
    for (const one of all) if (one !== null && test(one)) yield one;
  }

  #byIdOf(id: unknown): Uint8Array | null {
    const key = idKeyOf(id);
    const own = key === null ? undefined : this.#byId.get(key);
    if (own !== undefined) return this.#inserted[own] ?? null;
    const index = id instanceof ObjectId ? this.#madeIndex(id) : -1;
    return index < 0 ? null : (this.#made?.document(index) ?? null);
  }

  #placeOf(key: string, document: Uint8Array): { kind: 'made' | 'own'; index: number } | null {
    const own = this.#byId.get(key);
    if (own !== undefined) return { kind: 'own', index: own };
    if (this.#made === null) return null;
    const id = fieldOf(document, '_id');
    const index = id instanceof ObjectId ? this.#madeIndex(id) : -1;
    return index < 0 ? null : { kind: 'made', index };
  }

  #madeIndex(id: ObjectId): number {
    const index = this.#made?.indexOf(id) ?? -1;
    return index < 0 || this.#isGone(index) ? -1 : index;
  }

  #isGone(index: number): boolean {
    return (((this.#gone[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
  }

  #markGone(index: number): void {
    if (this.#isGone(index)) return;
    const byte = index >> 3;
    if (byte >= this.#gone.length) {
      const larger = new Uint8Array(Math.max(1024, 2 * byte + 1));
      larger.set(this.#gone);
      this.#gone = larger;
    }
    this.#gone[byte] = (this.#gone[byte] ?? 0) | (1 << (index & 7));
    this.#goneCount += 1;
  }

  /** First and behind the last of the made documents that can fit, by their ordered field. */
  #span(filter: Document): readonly [number, number] {
    const made = this.#made;
    if (made === null) return [0, 0];
    const all = made.count();
    const bounds = boundsOf(filter, made.ordered);
    if (bounds === null) return [0, all];
    const limit = bounds.from ?? bounds.to;
    if (all === 0 || !sameType(limit?.value, made.value(0))) return [0, 0];
    const { from, to } = bounds;
    const low =
      from === null
        ? 0
        : firstWhere(all, (index) => compare(made.value(index), from.value) >= (from.included ? 0 : 1));
    const high =
      to === null
        ? all
        : firstWhere(all, (index) => compare(made.value(index), to.value) >= (to.included ? 1 : 0));
    return [low, Math.max(low, high)];
  }

  #close(): void {
    this.#inserted = this.#inserted.filter((one) => one !== null);
    for (const [index, one] of this.#inserted.entries()) {
      const key = one === null ? null : idKey(one);
      if (key !== null) this.#byId.set(key, index);
    }
  }
}

export function howMany(rows: Iterable<unknown>): number {
  const each = rows[Symbol.iterator]();
  let count = 0;
  while (each.next().done !== true) count += 1;
  return count;
}

/** The lowest index below `count` for which `is` holds, or `count`; `is` must hold for all that follow. */
function firstWhere(count: number, is: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export function sortedBy(
  documents: readonly Uint8Array[],
  keys: readonly (readonly [string, number])[],
): readonly Uint8Array[] {
  return documents
    .map((document) => ({ document, values: keys.map(([name]) => fieldOf(document, name)) }))
    .sort((a, b) => {
      for (const [index, [, order]] of keys.entries()) {
        const difference = compare(a.values[index], b.values[index]);
        if (difference !== 0) return order < 0 ? -difference : difference;
      }
      return 0;
    })
    .map(({ document }) => document);
}

/** A document as bytes, with an `_id` in front when it had none, as a driver or a server gives it one. */
export function withId(document: Uint8Array): Uint8Array {
  if (idKey(document) !== null) return document;
  const body = BSON.deserialize(document, { promoteValues: false });
  return BSON.serialize({ _id: new ObjectId(), ...body });
}
