/** How History tells an act and what taking it back means. Pure. */
import type { HistoryAct, HistoryEntry, HistorySubject } from '../../../electron/contract/history.ts';

/** Acts that leave something behind to take back, by what that is. */
const leaves = {
  settings: 'settings',
  restore: 'settings',
  'turn-off': 'power',
  'turn-on': 'power',
  'go-back': 'version',
  close: 'other',
  reopen: 'other',
  undo: 'other',
  restart: 'other',
  wake: 'other',
  plan: 'power',
  rename: 'other',
  delete: 'other',
  invite: 'other',
  'remove-helper': 'other',
  'remove-addon': 'other',
  'connect-database': 'settings',
  clear: 'other',
  'copy-out': 'other',
  'put-back': 'other',
  'from-site': 'other',
  connect: 'other',
  'sign-out': 'other',
} as const satisfies Readonly<Record<HistoryAct, string>>;

export type Since = (typeof leaves)[HistoryAct];

/** Which words say what happens to changes that came after this act. */
export const sinceOf = (act: HistoryAct): Since => leaves[act];

/** Acts that can be taken back. */
const undoable = [
  'settings',
  'connect-database',
  'restore',
  'turn-off',
  'turn-on',
  'close',
  'reopen',
  'go-back',
  'plan',
  'rename',
  'clear',
  'undo',
] as const satisfies readonly HistoryAct[];
type Undone = (typeof undoable)[number];

export type Told =
  | { readonly kind: 'act'; readonly act: HistoryAct }
  /** A change of settings whose names are known. */
  | { readonly kind: 'settings'; readonly names: readonly string[] }
  | { readonly kind: 'undid'; readonly act: Undone };

const isUndone = (act: HistoryAct | undefined): act is Undone => undoable.some((known) => known === act);

/**
 * Which sentence tells an act.
 * @param all the whole list: an undo is told by the act that it took back, where that one is still listed.
 */
export function toldAs({ act, subject, undoes }: HistoryEntry, all: readonly HistoryEntry[]): Told {
  const names = subject?.kind === 'config-vars' ? subject.names : [];
  if (act === 'settings' && names.length > 0) return { kind: 'settings', names };
  const taken = undoes === null ? undefined : all.find(({ id }) => id === undoes)?.act;
  return isUndone(taken) ? { kind: 'undid', act: taken } : { kind: 'act', act };
}

/**
 * The entry of a job: the newest one of its kind and site that was not begun before it.
 * @param entries newest first.
 */
export function entryOfJob(
  entries: readonly HistoryEntry[],
  job: { readonly kind: HistoryAct; readonly siteId: string; readonly startedAt: string },
): HistoryEntry | undefined {
  return entries.find(
    ({ act, siteId, at }) =>
      act === job.kind && siteId === job.siteId && Date.parse(at) >= Date.parse(job.startedAt),
  );
}

/** Names of what an act was about, to be shown as they are. */
export function namesOf(subject: HistorySubject | null): readonly string[] {
  if (subject === null) return [];
  switch (subject.kind) {
    case 'config-vars':
      return subject.names;
    case 'collaborator':
      return [subject.email];
    case 'database-cleanup':
      return [subject.database];
    default:
      return [subject.name];
  }
}

/** What making room took out; null for other acts. */
export const clearedOf = ({
  subject,
}: HistoryEntry): Extract<HistorySubject, { kind: 'database-cleanup' }> | null =>
  subject?.kind === 'database-cleanup' ? subject : null;
