/** Work that takes a while: the newest job of each site. Main runs it; a screen that comes back finds it here. */
import { create } from 'zustand';
import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import type { Result } from '../../electron/contract/result.ts';
import { ask } from '../bridge/bridge.ts';

interface JobsState {
  readonly bySite: Readonly<Record<string, SiteJob>>;
  readonly take: (jobs: readonly SiteJob[]) => void;
  readonly load: () => Promise<void>;
  /** The person has read how it ended. A job that still runs stays. */
  readonly dismiss: (siteId: string) => void;
  readonly restart: (siteId: string, despiteWarning: boolean) => Promise<Problem | null>;
  readonly wake: (siteId: string) => Promise<Problem | null>;
  readonly turnOff: (siteId: string) => Promise<Problem | null>;
  readonly turnOn: (siteId: string) => Promise<Problem | null>;
  /** `days`: look at it again after so many; null: until it is opened. */
  readonly close: (siteId: string, days: number | null) => Promise<Problem | null>;
  readonly reopen: (siteId: string) => Promise<Problem | null>;
  /** These may need a copy first, so their screens follow the job (shared/actions/use-action.ts). */
  readonly goBack: (siteId: string, version: string) => Promise<Result<SiteJob>>;
  readonly undo: (entry: string, despiteChanges: boolean) => Promise<Result<SiteJob>>;
  /** Null: it was done, and there is nothing to follow. */
  readonly finish: (entry: string, despiteChanges: boolean) => Promise<Result<SiteJob | null>>;
  readonly forget: () => void;
}

/** Main remembers ended jobs until it closes; older ones than this are no news to anybody. Milliseconds. */
const newsFor = 15 * 60_000;

/** Jobs whose end was read, and all older ones of their site, so that asking main for its list brings none back. */
const read = new Set<string>();
/** Every job that was heard of, by site. */
const heard = new Map<string, Set<string>>();

export const useJobs = create<JobsState>()((set, get) => {
  const taken = <Started extends SiteJob | null>(answer: Result<Started>): Result<Started> => {
    if (answer.ok && answer.value !== null) get().take([answer.value]);
    return answer;
  };
  const begin = (answer: Result<SiteJob>): Problem | null => {
    taken(answer);
    return answer.ok ? null : answer.problem;
  };
  return {
    bySite: {},
    take: (jobs) => {
      const bySite = { ...get().bySite };
      for (const job of jobs) {
        heard.set(job.siteId, (heard.get(job.siteId) ?? new Set()).add(job.id));
        const known = bySite[job.siteId];
        if (read.has(job.id) || (known && supersedes(known, job))) continue;
        bySite[job.siteId] = job;
      }
      set({ bySite });
    },
    load: async () => {
      const answer = await ask('jobs.list');
      if (!answer.ok) return;
      const since = Date.now() - newsFor;
      get().take(answer.value.filter((job) => job.state === 'running' || Date.parse(job.startedAt) > since));
    },
    dismiss: (siteId) => {
      const job = get().bySite[siteId];
      if (!job || job.state === 'running') return;
      for (const id of heard.get(siteId) ?? []) read.add(id);
      const { [siteId]: _gone, ...bySite } = get().bySite;
      set({ bySite });
    },
    restart: async (id, despiteWarning) => begin(await ask('actions.restart', { id, despiteWarning })),
    wake: async (id) => begin(await ask('actions.wake', { id })),
    turnOff: async (id) => begin(await ask('actions.turnOff', { id })),
    turnOn: async (id) => begin(await ask('actions.turnOn', { id })),
    close: async (id, days) => begin(await ask('actions.close', { id, days })),
    reopen: async (id) => begin(await ask('actions.reopen', { id })),
    goBack: async (id, version) => taken(await ask('releases.rollback', { id, version })),
    undo: async (entry, despiteChanges) => taken(await ask('history.undo', { entry, despiteChanges })),
    finish: async (entry, despiteChanges) => taken(await ask('history.resume', { entry, despiteChanges })),
    forget: () => set({ bySite: {} }),
  };
});

/** Whether what is known is newer than what arrived: a later job, or the end of the same one. */
export function supersedes(known: SiteJob, arrived: SiteJob): boolean {
  if (known.id === arrived.id) return known.state !== 'running' && arrived.state === 'running';
  return Date.parse(known.startedAt) > Date.parse(arrived.startedAt);
}
