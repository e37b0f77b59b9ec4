import type { FolderView, Work } from '../../../contract/database.ts';
import { fail, ok, type Result } from '../../../contract/result.ts';
import type { Secret } from '../../secret.ts';
import type { Bench } from '../databases.ts';
import { createNotes } from '../notes.ts';
import { targetOf } from '../target.ts';
import { problemOf } from '../trouble.ts';
import { copyOut } from './copy-out.ts';
import { readFolder, type SavedDatabase } from './folder.ts';
import { fromSite } from './from-site.ts';
import { kindOf } from '../kinds.ts';
import { usualNames } from '../../settings/collection-names.ts';
import { countDocuments, putBack } from './put-back.ts';
import { createSiteApi, siteOrigin } from './site-api.ts';

/** Taking the data of a database along, and putting it back. `string`: the id of a string on the desk. */
export interface DataDesk {
  /** Null: no folder was picked. */
  copyOut(string: string): Promise<Result<Work | null>>;
  pickFolder(string: string): Promise<Result<FolderView | null>>;
  /** The folder that was picked last for this string. */
  putBack(string: string): Promise<Result<Work>>;
  fromSite(address: string, secret: Secret): Promise<Result<Work | null>>;
}

export function createDataDesk(bench: Bench): DataDesk {
  const { clock, files, works } = bench;
  const marks = createNotes(bench.directory, 'put-back.json');
  let picked: { readonly string: string; readonly saved: SavedDatabase } | null = null;

  async function documentsIn(string: string): Promise<Result<{ documents: number; name: string }>> {
    const target = targetOf(bench, string);
    if (!target.ok) return target;
    const opened = await target.value.open();
    if (!opened.ok) return opened;
    const { db, name } = opened.value;
    try {
      return ok({ documents: await countDocuments(db, new AbortController().signal), name });
    } catch (cause) {
      return problemOf(cause, 'no', false);
    } finally {
      await opened.value.close();
    }
  }

  return {
    async copyOut(string) {
      const target = targetOf(bench, string);
      if (!target.ok) return target;
      const folder = await files.askWhichFolder();
      if (folder === null) return ok(null);
      const { site, place, names, open } = target.value;
      return works.start({
        kind: 'copy-out',
        string,
        site,
        key: place,
        step: 'looking',
        async run(hand) {
          const copied = await copyOut({ open, picked: folder, place, names, clock }, hand);
          if (copied.ok) bench.copiedOut.add(place);
          return copied;
        },
      });
    },
    async pickFolder(string) {
      const folder = await files.askWhichFolder();
      if (folder === null) return ok(null);
      picked = null;
      const saved = await readFolder(folder, new AbortController().signal);
      if (!saved.ok) return saved;
      const there = await documentsIn(string);
      if (!there.ok) return there;
      picked = { string, saved: saved.value };
      const { collections, folder: name, database, copiedAt, whole } = saved.value;
      return ok({
        folder: name,
        database,
        copiedAt,
        whole,
        collections: collections.map((one) => ({
          name: one.name,
          kind: kindOf(one.name, usualNames),
          documents: one.documents,
        })),
        targetDocuments: there.value.documents,
        target: there.value.name,
      });
    },
    async putBack(string) {
      if (picked?.string !== string) return fail({ code: 'folder-unreadable', changed: 'no' });
      const target = targetOf(bench, string);
      if (!target.ok) return target;
      const { saved } = picked;
      const { site, place, open } = target.value;
      return works.start({
        kind: 'put-back',
        string,
        site,
        key: place,
        step: 'looking',
        run(hand) {
          // What is put in now is not in the copy that was taken out before.
          bench.copiedOut.delete(place);
          return putBack({ open, saved, place, marks }, hand);
        },
      });
    },
    async fromSite(address, secret) {
      const origin = siteOrigin(address);
      if (origin === null) return fail({ code: 'not-nightscout', changed: 'no' });
      const { fetchOf, patience } = bench;
      const api = createSiteApi({
        origin,
        secret,
        clock,
        fetch: fetchOf(origin),
        ...(patience !== undefined && { patienceMs: patience.pageMs }),
      });
      const verified = await api.verify();
      if (!verified.ok) return verified;
      const folder = await files.askWhichFolder();
      if (folder === null) return ok(null);
      const { host } = new URL(origin);
      return works.start({
        kind: 'from-site',
        string: null,
        site: null,
        key: origin,
        step: 'looking',
        run: (hand) => fromSite({ api, host, picked: folder, clock }, hand),
      });
    },
  };
}
