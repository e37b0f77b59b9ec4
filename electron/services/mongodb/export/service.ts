import type { DatabaseJob } from '../../../contract/jobs.ts';
import type { FolderView } from '../../../contract/mongodb.ts';
import { fail, ok, type Result } from '../../../contract/result.ts';
import type { Secret } from '../../../base/secret.ts';
import type { MongoServices } from '../service.ts';
import { targetOf } from '../target.ts';
import { problemOf } from '../problems.ts';
import { exportDatabase } from './export.ts';
import { readFolder, type SavedDatabase } from './folder.ts';
import { fromSite } from './from-nightscout-api.ts';
import { kindOf } from '../collections.ts';
import { usualNames } from '../../config-vars/collection-names.ts';
import { documentCounts, isPartOf } from './subset.ts';
import { restoreInto } from './restore.ts';
import { createSiteApi, siteOrigin, type SiteApi } from './nightscout-api.ts';
import { databasePlan } from '../../jobs/job-plan.ts';

/** Taking the data of a database along, and putting it back. `string`: the id of a string on the desk. */
export interface DatabaseExport {
  /** Null: no folder was picked. */
  exportAll(string: string): Promise<Result<DatabaseJob | null>>;
  /** Null: no folder was picked, or another one meanwhile. `again`: the one that was picked last for this string. */
  pickFolder(string: string, again: boolean): Promise<Result<FolderView | null>>;
  /** The folder that was picked last for this string. */
  restore(string: string): Promise<Result<DatabaseJob>>;
  fromSite(address: string, secret: Secret): Promise<Result<DatabaseJob | null>>;
}

/** The folder that was picked last, and for which string. */
interface Picked {
  readonly string: string;
  readonly folder: string;
  readonly saved: SavedDatabase;
}

export function createDatabaseExport(services: MongoServices): DatabaseExport {
  const { clock, files, jobs } = services;
  let picked: Picked | null = null;
  /** A folder may hold gigabytes, and counting them is given up when another one is picked, or the app closes. */
  let counting = new AbortController();
  const start = (of: Parameters<typeof databasePlan>[0]) => jobs.start(databasePlan(of));

  return {
    async exportAll(string) {
      const target = targetOf(services, string);
      if (!target.ok) return target;
      const folder = await files.askWhichFolder();
      if (folder === null) return ok(null);
      const { site, place, names, open } = target.value;
      return start({
        kind: 'copy-out',
        string,
        siteId: site,
        key: place,
        async run(job) {
          const copied = await exportDatabase({ open, picked: folder, place, names, clock }, job);
          if (copied.ok) services.copiedOut.add(place);
          return copied;
        },
      });
    },
    async pickFolder(string, again) {
      const known = again && picked?.string === string ? picked.folder : null;
      const folder = known ?? (await files.askWhichFolder());
      if (folder === null) return ok(null);
      counting.abort();
      counting = new AbortController();
      const signal = AbortSignal.any([counting.signal, services.closing]);
      picked = null;
      try {
        const read = await readPicked(services, string, folder, signal);
        if (!read.ok) return read;
        picked = { string, folder, saved: read.value.saved };
        return ok(read.value.view);
      } catch (cause) {
        if (signal.aborted) return ok(null);
        throw cause;
      }
    },
    async restore(string) {
      if (picked?.string !== string) return fail({ code: 'folder-unreadable', changed: 'no' });
      const target = targetOf(services, string);
      if (!target.ok) return target;
      const { saved } = picked;
      const { site, place, open } = target.value;
      return start({
        kind: 'put-back',
        string,
        siteId: site,
        key: place,
        run(job) {
          // What is put in now is not in the copy that was taken out before.
          services.copiedOut.delete(place);
          return restoreInto({ open, saved }, job);
        },
      });
    },
    async fromSite(address, secret) {
      const site = await verifiedSite(services, address, secret);
      if (!site.ok) return site;
      const { api, origin, host } = site.value;
      const folder = await files.askWhichFolder();
      if (folder === null) return ok(null);
      return start({
        kind: 'from-site',
        string: null,
        siteId: null,
        key: origin,
        run: (job) => fromSite({ api, host, picked: folder, clock }, job),
      });
    },
  };
}

/** Reads a picked folder, and looks into the database that its copy would go into. */
async function readPicked(
  services: MongoServices,
  string: string,
  folder: string,
  signal: AbortSignal,
): Promise<Result<{ readonly saved: SavedDatabase; readonly view: FolderView }>> {
  const saved = await readFolder(folder, signal);
  if (!saved.ok) return saved;
  const there = await lookInto(services, string, saved.value, signal);
  return there.ok ? ok({ saved: saved.value, view: { ...viewOf(saved.value), ...there.value } }) : there;
}

/** What a database holds that a copy would go into. */
async function lookInto(
  services: MongoServices,
  string: string,
  saved: SavedDatabase,
  signal: AbortSignal,
): Promise<Result<Pick<FolderView, 'target' | 'targetDocuments' | 'begun'>>> {
  const target = targetOf(services, string);
  if (!target.ok) return target;
  const opened = await target.value.open(signal);
  if (!opened.ok) return opened;
  const { db, name } = opened.value;
  try {
    const there = await documentCounts(db, signal);
    const targetDocuments = [...there.values()].reduce((sum, count) => sum + count, 0);
    const begun = targetDocuments > 0 && (await isPartOf(db, there, saved, signal));
    return ok({ target: name, targetDocuments, begun });
  } catch (cause) {
    signal.throwIfAborted();
    return problemOf(cause, 'no', false);
  } finally {
    await opened.value.close();
  }
}

/** What a picked folder holds. */
const viewOf = ({
  collections,
  folder,
  database,
  copiedAt,
  whole,
}: SavedDatabase): Omit<FolderView, 'target' | 'targetDocuments' | 'begun'> => ({
  folder,
  database,
  copiedAt,
  whole,
  collections: collections.map(({ name, documents }) => ({
    name,
    kind: kindOf(name, usualNames),
    documents,
  })),
});

/** The API of the site at a typed address, once it has taken the secret. */
async function verifiedSite(
  { clock, fetchOf, timeouts }: MongoServices,
  address: string,
  secret: Secret,
): Promise<Result<{ readonly api: SiteApi; readonly origin: string; readonly host: string }>> {
  const origin = siteOrigin(address);
  if (origin === null) return fail({ code: 'not-nightscout', changed: 'no' });
  const api = createSiteApi({
    origin,
    secret,
    clock,
    fetch: fetchOf(origin),
    ...(timeouts !== undefined && { timeoutMs: timeouts.pageMs }),
  });
  const verified = await api.verify();
  return verified.ok ? ok({ api, origin, host: new URL(origin).host }) : verified;
}
