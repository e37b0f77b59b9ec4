import type { Clock } from '../../base/clock.ts';
import { DatabaseError } from './connect/failure.ts';

/**
 * Does a piece of work, but for no longer than `ms` of the clock. The work gets a signal that says when to give up.
 *
 * @throws DatabaseError `time-up`; the signal's reason when it was aborted; whatever the work throws.
 */
export async function within<T>(
  clock: Clock,
  ms: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const end = new AbortController();
  const inner = signal === undefined ? end.signal : AbortSignal.any([signal, end.signal]);
  const late = clock.sleep(Math.max(0, ms), inner).then((): never => {
    throw new DatabaseError('time-up');
  });
  try {
    return await Promise.race([work(inner), late]);
  } finally {
    end.abort();
  }
}

/** As many as the driver has lines: more would only wait for each other. */
const maxConcurrent = 4;

/** The same work for each, a few at a time; the answers come in the order of the items. */
export async function fewAtOnce<T, U>(
  items: readonly T[],
  work: (item: T) => Promise<U>,
): Promise<readonly U[]> {
  const results: U[] = [];
  const queue = [...items.entries()];
  const take = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      results[next[0]] = await work(next[1]);
    }
  };
  await Promise.all(Array.from({ length: maxConcurrent }, take));
  return results;
}
