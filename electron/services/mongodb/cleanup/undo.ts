import { fail, ok, type Result } from '../../../contract/result.ts';
import type { JobContext } from '../../jobs/job-plan.ts';
import { makeIndexes } from '../export/indexes.ts';
import { batchesOf, insertExactly } from '../export/batches.ts';
import { databaseProblem } from '../connect/failure.ts';
import type { Opened } from '../connect/open.ts';
import { askRights } from '../connect/rights.ts';
import { problemOf } from '../problems.ts';
import { piecesOf, type OpenKept } from './kept-copies.ts';

export interface UndoClearOptions {
  readonly open: (signal: AbortSignal) => Promise<Result<Opened>>;
  readonly copy: OpenKept;
  /** The entry in the history that is taken back. */
  readonly entry: string;
}

/** Puts back what was taken out to make room, as far as there is room. What is there again already stays as it is. */
export async function undoClear(
  { open, copy, entry }: UndoClearOptions,
  job: JobContext,
): Promise<Result<void>> {
  const opened = await open(job.signal);
  if (!opened.ok) return opened;
  const { client, db, name } = opened.value;
  let begun = false;
  try {
    if ((await askRights(client)).of(name) === 'read-only') return fail(databaseProblem('read-only'));
    await job.begin({ subject: { kind: 'database', name }, undoes: entry });
    job.at('putting-back');
    const soFar = { documents: 0, bytes: 0 };
    for (const { name: collection, indexes } of copy.head.collections) {
      job.report({ collection });
      for await (const batch of batchesOf(piecesOf(copy, collection))) {
        job.signal.throwIfAborted();
        begun = true;
        await insertExactly(db, collection, batch);
        soFar.documents += batch.length;
        soFar.bytes += batch.reduce((sum, document) => sum + document.length, 0);
        job.report(soFar);
      }
      await makeIndexes(db, collection, indexes);
    }
    return ok(undefined);
  } catch (cause) {
    job.signal.throwIfAborted();
    return problemOf(cause, begun ? 'yes' : 'no', true);
  } finally {
    await opened.value.close();
  }
}
