import type { LinkId } from '../contract/models.ts';
import type { CopiesLock } from '../contract/site-page.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import { listVersions, previewVersion } from '../services/releases/versions.ts';
import { Secret } from '../services/secret.ts';
import type { World } from '../world.ts';
import type { Core } from '../composition.ts';
import type { Handlers } from './router.ts';

/** What the handlers need of the desktop. */
export interface Desktop {
  readClipboard(): Promise<string>;
  clearClipboard(): Promise<void>;
  /** Puts a secret into the clipboard, and takes it out after a while if it is still there. */
  copySecret(secret: Secret): Promise<void>;
  openLink(link: LinkId): Promise<void>;
  /** Opens a site's own address in the browser; `practice` allows the loopback address that stands for it. */
  openSite(url: string, practice: boolean): Promise<void>;
}

const noAccount = fail({ code: 'no-account', changed: 'no' });
const noSite = fail({ code: 'site-gone', changed: 'no' });
const done: Result<void> = ok(undefined);

async function lockOf({ copies }: World): Promise<Result<CopiesLock>> {
  const { state, ...more } = await copies.keyring.open();
  if (state === 'open') return ok('open');
  return ok('passphrase' in more && more.passphrase === 'known' ? 'give-passphrase' : 'choose-passphrase');
}

/** One line a call: the contract's names on the left, the services on the right. */
export function createHandlers(core: Core, desktop: Desktop): Handlers {
  const sites = () => core.world()?.sites;
  const acts = () => core.world()?.acts;
  /** Asks the world there is; without one there is no account to ask about. */
  const inWorld = <T>(ask: (world: World) => Promise<Result<T>>): Promise<Result<T>> | typeof noAccount => {
    const world = core.world();
    return world === null ? noAccount : ask(world);
  };
  return {
    'app.snapshot': () => ok(core.snapshot()),
    'preferences.set': async (change) => ok(await core.setPreferences(change)),
    'links.open': async ({ link }) => {
      await desktop.openLink(link);
      return done;
    },
    'practice.enter': async () => ok(await core.enterPractice()),
    'practice.leave': async () => ok(await core.leavePractice()),

    'account.paste': async () => {
      const text = await desktop.readClipboard();
      if (text.trim() === '') return fail({ code: 'nothing-to-paste', changed: 'no' });
      const checked = await core.account.check(text);
      // A key that was taken over has no business in the clipboard any more; anything else stays as it was.
      if (checked.ok) await desktop.clearClipboard();
      return checked;
    },
    'account.type': ({ key }) => core.account.check(key),
    'account.keep': () => core.keepAccount(),
    'account.discard': () => {
      core.account.discard();
      return done;
    },
    'account.signOut': () => core.signOut(),

    'sites.list': ({ fresh }) => sites()?.list(fresh) ?? noAccount,
    'sites.look': ({ ids, why }) => sites()?.look(ids, why) ?? noAccount,
    'sites.open': async ({ id }) => {
      const target = core.siteAddress(id);
      if (target === null) return noSite;
      await desktop.openSite(target.url, target.practice);
      return done;
    },
    'sites.setTitle': ({ id, title }) => sites()?.setTitle(id, title) ?? noAccount,
    'sites.restart': ({ id, despiteWarning }) => acts()?.restart(id, despiteWarning) ?? noAccount,
    'sites.wake': ({ id }) => acts()?.wake(id) ?? noAccount,
    'sites.detail': ({ id }) => inWorld((world) => world.detail(id)),
    'sites.turnOff': ({ id }) => acts()?.turnOff(id) ?? noAccount,
    'sites.turnOn': ({ id }) => acts()?.turnOn(id) ?? noAccount,
    'sites.close': ({ id, days }) => acts()?.close(id, days) ?? noAccount,
    'sites.reopen': ({ id }) => acts()?.reopen(id) ?? noAccount,

    'settings.list': ({ id }) => inWorld((world) => world.settings.list(id)),
    'settings.reveal': ({ id, name }) =>
      inWorld(async (world) => {
        const value = await world.settings.value(id, name);
        return value.ok ? ok({ value: value.value.reveal() }) : value;
      }),
    'settings.copy': ({ id, name }) =>
      inWorld(async (world) => {
        const value = await world.settings.value(id, name);
        if (!value.ok) return value;
        await desktop.copySecret(value.value);
        return done;
      }),
    'settings.review': ({ id, changes }) => inWorld((world) => world.settings.review(id, changes)),
    'settings.apply': ({ id, changes }) =>
      inWorld(async ({ settings, acts }) => acts.changeSettings(id, await settings.planner(id, changes))),

    'copies.lock': () => inWorld(lockOf),
    'copies.unlock': ({ passphrase }) =>
      inWorld(async (world) => {
        const opened = await world.copies.keyring.unlock(new Secret(passphrase));
        return opened ? lockOf(world) : fail({ code: 'wrong-passphrase', changed: 'no' });
      }),
    'copies.list': ({ id }) =>
      inWorld(async ({ copies }) => {
        const kept = await copies.automatic.list(id);
        return ok(kept.map((copy) => ({ id: copy.id, takenAt: new Date(copy.takenAt).toISOString() })));
      }),
    'copies.remove': ({ copy }) =>
      inWorld(async ({ copies }) => {
        await copies.automatic.remove(copy);
        return done;
      }),
    'copies.save': ({ id, format, passphrase }) =>
      inWorld(({ copies }) =>
        copies.desk.save(id, format, passphrase === null ? null : new Secret(passphrase)),
      ),

    'restore.pick': ({ id }) => inWorld(({ copies }) => copies.desk.pick(id)),
    'restore.unlock': ({ id, passphrase }) =>
      inWorld(({ copies }) => copies.desk.unlock(id, new Secret(passphrase))),
    'restore.fromCopy': ({ id, copy }) => inWorld(({ copies }) => copies.desk.lookAtCopy(id, copy)),
    'restore.apply': ({ id, names }) =>
      inWorld(async ({ copies, acts }) => {
        const plan = await copies.desk.planner(id, names);
        return plan === null ? fail({ code: 'copy-gone', changed: 'no' }) : acts.restoreSettings(id, plan);
      }),

    'versions.list': ({ id }) => inWorld(({ heroku }) => listVersions(heroku, id)),
    'versions.preview': ({ id, version }) => inWorld(({ heroku }) => previewVersion(heroku, id, version)),
    'versions.goBack': ({ id, version }) => acts()?.goBack(id, version) ?? noAccount,

    'jobs.list': () => ok(core.world()?.jobs.list() ?? []),
    'history.list': () => ok(core.world()?.history.list() ?? []),
    'history.undo': ({ entry, despiteChanges }) => inWorld((world) => world.acts.undo(entry, despiteChanges)),
  };
}
