import type { Trouble } from '../case.ts';
import { failureOnTheWay } from '../expected.ts';
import type { JobAction } from './action.ts';
import type { SiteTrouble, JobTrouble } from './case.ts';

/** With the server: what becomes of a command. Slow bytes and big documents are waited for. */
const atTheServer: Partial<Record<JobTrouble, string>> = {
  'cut-before': 'cut',
  'cut-after': 'cut',
  'cut-in-cursor': 'cut',
  silent: 'time-up',
  'not-primary': 'no-primary',
  'over-quota': 'full',
};

/** Copying out takes up a cursor behind the last document that came; and a full database still deletes. */
const goesOn = ({ name }: JobAction, trouble: JobTrouble, command: string): boolean =>
  (name === 'copy a database out' &&
    (trouble === 'cut-in-cursor' || (command === 'getMore' && trouble.startsWith('cut')))) ||
  (trouble === 'over-quota' && command === 'delete');

/**
 * Whether it says that the database was changed. Of a write that got no answer nobody knows; putting back counts as begun
 * from its first write on.
 */
function changedBy(act: JobAction, command: string): string {
  if (act.name === 'put a database back') return command === 'listCollections' ? 'no' : 'yes';
  if (!act.writes.includes(command)) return 'no';
  return act.name === 'make room' ? 'unknown' : 'yes';
}

const bySite: Partial<Record<SiteTrouble, string>> = {
  'status-401': 'site-secret-refused',
  'slow-bytes': 'done',
  'huge-documents': 'done',
};

/** How work ends under a fault. */
export function expectedOfJob(act: JobAction, trouble: JobTrouble, command: string | null): string {
  if (act.host === null) {
    const end = bySite[trouble as SiteTrouble] ?? 'not-nightscout';
    return end === 'done' ? end : `${end}, changed: no`;
  }
  if (command === null) {
    const failure = failureOnTheWay(trouble as Trouble);
    return failure === null ? 'done' : `${failure}, changed: no`;
  }
  const failure = atTheServer[trouble];
  if (failure === undefined || goesOn(act, trouble, command)) return 'done';
  return `${failure}, changed: ${changedBy(act, command)}`;
}
