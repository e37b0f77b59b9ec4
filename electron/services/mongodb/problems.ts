import type { Problem } from '../../contract/problems.ts';
import { fail, type Result } from '../../contract/result.ts';
import { DamagedBson } from './export/bson-stream.ts';
import { FileFault } from './export/part-file.ts';
import { databaseProblem, failureOf } from './connect/failure.ts';

/** What the driver and its parts throw, as opposed to a fault of our own. */
const isDatabase = (cause: unknown): boolean =>
  cause instanceof Error && /^(?:Mongo|BSON|DatabaseError)/.test(cause.name);

/**
 * A problem out of what long work on a database met: the disk, a damaged file, or the database. Anything else is a bug
 * and is thrown on. `writing`: it was to write, so that "may not" means a user who may only read,
 * and a disk that takes no copy means that nothing was done.
 */
export function problemOf(cause: unknown, changed: Problem['changed'], writing: boolean): Result<never> {
  if (cause instanceof FileFault)
    return fail({ code: writing ? 'copy-not-saved' : 'file-not-saved', changed });
  if (cause instanceof DamagedBson) return fail({ code: 'folder-unreadable', changed });
  if (!isDatabase(cause)) throw cause;
  const failure = failureOf(cause);
  return fail(databaseProblem(writing && failure === 'not-allowed' ? 'read-only' : failure, changed));
}
