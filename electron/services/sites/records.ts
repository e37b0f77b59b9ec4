import { join } from 'node:path';

import * as v from 'valibot';

import { type Site, databaseSights, stateKinds, stateReasons } from '../../contract/sites.ts';
import { problemCodes } from '../../contract/problems.ts';
import type { App } from '../heroku/apps.ts';
import { createJsonFile, entriesOf, knownMoment, moment } from '../../base/json-file.ts';
import type { Probe } from './probe.ts';

/** A site as we know it: what the page sees, and what main needs besides. */
export interface SiteRecord {
  readonly site: Omit<Site, 'recentRestarts' | 'account' | 'visitedAt' | 'noHours'>;
  /** Ends in a slash; null for an app without a web address. */
  readonly webUrl: string | null;
  readonly maintenance: boolean;
  readonly slugSize: number | null;
  /** When the newest release was made. */
  readonly releasedAt: string | null;
  /** What it was built from was asked for since the start, and did not tell its kind. */
  readonly buildRead: boolean;
  /** The dynos of the last look, to tell a new one from an old one. */
  readonly dynoIds: readonly string[];
  /** The last visit and the dynos that answered it. */
  readonly visit: {
    readonly verdict: Probe['verdict'];
    /** Of a Nightscout that said so. */
    readonly version: string | null;
    readonly at: number;
    readonly dynoIds: readonly string[];
  } | null;
}

const reasons = [...stateReasons, ...problemCodes] as const;
/** What was seen of a site can be seen again: a word that this version does not know is as nothing known. */
const recordSchema = v.object({
  site: v.object({
    id: v.string(),
    name: v.string(),
    title: v.string(),
    address: v.fallback(v.string(), ''),
    kind: v.fallback(v.picklist(['nightscout', 'web', 'worker', 'unknown']), 'unknown'),
    plan: v.fallback(v.picklist(['eco', 'basic', 'standard', 'performance', 'unknown']), 'unknown'),
    state: v.fallback(
      v.object({
        kind: v.picklist(stateKinds),
        since: knownMoment,
        why: v.fallback(v.nullable(v.picklist(reasons)), null),
        seenAt: knownMoment,
      }),
      { kind: 'checking', since: null, why: null, seenAt: null },
    ),
    reading: v.fallback(
      v.nullable(
        v.object({
          at: knownMoment,
          private: v.boolean(),
          database: v.fallback(v.picklist(databaseSights), 'unknown'),
          seenAt: moment,
        }),
      ),
      null,
    ),
    closed: v.fallback(v.nullable(v.object({ at: moment, until: knownMoment })), null),
  }),
  webUrl: v.fallback(v.nullable(v.pipe(v.string(), v.url())), null),
  maintenance: v.fallback(v.boolean(), false),
  slugSize: v.fallback(v.nullable(v.number()), null),
  releasedAt: knownMoment,
});
type Saved = v.InferOutput<typeof recordSchema>;

const listSchema = v.fallback(v.array(v.unknown()), []);
const fileSchema = v.looseObject({
  listedAt: knownMoment,
  records: listSchema,
  /** Not in Heroku's list the last time. They may be back: a right that was taken for an hour, or a fault of Heroku's. */
  away: listSchema,
});

/** What is known without asking: the last known states, so that a start without internet still shows them. */
export interface Records {
  load(): Promise<void>;
  save(): Promise<void>;
  readonly byId: Map<string, SiteRecord>;
  listedAt: string | null;
  /**
   * Takes over a fresh list: adds new apps, drops those that are gone, keeps what is known of the others.
   * @param unread ids of apps that are there and could not be read.
   */
  merge(apps: readonly App[], at: string, unread?: readonly string[]): void;
  /** Takes over what Heroku says of one app. */
  renew(app: App): void;
}

/** What is known of a site before it was ever looked at: the practice world brings some, as an app in use would have. */
export interface Memory {
  readonly title?: string;
  readonly readingAt?: string;
  readonly seenAt?: string;
}

/** So many former sites are remembered. */
const mostAway = 200;

const remembered = (saw: Saved): SiteRecord => ({ ...saw, buildRead: false, dynoIds: [], visit: null });
const written = ({ site, webUrl, maintenance, slugSize, releasedAt }: SiteRecord): Saved => ({
  site,
  webUrl,
  maintenance,
  slugSize,
  releasedAt,
});

export function createRecords(directory: string, memory: Readonly<Record<string, Memory>>): Records {
  const file = createJsonFile<v.InferOutput<typeof fileSchema>>({
    path: join(directory, 'sites.json'),
    empty: { listedAt: null, records: [], away: [] },
    parse(content) {
      const parsed = Array.isArray(content) ? null : v.safeParse(fileSchema, content);
      return parsed?.success === true ? parsed.output : null;
    },
  });
  /** What the person wrote of sites that Heroku does not list now. */
  let away = new Map<string, SiteRecord>();
  /** What this version does not understand: it is written back as it was. */
  let unread: { readonly records: readonly unknown[]; readonly away: readonly unknown[] } = {
    records: [],
    away: [],
  };

  function fresh(app: App): SiteRecord {
    const { title = app.name, readingAt, seenAt } = memory[app.name] ?? {};
    const reading =
      readingAt === undefined || seenAt === undefined
        ? null
        : { at: readingAt, private: false, database: 'answers' as const, seenAt };
    return {
      site: {
        id: app.id,
        name: app.name,
        title,
        address: app.web_url === null ? '' : new URL(app.web_url).host,
        kind: 'unknown',
        plan: 'unknown',
        state: { kind: 'checking', since: null, why: null, seenAt: null },
        reading,
        closed: null,
      },
      webUrl: app.web_url,
      maintenance: app.maintenance,
      slugSize: app.slug_size,
      releasedAt: app.released_at,
      buildRead: false,
      dynoIds: [],
      visit: null,
    };
  }

  function renewed(known: SiteRecord, app: App): SiteRecord {
    const { address } = fresh(app).site;
    return {
      ...known,
      site: {
        ...known.site,
        name: app.name,
        address,
        title: known.site.title === known.site.name ? app.name : known.site.title,
        closed: app.maintenance ? known.site.closed : null,
      },
      webUrl: app.web_url,
      maintenance: app.maintenance,
      slugSize: app.slug_size,
      releasedAt: app.released_at,
    };
  }

  const records: Records = {
    byId: new Map(),
    listedAt: null,
    async load() {
      const { listedAt, records: list, away: gone, ...more } = await file.read();
      const known = entriesOf(recordSchema, list);
      const former = entriesOf(recordSchema, gone);
      records.listedAt = listedAt;
      for (const saw of known.read) records.byId.set(saw.site.id, remembered(saw));
      for (const saw of former.read) away.set(saw.site.id, remembered(saw));
      unread = { ...more, records: known.unread, away: former.unread };
    },
    async save() {
      await file.write(() => ({
        ...unread,
        listedAt: records.listedAt,
        records: [...[...records.byId.values()].map(written), ...unread.records],
        away: [...[...away.values()].slice(-mostAway).map(written), ...unread.away],
      }));
    },
    merge(apps, at, unreadable = []) {
      const before = new Map([...away, ...records.byId]);
      records.byId.clear();
      for (const app of apps) {
        const known = before.get(app.id);
        records.byId.set(app.id, known === undefined ? fresh(app) : renewed(known, app));
      }
      for (const id of unreadable) {
        const known = before.get(id);
        if (known !== undefined) records.byId.set(id, known);
      }
      away = new Map([...before].filter(([id]) => !records.byId.has(id)));
      records.listedAt = at;
    },
    renew(app) {
      const known = records.byId.get(app.id);
      if (known !== undefined) records.byId.set(app.id, renewed(known, app));
    },
  };
  return records;
}

export interface BackedUpApp {
  readonly id: string;
  /** Heroku's name for it: `lily-sugar`. */
  readonly name: string;
  /** What its owner calls it: `Lily's sugar`. */
  readonly title: string;
}

/** As its backups name a site. */
export const backedUpApp = ({ site: { id, name, title } }: SiteRecord): BackedUpApp => ({ id, name, title });
