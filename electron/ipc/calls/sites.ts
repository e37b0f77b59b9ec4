import type { Application } from '../../application/application.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { listVersions, previewVersion } from '../../services/releases/releases.ts';
import { Secret } from '../../base/secret.ts';
import type { AccountServices } from '../../application/account-services.ts';
import type { Desktop } from './index.ts';
import type { Handlers } from '../router.ts';

type Answer<T> = Result<T> | Promise<Result<T>>;

const noAccount = fail({ code: 'no-account', changed: 'no' });
const noSite = fail({ code: 'site-gone', changed: 'no' });

const sealed = (passphrase: string | null): Secret | null =>
  passphrase === null ? null : new Secret(passphrase);

/** The calls about one site. Each goes to the services of the account that the site belongs to, and to no other. */
export function createSiteHandlers(core: Application, desktop: Desktop) {
  const onSite = <T>(id: string, ask: (world: AccountServices) => Answer<T>): Answer<T> => {
    const world = core.accountOf(id);
    if (world !== null) return ask(world);
    return core.connectedAccounts().length === 0 ? noAccount : noSite;
  };
  return {
    'sites.open': async ({ id }) => {
      const target = core.siteAddress(id);
      if (target === null) return noSite;
      await desktop.openSite(target.url, target.practice);
      return ok(undefined);
    },
    'sites.copyAddress': ({ id }) =>
      onSite(id, async ({ sites }) => {
        const url = sites.webUrl(id);
        if (url === null) return noSite;
        await desktop.copyText(url);
        return ok(undefined);
      }),
    'sites.setTitle': ({ id, title }) => onSite(id, ({ sites }) => sites.setTitle(id, title)),
    'actions.restart': ({ id, despiteWarning }) =>
      onSite(id, ({ actions }) => actions.restart(id, despiteWarning)),
    'actions.wake': ({ id }) => onSite(id, ({ actions }) => actions.wake(id)),
    'sites.detail': ({ id }) => onSite(id, (world) => world.detail(id)),
    'actions.turnOff': ({ id }) => onSite(id, ({ actions }) => actions.turnOff(id)),
    'actions.turnOn': ({ id }) => onSite(id, ({ actions }) => actions.turnOn(id)),
    'actions.close': ({ id, days }) => onSite(id, ({ actions }) => actions.close(id, days)),
    'actions.reopen': ({ id }) => onSite(id, ({ actions }) => actions.reopen(id)),

    'configVars.list': ({ id }) => onSite(id, ({ settings }) => settings.list(id)),
    'configVars.reveal': ({ id, name }) =>
      onSite(id, async ({ settings }) => {
        const value = await settings.value(id, name);
        return value.ok ? ok({ value: value.value.reveal() }) : value;
      }),
    'configVars.copy': ({ id, name }) =>
      onSite(id, async ({ settings }) => {
        const value = await settings.value(id, name);
        if (!value.ok) return value;
        await desktop.copySecret(value.value);
        return ok(undefined);
      }),
    'configVars.review': ({ id, changes }) => onSite(id, ({ settings }) => settings.review(id, changes)),
    'configVars.apply': ({ id, changes }) =>
      onSite(id, async ({ settings, actions }) =>
        actions.changeConfigVars(id, await settings.planner(id, changes)),
      ),

    'backups.list': ({ id }) =>
      onSite(id, async ({ copies, history }) => {
        const kept = await copies.automatic.list(id);
        return ok(
          kept.map((copy) => ({
            id: copy.id,
            takenAt: new Date(copy.takenAt).toISOString(),
            madeBefore: history.madeBefore(copy),
          })),
        );
      }),
    'backups.save': ({ id, format, passphrase }) =>
      onSite(id, ({ copies }) => copies.desk.save(id, format, sealed(passphrase))),

    'backups.restorePick': ({ id }) => onSite(id, ({ copies }) => copies.restoring.pick(id)),
    'backups.restorePaste': ({ id }) =>
      onSite(id, async ({ copies }) => {
        const text = await desktop.readClipboard();
        if (text.trim() === '') return fail({ code: 'nothing-to-paste', changed: 'no' });
        const view = await copies.restoring.paste(id, new Secret(text));
        // A list that was taken over has no business in the clipboard any more; anything else stays as it was.
        if (view.ok) await desktop.clearClipboard(text);
        return view;
      }),
    'backups.restoreUnlock': ({ id, passphrase }) =>
      onSite(id, ({ copies }) => copies.restoring.unlock(id, new Secret(passphrase))),
    'backups.restoreFromCopy': ({ id, copy }) =>
      onSite(id, ({ copies }) => copies.restoring.lookAtCopy(id, copy)),
    'backups.restoreReview': ({ id, ...choice }) =>
      onSite(id, ({ copies }) => copies.restoring.review(id, choice)),
    'backups.restoreReveal': ({ id, name, reading }) =>
      onSite(id, ({ copies }) => {
        const value = copies.restoring.value(id, name, reading);
        return value.ok ? ok({ value: value.value.reveal() }) : value;
      }),
    'backups.restoreApply': ({ id, names, readings = [], despiteOtherSite = false }) =>
      onSite(id, async ({ copies, actions }) => {
        const plan = await copies.restoring.planner(id, { names, readings }, despiteOtherSite);
        return plan.ok ? actions.restoreBackup(id, plan.value) : plan;
      }),

    'backups.comparePick': ({ id, side }) => onSite(id, ({ copies }) => copies.comparing.pick(id, side)),
    'backups.compareUnlock': ({ id, side, passphrase }) =>
      onSite(id, ({ copies }) => copies.comparing.unlock(id, side, new Secret(passphrase))),
    'backups.compareView': ({ id, one, other }) =>
      onSite(id, ({ copies }) => copies.comparing.view(id, one, other)),

    'releases.list': ({ id }) => onSite(id, ({ heroku }) => listVersions(heroku, id)),
    'releases.preview': ({ id, version }) => onSite(id, ({ heroku }) => previewVersion(heroku, id, version)),
    'releases.rollback': ({ id, version }) => onSite(id, ({ actions }) => actions.rollBack(id, version)),
  } satisfies Partial<Handlers>;
}
