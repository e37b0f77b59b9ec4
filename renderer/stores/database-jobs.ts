/** Long work on databases, as main last told it. Main runs it; a screen that comes back finds it here. */
import { create } from 'zustand';
import type { DatabaseJob, DatabaseJobKind } from '../../electron/contract/jobs.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import type { Result } from '../../electron/contract/result.ts';
import { ask } from '../bridge/bridge.ts';

interface WorkState {
  /** In the order in which they were begun. */
  readonly all: readonly DatabaseJob[];
  readonly take: (work: readonly DatabaseJob[]) => void;
  readonly load: () => Promise<void>;
  /** The person has read how it ended. Work that still runs stays. */
  readonly dismiss: (id: string) => void;
  /** How work of this kind ended on this site is no news any more: it was taken back. */
  readonly dismissOf: (kind: DatabaseJobKind, site: string | null) => void;
  readonly stop: (id: string) => Promise<Problem | null>;
  readonly forget: () => void;
}

/** Work whose end was read, so that asking main for its list does not bring it back. */
const read = new Set<string>();

/** The kinds that one page shows. */
const together: readonly (readonly DatabaseJobKind[])[] = [['clear'], ['copy-out', 'put-back', 'from-site']];

/** Told on the same page, so that what came before the end that was read is no news either. */
const alike = (one: DatabaseJob, other: DatabaseJob): boolean =>
  together.some((kinds) => kinds.includes(one.kind) && kinds.includes(other.kind)) &&
  (one.site === other.site || belongs(one, other));

/** A late message of its progress does not undo its end. */
function put(all: readonly DatabaseJob[], arrived: DatabaseJob): readonly DatabaseJob[] {
  const known = all.find(({ id }) => id === arrived.id);
  if (known === undefined) return [...all, arrived];
  if (known.state !== 'running' && arrived.state === 'running') return all;
  return all.map((work) => (work === known ? arrived : work));
}

export const useWork = create<WorkState>()((set, get) => ({
  all: [],
  take: (work) => set({ all: work.filter(({ id }) => !read.has(id)).reduce(put, get().all) }),
  load: async () => {
    const answer = await ask('work.list');
    // Main's list begins with the newest.
    if (answer.ok) get().take(answer.value.toReversed());
  },
  dismiss: (id) => {
    const work = get().all.find((one) => one.id === id);
    if (work === undefined || work.state === 'running') return;
    const { all } = get();
    const older = all
      .slice(0, all.indexOf(work) + 1)
      .filter((one) => one.state !== 'running' && alike(one, work));
    for (const one of older) read.add(one.id);
    set({ all: all.filter((one) => !older.includes(one)) });
  },
  dismissOf: (kind, site) => {
    for (const work of get().all.filter((one) => one.kind === kind && one.site === site)) {
      get().dismiss(work.id);
    }
  },
  stop: async (id) => {
    const answer = await ask('work.stop', { work: id });
    return answer.ok ? null : answer.problem;
  },
  forget: () => set({ all: [] }),
}));

/** Copying by the site's own pages belongs to no string, so every page about data shows it. */
const belongs = (work: DatabaseJob, { string, site }: WorkOf): boolean =>
  work.kind === 'from-site' || work.site === site || (work.string !== null && work.string === string);

export interface WorkOf {
  readonly string: string | null;
  /** Null: of no site. */
  readonly site: string | null;
}

/** What belongs to a screen: the newest work of these kinds on this site or this string. */
export const newestWork = (
  all: readonly DatabaseJob[],
  kinds: readonly DatabaseJobKind[],
  of: WorkOf,
): DatabaseJob | undefined => all.findLast((work) => kinds.includes(work.kind) && belongs(work, of));

/** Takes over work that was just begun. Answers why it was not. */
export function begun(answer: Result<DatabaseJob | null>): Problem | null {
  if (!answer.ok) return answer.problem;
  if (answer.value !== null) useWork.getState().take([answer.value]);
  return null;
}

/** Puts back what making room took out. There is no job: the work is taken over here. */
export async function undoCleared(entry: string): Promise<Result<null>> {
  const answer = await ask('mongodb.cleanupUndo', { entry });
  begun(answer);
  return answer.ok ? { ok: true, value: null } : answer;
}
