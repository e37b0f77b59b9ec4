import type { Application } from '../../application/application.ts';
import { maxPastedLength } from '../../contract/connection-strings.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { Secret } from '../../base/secret.ts';
import type { SiteOfAccount } from '../../services/connection-strings/ports.ts';
import type { Desktop } from './index.ts';
import type { Handlers } from '../router.ts';

type Answer<T> = Result<T> | Promise<Result<T>>;

const noAccount = fail({ code: 'no-account', changed: 'no' });
const noSite = fail({ code: 'site-gone', changed: 'no' });
const nothingToPaste = fail({ code: 'nothing-to-paste', changed: 'no' });
const done: Result<void> = ok(undefined);

/**
 * Finding, repairing, testing and saving a connection string. Main holds the strings; the page knows their ids. A call
 * about a site goes to the account that knows it, and to no other.
 */
export function createStringHandlers(core: Application, desktop: Desktop) {
  const onSite = <T>(site: string, ask: (place: SiteOfAccount) => Answer<T>): Answer<T> => {
    const account = core.accountOf(site);
    if (account !== null) return ask({ site, account });
    return core.connectedAccounts().length === 0 ? noAccount : noSite;
  };
  /** A string may be for no site at all, and without any account. */
  const at = <T>(site: string | null, ask: (place: SiteOfAccount | null) => Answer<T>): Answer<T> =>
    site === null ? ask(null) : onSite(site, ask);

  /** `whole`: all that the clipboard holds, to be told from what is copied later. */
  const pasted = async (): Promise<{ readonly text: Secret; readonly whole: string } | null> => {
    const whole = await desktop.readClipboard();
    return whole.trim() === '' ? null : { text: new Secret(whole.slice(0, maxPastedLength)), whole };
  };

  return {
    'connectionStrings.ofSite': ({ id }) => onSite(id, (place) => core.connectionStrings.ofSite(place)),
    'connectionStrings.find': ({ id }) => onSite(id, (place) => core.connectionStrings.find(place)),
    'connectionStrings.pick': ({ site }) => at(site, (place) => core.connectionStrings.pick(place)),
    'connectionStrings.unlock': ({ site, passphrase }) =>
      at(site, (place) => core.connectionStrings.unlock(place, new Secret(passphrase))),
    'connectionStrings.paste': ({ site }) =>
      at(site, async (place) => {
        const held = await pasted();
        if (held === null) return nothingToPaste;
        const view = await core.connectionStrings.take(place, 'pasted', held.text);
        // A string that was taken over has no business in the clipboard any more; anything else stays as it was.
        if (view.verdict !== 'hopeless') await desktop.clearClipboard(held.whole);
        return ok(view);
      }),
    'connectionStrings.type': ({ site, text }) =>
      at(site, async (place) => ok(await core.connectionStrings.take(place, 'typed', new Secret(text)))),
    'connectionStrings.pasteAnswer': async ({ string, question }) => {
      const held = await pasted();
      if (held === null) return nothingToPaste;
      const answered = await core.connectionStrings.answer(string, { [question]: held.text });
      if (answered.ok) await desktop.clearClipboard(held.whole);
      return answered;
    },
    'connectionStrings.answer': ({ string, answers }) => {
      const given = Object.entries(answers).filter(([, answer]) => answer !== undefined);
      return core.connectionStrings.answer(
        string,
        Object.fromEntries(given.map(([part, answer]) => [part, new Secret(answer)])),
      );
    },
    'connectionStrings.reveal': async ({ string }) => {
      const password = await core.connectionStrings.password(string);
      return password.ok ? ok({ password: password.value.reveal() }) : password;
    },
    'connectionStrings.copy': async ({ string }) => {
      const usable = core.connectionStrings.usable(string);
      if (!usable.ok) return usable;
      await desktop.copySecret(usable.value.text);
      return done;
    },
    'connectionStrings.test': ({ string, write }) => core.connectionStrings.test(string, write),
    'connectionStrings.stopTest': ({ string }) => core.connectionStrings.stopTest(string),
    'connectionStrings.save': ({ string, id, remove }) =>
      onSite(id, (place) => core.connectionStrings.save(string, place, remove)),
    'connectionStrings.saveFile': ({ string, format, passphrase }) =>
      core.connectionStrings.saveCopy(string, format, passphrase === null ? null : new Secret(passphrase)),

    'guides.list': async () => ok(await core.connectionStrings.wizards.open()),
    'guides.keep': ({ wizard, site, step, string }) =>
      at(site, async (place) => {
        await core.connectionStrings.wizards.keep(place, { wizard, step, string });
        return done;
      }),
    'guides.end': ({ wizard, site }) =>
      at(site, async (place) => {
        await core.connectionStrings.wizards.end(place, wizard);
        return done;
      }),
  } satisfies Partial<Handlers>;
}
