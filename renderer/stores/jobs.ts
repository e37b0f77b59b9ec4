/**
 * Work that takes a while, as main last said it. Main runs it; a screen that comes back finds it here. Screens begin it
 * with shared/actions/use-action.ts.
 */
import { create } from 'zustand';
import type { DatabaseJob, DatabaseJobKind, Job, SiteJob } from '../../electron/contract/jobs.ts';
import { ask } from '../bridge/bridge.ts';

interface JobsState {
  /** In the order in which they were begun. */
  readonly all: readonly Job[];
  readonly take: (jobs: readonly Job[]) => void;
  readonly load: () => Promise<void>;
  /** The person has read how it ended: it and what came before it are no news any more. A job that still runs stays. */
  readonly dismiss: (job: Job | undefined) => void;
  readonly forget: () => void;
}

/** Main remembers ended jobs until it closes; older ones than this on a site are no news to anybody. Milliseconds. */
const newsFor = 15 * 60_000;

/** Jobs whose end was read, so that asking main for its list brings none back. */
const read = new Set<string>();

/** Adds a job, or what is new of it. A late message of its progress does not undo its end. */
export function withJob(all: readonly Job[], arrived: Job): readonly Job[] {
  const known = all.find(({ id }) => id === arrived.id);
  if (known !== undefined && known.state !== 'running' && arrived.state === 'running') return all;
  const next = known === undefined ? [...all, arrived] : all.map((job) => (job === known ? arrived : job));
  return next.toSorted((one, other) => Date.parse(one.startedAt) - Date.parse(other.startedAt));
}

const isNews = (job: Job): boolean =>
  job.target === 'database' || job.state === 'running' || Date.now() - Date.parse(job.startedAt) < newsFor;

export const useJobs = create<JobsState>()((set, get) => ({
  all: [],
  take: (jobs) => set({ all: jobs.filter(({ id }) => !read.has(id)).reduce(withJob, get().all) }),
  load: async () => {
    const answer = await ask('jobs.list');
    // Main's list begins with the newest.
    if (answer.ok) get().take(answer.value.filter(isNews).toReversed());
  },
  dismiss: (job) => {
    const { all } = get();
    const index = all.findIndex(({ id }) => id === job?.id);
    const known = all[index];
    if (known === undefined || known.state === 'running') return;
    const old = all.slice(0, index + 1).filter((one) => one.state !== 'running' && onOnePage(one, known));
    for (const { id } of old) read.add(id);
    set({ all: all.filter((one) => !old.includes(one)) });
  },
  forget: () => set({ all: [] }),
}));

/** The kinds that one page shows together. */
const together: readonly (readonly DatabaseJobKind[])[] = [['clear'], ['copy-out', 'put-back', 'from-site']];

/** Told on the same page, so that what came before the end that was read is no news either. */
function onOnePage(one: Job, other: Job): boolean {
  if (one.target === 'site' || other.target === 'site') {
    return one.target === other.target && one.siteId === other.siteId;
  }
  const shown = together.some((kinds) => kinds.includes(one.kind) && kinds.includes(other.kind));
  return shown && (one.siteId === other.siteId || belongs(one, other));
}

/** The newest job on this site whose end was not read yet. */
export const siteJob = (all: readonly Job[], siteId: string): SiteJob | undefined =>
  all.findLast((job): job is SiteJob => job.target === 'site' && job.siteId === siteId);

/** Null: of no site, which has none. */
export const useSiteJob = (siteId: string | null): SiteJob | undefined =>
  useJobs(({ all }) => (siteId === null ? undefined : siteJob(all, siteId)));

/** How the newest job on this site ended is no news any more. */
export function dismissOnSite(siteId: string): void {
  const { all, dismiss } = useJobs.getState();
  dismiss(siteJob(all, siteId));
}

export interface DatabaseOf {
  readonly string: string | null;
  /** Null: of no site. */
  readonly siteId: string | null;
}

/** Copying by the site's own pages belongs to no string, so every page about data shows it. */
const belongs = (job: DatabaseJob, { string, siteId }: DatabaseOf): boolean =>
  job.kind === 'from-site' || job.siteId === siteId || (job.string !== null && job.string === string);

/** The newest job of these kinds on the database of this site or this string. */
export const databaseJob = (
  all: readonly Job[],
  kinds: readonly DatabaseJobKind[],
  of: DatabaseOf,
): DatabaseJob | undefined =>
  all.findLast(
    (job): job is DatabaseJob => job.target === 'database' && kinds.includes(job.kind) && belongs(job, of),
  );
