import type { LinkId } from '../contract/models.ts';
import { fail, ok, type Result } from '../contract/result.ts';
import type { Core } from '../composition.ts';
import type { Handlers } from './router.ts';

/** What the handlers need of the desktop. */
export interface Desktop {
  readClipboard(): Promise<string>;
  clearClipboard(): Promise<void>;
  openLink(link: LinkId): Promise<void>;
  /** Opens a site's own address in the browser; `practice` allows the loopback address that stands for it. */
  openSite(url: string, practice: boolean): Promise<void>;
}

const noAccount = fail({ code: 'no-account', changed: 'no' });
const noSite = fail({ code: 'site-gone', changed: 'no' });
const done: Result<void> = ok(undefined);

/** One line a call: the contract's names on the left, the services on the right. */
export function createHandlers(core: Core, desktop: Desktop): Handlers {
  const sites = () => core.world()?.sites;
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
    'sites.restart': ({ id, despiteWarning }) => sites()?.restart(id, despiteWarning) ?? noAccount,
    'sites.wake': ({ id }) => sites()?.wake(id) ?? noAccount,

    'jobs.list': () => ok(core.world()?.jobs.list() ?? []),
    'history.list': () => ok(core.world()?.history.list() ?? []),
  };
}
