/** How History tells an act and what taking it back means. Pure. */
import type { HistoryAct, HistoryEntry } from '../../../electron/contract/history.ts';

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
export type Undone = (typeof undoable)[number];

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
export function toldAs({ act, names, undoes }: HistoryEntry, all: readonly HistoryEntry[]): Told {
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

const cleared = ['old-devicestatus', 'all-devicestatus', 'old-history'] as const;

export interface Cleared {
  readonly database: string;
  readonly what: (typeof cleared)[number];
  readonly lines: number;
}

/** What making room took out; null for other acts. */
export function clearedOf({ act, names: [database, word, count] }: HistoryEntry): Cleared | null {
  const what = cleared.find((known) => known === word);
  const lines = Number(count);
  const readable = database !== undefined && what !== undefined && Number.isSafeInteger(lines);
  return act === 'clear' && readable ? { database, what, lines } : null;
}
