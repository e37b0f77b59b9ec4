import type { Job, JobKind, LookReason, Site, SitesView, StepName } from '../../contract/models.ts';
import type { Problem } from '../../contract/problems.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../clock.ts';
import { listApps } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import { endOf, type History } from '../history/history.ts';
import type { JobEnd, Jobs, Progress } from '../jobs/jobs.ts';
import { createBudget } from './budget.ts';
import { look } from './look.ts';
import type { Records, SiteRecord } from './records.ts';
import { restart } from './restart.ts';
import type { Visitor } from './visit.ts';
import { wake } from './wake.ts';
import type { Watcher } from './watch.ts';

export interface SitesOptions {
  readonly heroku: Heroku;
  readonly visit: Visitor;
  readonly clock: Clock;
  readonly records: Records;
  readonly history: History;
  readonly jobs: Jobs;
  /** Heroku's status page; asked only after Heroku failed. */
  readonly status: () => Promise<SitesView['heroku']>;
  readonly emit: (site: Site) => void;
}

export interface Sites {
  list(fresh: boolean): Promise<Result<SitesView>>;
  look(ids: readonly string[], why: LookReason): Promise<Result<readonly Site[]>>;
  setTitle(id: string, title: string): Promise<Result<Site>>;
  restart(id: string, despiteWarning: boolean): Promise<Result<Job>>;
  wake(id: string): Promise<Result<Job>>;
  /** The address to open in a browser; null for an app that has none. */
  webUrl(id: string): string | null;
}

const hour = 3_600_000;
/** The third restart within the hour may lock a Dexcom account (nightscout-domain.md A7). */
const restartsBeforeWarning = 2;
/** A difference of clocks that shifts "4 minutes ago" into nonsense. Milliseconds. */
const tellSkew = 300_000;

const gone = fail({ code: 'site-gone', changed: 'no' });
const outage = new Set<Problem['code']>(['heroku-down', 'heroku-silent', 'heroku-strange']);

export function createSites(options: SitesOptions): Sites {
  const { heroku, clock, records, history, jobs } = options;
  const watcher: Watcher = { heroku, visit: options.visit, clock };
  const budget = createBudget(clock);
  let problem: Problem | null = null;
  let herokuStatus: SitesView['heroku'] = 'unknown';

  function view(record: SiteRecord): Site {
    return {
      ...record.site,
      recentRestarts: history.countSince('restart', record.site.id, clock.now() - hour),
    };
  }

  function put(record: SiteRecord): Site {
    records.byId.set(record.site.id, record);
    const site = view(record);
    options.emit(site);
    return site;
  }

  async function readList(): Promise<void> {
    const apps = await listApps(heroku);
    problem = apps.ok ? null : apps.problem;
    herokuStatus = apps.ok ? 'fine' : outage.has(apps.problem.code) ? await options.status() : 'unknown';
    if (!apps.ok) return;
    records.merge(apps.value, new Date(clock.now()).toISOString());
    await records.save();
  }

  async function lookAt(id: string, why: LookReason): Promise<Site | null> {
    const record = records.byId.get(id);
    if (record === undefined) return null;
    if (why === 'timer' && !budget.take(id, heroku.seen)) return view(record);
    const seen = await look(watcher, record, why);
    // The list may have been read again meanwhile: its news on the app itself is newer than ours.
    const present = records.byId.get(id);
    if (present === undefined) return null;
    const { name, title, address } = present.site;
    return put({ ...seen, maintenance: present.maintenance, site: { ...seen.site, name, title, address } });
  }

  async function startJob(
    id: string,
    kind: JobKind,
    steps: readonly StepName[],
    run: (watcher: Watcher, record: SiteRecord, progress: Progress) => Promise<JobEnd>,
  ): Promise<Result<Job>> {
    const record = records.byId.get(id);
    if (record === undefined) return gone;
    if (jobs.running(id) !== null) return fail({ code: 'already-running', changed: 'no' });
    let entry = '';
    const job = jobs.start({
      kind,
      siteId: id,
      steps,
      async run(progress) {
        entry = await history.begin(kind, { id, title: record.site.title });
        return run(watcher, record, progress);
      },
      async ended(job) {
        await history.finish(entry, endOf(job));
        await lookAt(id, 'press');
        await records.save();
      },
    });
    return ok(job);
  }

  return {
    async list(fresh) {
      if (fresh || records.listedAt === null) await readList();
      const off = heroku.seen.skewMs;
      return ok({
        sites: [...records.byId.values()].map(view),
        listedAt: records.listedAt,
        problem,
        heroku: herokuStatus,
        clockOff: Math.abs(off) > tellSkew ? Math.round(off / 1000) : null,
      });
    },
    async look(ids, why) {
      const seen = await Promise.all(ids.map((id) => lookAt(id, why)));
      await records.save();
      return ok(seen.filter((site) => site !== null));
    },
    async setTitle(id, title) {
      const record = records.byId.get(id);
      if (record === undefined) return gone;
      const site = put({ ...record, site: { ...record.site, title: title.trim() || record.site.name } });
      await records.save();
      return ok(site);
    },
    async restart(id, despiteWarning) {
      const recent = history.countSince('restart', id, clock.now() - hour);
      if (recent >= restartsBeforeWarning && !despiteWarning && jobs.running(id) === null) {
        return fail({ code: 'many-restarts', changed: 'no' });
      }
      return startJob(id, 'restart', ['stopping', 'starting', 'answering'], restart);
    },
    wake: (id) => startJob(id, 'wake', ['knocking', 'answering'], wake),
    webUrl: (id) => records.byId.get(id)?.webUrl ?? null,
  };
}
