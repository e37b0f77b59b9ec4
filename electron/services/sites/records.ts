import { join } from 'node:path';

import * as v from 'valibot';

import { databaseSights, stateKinds, stateReasons, type Site } from '../../contract/models.ts';
import { problemCodes } from '../../contract/problems.ts';
import { readText, writeAtomic } from '../files.ts';
import type { App } from '../heroku/apps.ts';
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
const recordSchema = v.object({
  site: v.object({
    id: v.string(),
    name: v.string(),
    title: v.string(),
    address: v.string(),
    kind: v.picklist(['nightscout', 'web', 'worker', 'unknown']),
    plan: v.picklist(['eco', 'basic', 'standard', 'performance', 'unknown']),
    state: v.object({
      kind: v.picklist(stateKinds),
      since: v.nullable(v.string()),
      why: v.nullable(v.picklist(reasons)),
      seenAt: v.nullable(v.string()),
    }),
    reading: v.nullable(
      v.object({
        at: v.nullable(v.string()),
        private: v.boolean(),
        database: v.optional(v.picklist(databaseSights), 'unknown'),
        seenAt: v.string(),
      }),
    ),
    closed: v.optional(v.nullable(v.object({ at: v.string(), until: v.nullable(v.string()) })), null),
  }),
  webUrl: v.nullable(v.string()),
  maintenance: v.boolean(),
  slugSize: v.nullable(v.number()),
  releasedAt: v.optional(v.nullable(v.string()), null),
});
const fileSchema = v.object({ listedAt: v.nullable(v.string()), records: v.array(recordSchema) });

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

export function createRecords(directory: string, memory: Readonly<Record<string, Memory>>): Records {
  const file = join(directory, 'sites.json');
  let queue: Promise<void> = Promise.resolve();

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
      try {
        const saved = v.parse(fileSchema, JSON.parse((await readText(file)) ?? ''));
        records.listedAt = saved.listedAt;
        for (const record of saved.records) {
          records.byId.set(record.site.id, { ...record, buildRead: false, dynoIds: [], visit: null });
        }
      } catch {
        // No file yet, or one from another version: the list is read from Heroku anyway.
      }
    },
    save() {
      const known = [...records.byId.values()].map(({ site, webUrl, maintenance, slugSize, releasedAt }) => ({
        site,
        webUrl,
        maintenance,
        slugSize,
        releasedAt,
      }));
      const text = JSON.stringify({ listedAt: records.listedAt, records: known });
      // What is remembered is a comfort: a full disk must not stop a look.
      queue = queue.then(() => writeAtomic(file, text)).catch(() => undefined);
      return queue;
    },
    merge(apps, at, unread = []) {
      const before = new Map(records.byId);
      records.byId.clear();
      for (const app of apps) {
        const known = before.get(app.id);
        records.byId.set(app.id, known === undefined ? fresh(app) : renewed(known, app));
      }
      for (const id of unread) {
        const known = before.get(id);
        if (known !== undefined) records.byId.set(id, known);
      }
      records.listedAt = at;
    },
    renew(app) {
      const known = records.byId.get(app.id);
      if (known !== undefined) records.byId.set(app.id, renewed(known, app));
    },
  };
  return records;
}
