import type { Db } from 'mongodb';

import type { CleanupChoice } from '../../../contract/mongodb.ts';
import { fail, ok, type Result } from '../../../contract/result.ts';
import type { Clock } from '../../../base/clock.ts';
import type { Secret } from '../../../base/secret.ts';
import type { CollectionNames } from '../../config-vars/collection-names.ts';
import type { WorkHand } from '../../jobs/database-jobs.ts';
import { documentsOf, listCollections } from '../export/collections.ts';
import { makeIndexes } from '../export/indexes.ts';
import { batchesOf, deleteExactly } from '../export/batches.ts';
import { databaseProblem } from '../connect/failure.ts';
import { serverTime, type Opened } from '../connect/open.ts';
import { askRights } from '../connect/rights.ts';
import { problemOf } from '../problems.ts';
import { keptFolder, piecesOf, type KeptCopies, type NewKept, type OpenKept } from './kept-copies.ts';
import type { KeptCollection } from './kept-copy.ts';
import { selectionsOf } from './selection.ts';

export interface ClearOptions {
  readonly open: (signal: AbortSignal) => Promise<Result<Opened>>;
  readonly text: Secret;
  readonly choice: CleanupChoice;
  readonly names: CollectionNames;
  readonly kept: KeptCopies;
  readonly clock: Clock;
  /** Bytes in use, as the limit counts them. */
  readonly bytesOf: (opened: Opened) => Promise<number>;
}

/**
 * Makes room: a copy of what goes, read back and compared; then it is taken out, by the batch, exactly those that the copy
 * holds, or the collection as a whole; then measured again. Stopped in the middle, what went stays gone and can be put back.
 */
export async function clear(options: ClearOptions, hand: WorkHand): Promise<Result<void>> {
  // Once it takes out, a stop waits for the end of a batch, and the line stays open for the last measure.
  const line = new AbortController();
  const stop = (): void => line.abort(hand.signal.reason);
  hand.signal.addEventListener('abort', stop, { once: true });
  const opened = await options.open(line.signal);
  if (!opened.ok) return opened;
  let gone = 0;
  let begun = false;
  try {
    const before = await options.bytesOf(opened.value);
    const copy = await copyWhatGoes(options, opened.value, hand);
    if (!copy.ok) return copy;
    hand.tell({ place: `${keptFolder}/${copy.value.file}` });
    await hand.note({
      names: [opened.value.name, options.choice.what, String(copy.value.documents)],
      undo: { kind: 'cleared', copy: copy.value.id },
    });
    hand.signal.removeEventListener('abort', stop);
    hand.signal.throwIfAborted();
    hand.tell({ step: 'clearing', collection: null, documents: 0, bytes: 0 });
    const { db } = opened.value;
    begun = true;
    try {
      const [first] = copy.value.head.collections;
      if (options.choice.what === 'all-devicestatus' && first !== undefined)
        gone = await dropWhole(db, first, hand);
      else await deleteCopied(db, copy.value, hand, (count) => (gone += count));
    } finally {
      await tellFreed(options, opened.value, before, hand);
    }
    return ok(undefined);
  } catch (cause) {
    hand.signal.throwIfAborted();
    return problemOf(cause, gone > 0 ? 'yes' : begun ? 'unknown' : 'no', true);
  } finally {
    hand.signal.removeEventListener('abort', stop);
    await opened.value.close();
  }
}

/** Copies what goes, and reads the copy back. Nothing was changed when this fails. */
async function copyWhatGoes(
  { text, choice, names, kept, clock }: ClearOptions,
  opened: Opened,
  hand: WorkHand,
): Promise<Result<NewKept>> {
  const { client, db, name } = opened;
  const { signal } = hand;
  if ((await askRights(client)).of(name) === 'read-only') return fail(databaseProblem('read-only'));
  const there = new Map((await listCollections(db, signal)).collections.map((info) => [info.name, info]));
  const now = await serverTime(opened);
  const selections = selectionsOf(choice, names, now ?? clock.now()).filter(({ collection }) =>
    there.has(collection),
  );
  let total = 0;
  for (const { collection, filter } of selections) {
    total += await db.collection(collection).countDocuments(filter ?? {}, { signal });
  }
  if (total === 0) return fail({ code: 'nothing-to-change', changed: 'no' });
  hand.tell({ step: 'copying', total });
  const copied = counting(hand);
  const collections = selections.flatMap(({ collection }) => there.get(collection) ?? []);
  const copying = (collection: string) => {
    hand.tell({ collection });
    const selection = selections.find((one) => one.collection === collection);
    return copied(documentsOf(db, collection, { filter: selection?.filter ?? {} }, signal));
  };
  const copy = await kept.keep({ text, database: name, collections }, copying, now);
  if (!copy.ok) return copy;
  hand.tell({ step: 'checking', collection: null, documents: 0, bytes: 0, total: copy.value.documents });
  const readBack = counting(hand);
  await drain(readBack(piecesOf(copy.value, null)));
  return ok(copy.value);
}

async function drain(pieces: AsyncGenerator): Promise<void> {
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next());
}

type Counting = (pieces: AsyncIterable<readonly Buffer[]>) => AsyncGenerator<readonly Buffer[]>;

/** Tells the sums of what goes through. */
function counting(hand: WorkHand): Counting {
  const told = { documents: 0, bytes: 0 };
  return async function* count(pieces) {
    for await (const piece of pieces) {
      hand.signal.throwIfAborted();
      told.documents += piece.length;
      told.bytes += piece.reduce((sum, document) => sum + document.length, 0);
      hand.tell(told);
      yield piece;
    }
  };
}

/** Data and index go at once. The collection is made anew, so that a site that runs finds its index. */
async function dropWhole(
  db: Db,
  { name, options, indexes }: KeptCollection,
  hand: WorkHand,
): Promise<number> {
  hand.tell({ collection: name });
  const documents = await db.collection(name).countDocuments({});
  await db.collection(name).drop();
  hand.tell({ documents });
  await db.command({ create: name, ...options });
  await makeIndexes(db, name, indexes);
  return documents;
}

/** Exactly what the copy holds: a document that came meanwhile stays. */
async function deleteCopied(
  db: Db,
  copy: OpenKept,
  hand: WorkHand,
  onGone: (documents: number) => void,
): Promise<void> {
  let documents = 0;
  for (const { name } of copy.head.collections) {
    hand.tell({ collection: name });
    for await (const batch of batchesOf(piecesOf(copy, name))) {
      hand.signal.throwIfAborted();
      onGone(await deleteExactly(db, name, batch));
      documents += batch.length;
      hand.tell({ documents });
    }
  }
}

/** Measured, not reckoned. That it can't be measured takes nothing from what was done. */
async function tellFreed(
  { bytesOf }: ClearOptions,
  opened: Opened,
  before: number,
  hand: WorkHand,
): Promise<void> {
  const after = await bytesOf(opened).catch(() => null);
  if (after !== null) hand.tell({ freed: Math.max(0, before - after) });
}
