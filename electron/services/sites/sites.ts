import type { LookReason, Site, SitesView } from '../../contract/sites.ts';
import type { Problem } from '../../contract/problems.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { listApps } from '../heroku/apps.ts';
import type { History } from '../history/history.ts';
import { oneLine } from '../../base/one-line.ts';
import { createBudget } from './poll-budget.ts';
import { look, sameIds } from './refresh.ts';
import type { Records, SiteRecord } from './records.ts';
import type { Watcher } from './watch-start.ts';

export interface SitesOptions {
  readonly watcher: Watcher;
  /** Whose sites they are: the e-mail address of the account; null in practice. */
  readonly account: string | null;
  readonly records: Records;
  readonly history: History;
  /** What is left of the hours that Eco sites share this month; null when Heroku does not say. */
  readonly prices: { readonly ecoHoursLeft: () => Promise<number | null> };
  /** Heroku's status page; asked only after Heroku failed. */
  readonly status: () => Promise<SitesView['heroku']>;
  readonly emit: (site: Site) => void;
}

export interface Sites {
  list(fresh: boolean): Promise<Result<SitesView>>;
  look(ids: readonly string[], why: LookReason): Promise<Result<readonly Site[]>>;
  setTitle(id: string, title: string): Promise<Result<Site>>;
  /** Whether this is a site of this account. */
  knows(id: string): boolean;
  /** The address to open in a browser; null for an app that has none. */
  webUrl(id: string): string | null;
}

const hour = 3_600_000;
/** Eco hours go down by one an hour for each site that runs. Milliseconds. */
const hoursHoldFor = hour;
/** A difference of clocks that shifts "4 minutes ago" into nonsense. Milliseconds. */
const tellSkew = 300_000;

const gone = fail({ code: 'site-gone', changed: 'no' });
const outage = new Set<Problem['code']>(['heroku-down', 'heroku-silent', 'heroku-strange']);

/** The visit counts while the dynos that answered it are the ones that run. */
function visitedAt({ visit, dynoIds }: SiteRecord): string | null {
  return visit !== null && sameIds(visit.dynoIds, dynoIds) ? new Date(visit.at).toISOString() : null;
}

export function createSites(options: SitesOptions): Sites {
  const { records, history, watcher } = options;
  const { heroku, clock } = watcher;
  const budget = createBudget(clock);
  let problem: Problem | null = null;
  let herokuStatus: SitesView['heroku'] = 'unknown';
  let unread = 0;
  let eco: { readonly left: number | null; readonly at: number } | null = null;

  function view(record: SiteRecord): Site {
    return {
      ...record.site,
      account: options.account,
      visitedAt: visitedAt(record),
      noHours: record.site.plan === 'eco' && eco?.left === 0,
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
    const { odd } = apps.value;
    records.merge(
      apps.value.apps,
      new Date(clock.now()).toISOString(),
      odd.filter((id) => id !== null),
    );
    unread = odd.filter((id) => id === null || !records.byId.has(id)).length;
    await records.save();
  }

  /** Two requests at most once an hour, and only for who has a site on the Eco plan. */
  async function readEcoHours(): Promise<void> {
    const onEco = [...records.byId.values()].filter(({ site }) => site.plan === 'eco');
    if (onEco.length === 0 || (eco !== null && clock.now() - eco.at < hoursHoldFor)) return;
    const before = eco?.left;
    eco = { left: before ?? null, at: clock.now() };
    eco = { ...eco, left: await options.prices.ecoHoursLeft() };
    if ((before === 0) !== (eco.left === 0)) for (const record of onEco) options.emit(view(record));
  }

  async function lookAt(id: string, why: LookReason): Promise<Site | null> {
    const record = records.byId.get(id);
    if (record === undefined) return null;
    if (why === 'timer' && !budget.take(id, heroku.seen)) return view(record);
    const seen = await look(watcher, record, why);
    // The list may have been read again meanwhile: its news on the app itself is newer than ours.
    const present = records.byId.get(id);
    if (present === undefined) return null;
    const { name, title, address, closed } = present.site;
    const site = { ...seen.site, name, title, address, closed };
    return put({ ...seen, maintenance: present.maintenance, site });
  }

  return {
    async list(fresh) {
      if (fresh || records.listedAt === null) await readList();
      const off = heroku.seen.skewMs;
      return ok({
        sites: [...records.byId.values()].map(view),
        listedAt: records.listedAt,
        problem,
        unread,
        heroku: herokuStatus,
        clockOff: Math.abs(off) > tellSkew ? Math.round(off / 1000) : null,
      });
    },
    async look(ids, why) {
      const seen = await Promise.all(ids.map((id) => lookAt(id, why)));
      void readEcoHours();
      await records.save();
      return ok(seen.filter((site) => site !== null));
    },
    async setTitle(id, title) {
      const record = records.byId.get(id);
      if (record === undefined) return gone;
      const site = put({ ...record, site: { ...record.site, title: oneLine(title) || record.site.name } });
      await records.save();
      return ok(site);
    },
    knows: (id) => records.byId.has(id),
    webUrl: (id) => records.byId.get(id)?.webUrl ?? null,
  };
}
