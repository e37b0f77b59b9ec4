import { callNames } from '../../contract/calls.ts';
import type { Application } from '../../application/application.ts';
import type { LinkId } from '../../contract/app.ts';
import type { SitesView } from '../../contract/sites.ts';
import type { CopiesLock } from '../../contract/backups.ts';
import { databaseJobKinds, type Job } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { leaveWork } from '../../services/history/history.ts';
import { Secret } from '../../base/secret.ts';
import type { AccountServices } from '../../application/account-services.ts';
import { createDatabaseHandlers, historiesOf } from './mongodb.ts';
import { createPageGuard } from '../page-guard.ts';
import type { Handlers } from '../router.ts';
import { createShutdownHandlers } from './shutdown.ts';
import { createSiteHandlers } from './sites.ts';
import { createStringHandlers } from './connection-strings.ts';
import { createTidyHandlers } from './account-cleanup.ts';

/** What the handlers need of the desktop. */
export interface Desktop {
  readClipboard(): Promise<string>;
  /** Empties the clipboard if it still holds this text: what somebody copied since is theirs. */
  clearClipboard(ours: string): Promise<void>;
  /** Puts a secret into the clipboard, and takes it out after a while if it is still there. */
  copySecret(secret: Secret): Promise<void>;
  /** Puts something into the clipboard that is no secret. It stays. */
  copyText(text: string): Promise<void>;
  openLink(link: LinkId): Promise<void>;
  /** Opens a site's own address in the browser; `practice` allows the loopback address that stands for it. */
  openSite(url: string, practice: boolean): Promise<void>;
}

const noAccount = fail({ code: 'no-account', changed: 'no' });
const noEntry = fail({ code: 'nothing-to-change', changed: 'no' });
const done: Result<void> = ok(undefined);

/** Newest first, whichever account they belong to. */
const byTime = <T>(items: readonly T[], at: (item: T) => string): readonly T[] =>
  items.toSorted((one, other) => at(other).localeCompare(at(one)));

/** The sites of all accounts as one list; a site that is shared between two of them stands once. */
function merged(views: readonly SitesView[]): SitesView {
  const sites = new Map(views.flatMap((view) => view.sites).map((site) => [site.id, site]));
  const problem = views.find((view) => view.problem !== null);
  const listed = views.map((view) => view.listedAt).filter((at) => at !== null);
  return {
    sites: [...sites.values()],
    listedAt: listed.toSorted()[0] ?? null,
    problem: problem?.problem ?? null,
    heroku: (problem ?? views[0])?.heroku ?? 'unknown',
    unread: views.reduce((sum, { unread }) => sum + unread, 0),
    clockOff: views.find((view) => view.clockOff !== null)?.clockOff ?? null,
  };
}

async function lockOf({ copies }: AccountServices): Promise<Result<CopiesLock>> {
  const opened = await copies.backupKeys.open();
  if (opened.state === 'open') return ok('open');
  return ok(opened.passphrase === 'known' ? 'give-passphrase' : 'choose-passphrase');
}

const notAgreed = fail({ code: 'not-agreed', changed: 'no' });

/** The calls of the page, each behind main's own judgement (page-guard.ts). */
export function createHandlers(core: Application, desktop: Desktop): Handlers {
  const permits = createPageGuard({ core, ...core.judgedBy });
  const handlers = createPlainHandlers(core, desktop);
  const guarded = callNames.map((name) => {
    const handler = handlers[name] as (input: unknown) => unknown;
    return [name, async (input: unknown) => ((await permits(name, input)) ? handler(input) : notAgreed)];
  });
  return Object.fromEntries(guarded) as Handlers;
}

/** One line a call: the contract's names on the left, the services on the right. */
function createPlainHandlers(core: Application, desktop: Desktop): Handlers {
  /** For what all accounts share: any of their worlds will do. */
  const anyWorld = async <T>(ask: (world: AccountServices) => Promise<Result<T>>): Promise<Result<T>> => {
    const [world] = core.connectedAccounts();
    return world === undefined ? noAccount : ask(world);
  };
  const worldOfEntry = (entry: string): AccountServices | undefined =>
    core.connectedAccounts().find(({ history }) => history.begun(entry) !== null);
  return {
    ...createSiteHandlers(core, desktop),
    ...createTidyHandlers(core),
    ...createShutdownHandlers(core),
    ...createStringHandlers(core, desktop),
    ...createDatabaseHandlers(core),
    'app.snapshot': () => ok(core.snapshot()),
    'preferences.set': async (change) => ok(await core.setPreferences(change)),
    'app.openLink': async ({ link }) => {
      const here = core.practicePage(link);
      await (here === null ? desktop.openLink(link) : desktop.openSite(here, true));
      return done;
    },
    'app.enterPractice': async () => ok(await core.enterPractice()),
    'app.leavePractice': async () => ok(await core.leavePractice()),

    'account.paste': async () => {
      const text = await desktop.readClipboard();
      if (text.trim() === '') return fail({ code: 'nothing-to-paste', changed: 'no' });
      const checked = await core.accounts.check(text);
      // A key that was taken over has no business in the clipboard any more; anything else stays as it was.
      if (checked.ok) await desktop.clearClipboard(text);
      return checked;
    },
    'account.type': ({ key }) => core.accounts.check(key),
    'account.keep': () => core.keepAccount(),
    'account.discard': () => {
      core.accounts.discard();
      return done;
    },
    'account.signOut': ({ account }) => core.signOut(account),

    'sites.list': async ({ fresh }) => {
      const worlds = core.connectedAccounts();
      if (worlds.length === 0) return noAccount;
      const views = await Promise.all(worlds.map(({ sites }) => sites.list(fresh)));
      return ok(merged(views.filter((view) => view.ok).map(({ value }) => value)));
    },
    'sites.refresh': async ({ ids, why }) => {
      const worlds = core.connectedAccounts();
      if (worlds.length === 0) return noAccount;
      const looks = worlds.map(({ sites }) =>
        sites.look(
          ids.filter((id) => core.accountOf(id)?.sites === sites),
          why,
        ),
      );
      const seen = await Promise.all(looks);
      return ok(seen.flatMap((look) => (look.ok ? look.value : [])));
    },

    'backups.lock': () => anyWorld(lockOf),
    'backups.unlock': ({ passphrase }) =>
      anyWorld(async (world) => {
        const opened = await world.copies.backupKeys.unlock(new Secret(passphrase));
        return opened ? lockOf(world) : fail({ code: 'wrong-passphrase', changed: 'no' });
      }),
    'backups.remove': async ({ copy }) => {
      const remove = async ({ copies, history }: AccountServices): Promise<void> => {
        // What an act was to set goes with what was there before it: neither is of use without the other.
        const all = history.copiesWith(copy);
        await Promise.all(all.map((one) => copies.automatic.remove(one)));
        history.copiesGone(all);
      };
      await Promise.all(core.connectedAccounts().map(remove));
      return done;
    },

    'jobs.list': () => {
      const all = [...core.connectedAccounts().map(({ jobs }) => jobs), core.databases.jobs];
      return ok(
        byTime(
          all.flatMap<Job>((jobs) => jobs.list()),
          (job) => job.startedAt,
        ),
      );
    },
    'jobs.stop': ({ job }) => {
      core.databases.jobs.stop(job);
      return done;
    },
    'history.list': () =>
      ok(
        byTime(
          historiesOf(core).flatMap((history) => history.list()),
          (entry) => entry.at,
        ),
      ),
    'history.undo': async ({ entry, despiteChanges }) => {
      const world = core.connectedAccounts().find(({ history }) => history.undoOf(entry) !== null);
      return world?.actions.undo(entry, despiteChanges) ?? fail({ code: 'no-undo', changed: 'no' });
    },
    'history.drift': ({ entry }) => worldOfEntry(entry)?.actions.drift(entry) ?? noEntry,
    'history.resume': ({ entry, despiteChanges }) =>
      worldOfEntry(entry)?.actions.resume(entry, despiteChanges) ?? noEntry,
    'history.leave': ({ entry }) => {
      const history = historiesOf(core).find((one) => one.interrupted(entry) !== null);
      if (history === undefined) return noEntry;
      const { act } = history.interrupted(entry) ?? {};
      return databaseJobKinds.some((kind) => kind === act)
        ? leaveWork(history, entry)
        : (worldOfEntry(entry)?.actions.leave(entry) ?? noEntry);
    },
  };
}
