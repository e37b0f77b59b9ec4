import { join } from 'node:path';

import type { DatabaseJob } from '../../../contract/jobs.ts';
import type { CleanupChoice, CleanupPreview, DatabaseSize } from '../../../contract/mongodb.ts';
import { fail, ok, type Result } from '../../../contract/result.ts';
import type { MongoServices } from '../service.ts';
import { measure } from '../usage/measure.ts';
import { createKeyValueFile } from '../key-value-file.ts';
import { serverTime, type Opened } from '../connect/open.ts';
import { usualNames } from '../../config-vars/collection-names.ts';
import { createSharing, type Sharing } from '../usage/sharing.ts';
import { targetOf, targetOfText, type DatabaseTarget } from '../target.ts';
import { problemOf } from '../problems.ts';
import { clear } from './clear.ts';
import { createKeptCopies, keptFolder } from './kept-copies.ts';
import { preview } from './preview.ts';
import { selectionsOf } from './selection.ts';
import { newerTexts, openFirst } from './newer-string.ts';
import { undoClear } from './undo.ts';
import { databasePlan } from '../../jobs/job-plan.ts';

/** How full a database is, and making room in it. `string`: the id of a string on the desk. */
export interface DatabaseCleanup {
  measure(string: string): Promise<Result<DatabaseSize>>;
  /** The cluster's own limit in bytes; null: the free one. */
  limit(string: string, bytes: number | null): Promise<Result<DatabaseSize>>;
  preview(string: string, choice: CleanupChoice): Promise<Result<CleanupPreview>>;
  ticket(string: string, choice: CleanupChoice, typed: string): Promise<Result<{ ticket: string }>>;
  /** Null: the person keeps it. */
  clear(string: string, choice: CleanupChoice, ticket: string | null): Promise<Result<DatabaseJob | null>>;
  /** Puts back what an entry in the history took out. `copy`: what its undo names. */
  undo(entry: string, copy: string, site: string | null): Promise<Result<DatabaseJob>>;
}

const noTicket = fail({ code: 'ticket-refused', changed: 'no' });
const copyOutFirst = fail({ code: 'copy-out-first', changed: 'no' });

/** A ticket is good for one choice on one string, while that opens the same database: it may be answered anew. */
const ticketFor = (string: string, place: string, choice: CleanupChoice) =>
  ({ act: 'clear', siteId: string, name: JSON.stringify([place, choice]) }) as const;

export function createDatabaseCleanup(services: MongoServices): DatabaseCleanup {
  const { clock, directory, backupKeys, jobs } = services;
  const limits = createKeyValueFile(directory, 'database-limits.json');
  const kept = createKeptCopies({ directory: join(directory, keptFolder), backupKeys, clock });
  const sharing = createSharing(clock, services.owners);

  async function sizeOf({ text, site, names, place }: DatabaseTarget, opened: Opened): Promise<DatabaseSize> {
    const [sharedWith, limit] = await Promise.all([sharing.sitesOn(text, site), limits.get(place)]);
    const size = await measure(opened, { clock, names, limit: limit === null ? null : Number(limit) });
    return { ...size, sharedWith };
  }

  return {
    measure: (string) => looking(services, string, sizeOf),
    async limit(string, bytes) {
      const target = targetOf(services, string);
      if (!target.ok) return target;
      await limits.put(target.value.place, bytes === null ? null : String(bytes));
      return looking(services, string, sizeOf);
    },
    preview: (string, choice) =>
      looking(services, string, async (target, opened) => {
        const now = (await serverTime(opened)) ?? clock.now();
        const selections = selectionsOf(choice, target.names, now);
        const size = await sizeOf(target, opened);
        return preview(opened.db, selections, size, services.copiedOut.has(target.place));
      }),
    async ticket(string, choice, typed) {
      const target = targetOf(services, string);
      if (!target.ok) return target;
      if (typed.trim() !== target.value.name) return noTicket;
      if (choice.what === 'old-history' && !services.copiedOut.has(target.value.place)) return copyOutFirst;
      return ok({ ticket: services.tickets.issue(ticketFor(string, target.value.place, choice)) });
    },
    async clear(string, choice, ticket) {
      const target = targetOf(services, string);
      if (!target.ok) return target;
      const yes = await agreed(services, sharing, target.value, { string, choice, ticket });
      if (!yes.ok) return yes;
      if (!yes.value) return ok(null);
      const { text, site, names, place, open } = target.value;
      const bytesOf = async (opened: Opened): Promise<number> =>
        (await measure(opened, { clock, names })).bytes;
      return jobs.start(
        databasePlan({
          kind: 'clear',
          string,
          siteId: site,
          key: place,
          run: (job) => clear({ open, text, choice, names, kept, clock, bytesOf }, job),
        }),
      );
    },
    async undo(entry, copy, site) {
      const opened = await kept.open(copy);
      if (!opened.ok) return opened;
      const target = targetOfText(services, { text: opened.value.head.text, site, names: usualNames });
      if (!target.ok) return target;
      const { place } = target.value;
      return jobs.start(
        databasePlan({
          kind: 'put-back',
          string: null,
          siteId: site,
          key: place,
          async run(job) {
            const newer = await newerTexts(services, place, site);
            const open = openFirst([...newer, target.value]);
            return undoClear({ open, copy: opened.value, entry }, job);
          },
        }),
      );
    },
  };
}

/** Looks into a database and closes it again. */
async function looking<T>(
  services: MongoServices,
  string: string,
  look: (target: DatabaseTarget, opened: Opened) => Promise<T>,
): Promise<Result<T>> {
  const target = targetOf(services, string);
  if (!target.ok) return target;
  const opened = await target.value.open();
  if (!opened.ok) return opened;
  try {
    return ok(await look(target.value, opened.value));
  } catch (cause) {
    return problemOf(cause, 'no', false);
  } finally {
    await opened.value.close();
  }
}

/** The last questions before what is a whole collection, or history. */
async function agreed(
  services: MongoServices,
  sharing: Sharing,
  { name, place, text }: DatabaseTarget,
  { string, choice, ticket }: { string: string; choice: CleanupChoice; ticket: string | null },
): Promise<Result<boolean>> {
  if (choice.what === 'old-devicestatus') return ok(true);
  if (ticket === null || !services.tickets.redeem(ticket, ticketFor(string, place, choice))) return noTicket;
  if (choice.what === 'old-history' && !services.copiedOut.has(place)) return copyOutFirst;
  const sharedWith = await sharing.sitesOn(text, null);
  return ok(await services.confirm({ act: 'clear', name, choice, sharedWith, practice: services.practice }));
}
