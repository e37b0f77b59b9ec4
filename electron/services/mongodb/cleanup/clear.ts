import type { Db } from 'mongodb';

import type { CleanupChoice } from '../../../contract/mongodb.ts';
import { fail, ok, type Result } from '../../../contract/result.ts';
import type { Clock } from '../../../base/clock.ts';
import type { Secret } from '../../../base/secret.ts';
import type { CollectionNames } from '../../config-vars/collection-names.ts';
import type { JobContext } from '../../jobs/job-plan.ts';
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
export async function clear(options: ClearOptions, job: JobContext): Promise<Result<void>> {
  // Once it takes out, a stop waits for the end of a batch, and the line stays open for the last measure.
  const line = new AbortController();
  const stop = (): void => line.abort(job.signal.reason);
  job.signal.addEventListener('abort', stop, { once: true });
  const opened = await options.open(line.signal);
  if (!opened.ok) return opened;
  let gone = 0;
  let begun = false;
  try {
    const before = await options.bytesOf(opened.value);
    const copy = await copyWhatGoes(options, opened.value, job);
    if (!copy.ok) return copy;
    job.report({ place: `${keptFolder}/${copy.value.file}` });
    await job.begin({
      subject: {
        kind: 'database-cleanup',
        database: opened.value.name,
        what: options.choice.what,
        documents: copy.value.documents,
      },
      undo: { kind: 'cleared', copy: copy.value.id },
    });
    job.signal.removeEventListener('abort', stop);
    job.signal.throwIfAborted();
    job.at('clearing', { collection: null, documents: 0, bytes: 0 });
    const { db } = opened.value;
    begun = true;
    try {
      const [first] = copy.value.head.collections;
      if (options.choice.what === 'all-devicestatus' && first !== undefined)
        gone = await dropWhole(db, first, job);
      else await deleteCopied(db, copy.value, job, (count) => (gone += count));
    } finally {
      await tellFreed(options, opened.value, before, job);
    }
    return ok(undefined);
  } catch (cause) {
    job.signal.throwIfAborted();
    return problemOf(cause, gone > 0 ? 'yes' : begun ? 'unknown' : 'no', true);
  } finally {
    job.signal.removeEventListener('abort', stop);
    await opened.value.close();
  }
}

/** Copies what goes, and reads the copy back. Nothing was changed when this fails. */
async function copyWhatGoes(
  { text, choice, names, kept, clock }: ClearOptions,
  opened: Opened,
  job: JobContext,
): Promise<Result<NewKept>> {
  const { client, db, name } = opened;
  const { signal } = job;
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
  job.at('copying', { total });
  const copied = counting(job);
  const collections = selections.flatMap(({ collection }) => there.get(collection) ?? []);
  const copying = (collection: string) => {
    job.report({ collection });
    const selection = selections.find((one) => one.collection === collection);
    return copied(documentsOf(db, collection, { filter: selection?.filter ?? {} }, signal));
  };
  const copy = await kept.keep({ text, database: name, collections }, copying, now);
  if (!copy.ok) return copy;
  job.at('checking', { collection: null, documents: 0, bytes: 0, total: copy.value.documents });
  const readBack = counting(job);
  await drain(readBack(piecesOf(copy.value, null)));
  return ok(copy.value);
}

async function drain(pieces: AsyncGenerator): Promise<void> {
  for (let next = await pieces.next(); next.done !== true; next = await pieces.next());
}

type Counting = (pieces: AsyncIterable<readonly Buffer[]>) => AsyncGenerator<readonly Buffer[]>;

/** Tells the sums of what goes through. */
function counting(job: JobContext): Counting {
  const soFar = { documents: 0, bytes: 0 };
  return async function* count(pieces) {
    for await (const piece of pieces) {
      job.signal.throwIfAborted();
      soFar.documents += piece.length;
      soFar.bytes += piece.reduce((sum, document) => sum + document.length, 0);
      job.report(soFar);
      yield piece;
    }
  };
}

/** Data and index go at once. The collection is made anew, so that a site that runs finds its index. */
async function dropWhole(
  db: Db,
  { name, options, indexes }: KeptCollection,
  job: JobContext,
): Promise<number> {
  job.report({ collection: name });
  const documents = await db.collection(name).countDocuments({});
  await db.collection(name).drop();
  job.report({ documents });
  await db.command({ create: name, ...options });
  await makeIndexes(db, name, indexes);
  return documents;
}

/** Exactly what the copy holds: a document that came meanwhile stays. */
async function deleteCopied(
  db: Db,
  copy: OpenKept,
  job: JobContext,
  onGone: (documents: number) => void,
): Promise<void> {
  let documents = 0;
  for (const { name } of copy.head.collections) {
    job.report({ collection: name });
    for await (const batch of batchesOf(piecesOf(copy, name))) {
      job.signal.throwIfAborted();
      onGone(await deleteExactly(db, name, batch));
      documents += batch.length;
      job.report({ documents });
    }
  }
}

/** Measured, not reckoned. That it can't be measured takes nothing from what was done. */
async function tellFreed(
  { bytesOf }: ClearOptions,
  opened: Opened,
  before: number,
  job: JobContext,
): Promise<void> {
  const after = await bytesOf(opened).catch(() => null);
  if (after !== null) job.report({ freed: Math.max(0, before - after) });
}
