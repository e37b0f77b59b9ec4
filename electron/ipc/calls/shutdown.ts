import { basename } from 'node:path';

import type { Application } from '../../application/application.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { SavedAll } from '../../contract/backups.ts';
import { collaboratorsOf } from '../../services/collaborators/collaborators.ts';
import { saveFile } from '../../base/verified-file.ts';
import { Secret } from '../../base/secret.ts';
import { writeReceipt } from '../../services/shutdown/receipt.ts';
import type { AccountServices } from '../../application/account-services.ts';
import type { Handlers } from '../router.ts';

type Answer<T> = Result<T> | Promise<Result<T>>;

const noAccount = fail({ code: 'no-account', changed: 'no' });
const noSite = fail({ code: 'site-gone', changed: 'no' });
const noShutdown = fail({ code: 'no-shutdown', changed: 'no' });

/** Prints the receipt of a shutdown, or saves it as PDF. */
async function receipt(
  world: AccountServices,
  how: 'print' | 'save',
): Promise<Result<{ file: string | null } | null>> {
  const view = world.shutdown.view();
  if (view === null) return noShutdown;
  const at = world.clock.now();
  const page = writeReceipt(view, {
    at,
    practice: world.name === 'practice',
    locale: world.language.current(),
  });
  if (how === 'print') return ok((await world.printer.print(page)) ? { file: null } : null);
  const day = new Date(at).toISOString().slice(0, 10);
  const path = await world.files.askWhereToSave(`sitekeeper receipt ${day}.pdf`);
  if (path === null) return ok(null);
  const saved = await saveFile(path, await world.printer.pdf(page));
  return saved.ok ? ok({ file: basename(path) }) : fail({ code: 'file-not-saved', changed: 'no' });
}

/** People, copies of several sites, and "Stop using Heroku". Each goes to the account that it is about. */
export function createShutdownHandlers(core: Application) {
  const onSite = <T>(id: string, ask: (world: AccountServices) => Answer<T>): Answer<T> => {
    const world = core.accountOf(id);
    if (world !== null) return ask(world);
    return core.connectedAccounts().length === 0 ? noAccount : noSite;
  };
  const onAccount = <T>(account: string | null, ask: (world: AccountServices) => Answer<T>): Answer<T> => {
    const world = core.connectedAccounts().find((one) => one.account === account);
    return world === undefined ? noAccount : ask(world);
  };

  /** Of the newest "save all": set by the person. */
  let stopped = false;

  async function saveAll(
    ids: readonly string[],
    save: (
      world: AccountServices,
      folder: string,
      own: readonly string[],
    ) => ReturnType<AccountServices['copies']['desk']['saveInto']>,
  ): Promise<Result<SavedAll | null>> {
    const [first] = core.connectedAccounts();
    if (first === undefined) return noAccount;
    stopped = false;
    const folder = await first.files.askWhichFolder();
    if (folder === null) return ok(null);
    const files: { id: string; file: string }[] = [];
    const unknown = ids.filter((id) => core.accountOf(id) === null);
    const failed: SavedAll['failed'][number][] = unknown.map((id) => ({ id, problem: 'site-gone' }));
    for (const world of core.connectedAccounts()) {
      const own = ids.filter((id) => core.accountOf(id) === world);
      const saved = await save(world, folder, own);
      files.push(...saved.files.map(({ id, file }) => ({ id, file })));
      failed.push(...saved.failed);
    }
    const ended = new Set([...files, ...failed].map(({ id }) => id));
    return ok({ folder: basename(folder), files, failed, left: ids.filter((id) => !ended.has(id)) });
  }

  return {
    'collaborators.list': ({ id }) => onSite(id, ({ heroku }) => collaboratorsOf(heroku, id)),
    'collaborators.invite': ({ id, email }) => onSite(id, ({ actions }) => actions.invite(id, email)),
    'collaborators.remove': ({ id, email }) =>
      onSite(id, ({ actions }) => actions.removeCollaborator(id, email)),
    'actions.removeAddon': ({ id, addon, ticket }) =>
      onSite(id, ({ actions }) => actions.removeAddon(id, addon, ticket)),

    'backups.saveAll': ({ ids, format, passphrase }) => {
      if (format === 'sitekeeper' && passphrase === null) {
        return fail({ code: 'copy-needs-passphrase', changed: 'no' });
      }
      const secret = passphrase === null ? null : new Secret(passphrase);
      return saveAll(ids, ({ copies, shutdown }, folder, own) =>
        copies.desk.saveInto(
          folder,
          own,
          format,
          secret,
          (file) => shutdown.copied([file]),
          () => !stopped,
        ),
      );
    },
    'backups.stopSaveAll': () => {
      stopped = true;
      return ok(undefined);
    },
    'backups.exportKey': ({ passphrase }) => {
      const [world] = core.connectedAccounts();
      return world === undefined ? noAccount : world.copies.desk.exportIdentity(new Secret(passphrase));
    },

    'shutdown.view': ({ account }) => onAccount(account, ({ shutdown }) => ok(shutdown.view())),
    'shutdown.begin': ({ account, ids }) => onAccount(account, ({ shutdown }) => shutdown.begin(ids)),
    'shutdown.goTo': ({ account, step }) => onAccount(account, ({ shutdown }) => shutdown.go(step)),
    'shutdown.setNotifyList': ({ account, tell }) =>
      onAccount(account, ({ shutdown }) => shutdown.setTell(tell)),
    'shutdown.setTaskDone': ({ account, task, done }) =>
      onAccount(account, ({ shutdown }) => shutdown.setOwn(task, done)),
    'shutdown.turnOff': ({ account }) => onAccount(account, ({ shutdown }) => shutdown.turnOff()),
    'shutdown.startAgain': ({ account }) => onAccount(account, ({ shutdown }) => shutdown.startAgain()),
    'shutdown.stop': ({ account }) => onAccount(account, ({ shutdown }) => shutdown.stop()),
    'shutdown.check': ({ account }) => onAccount(account, ({ shutdown }) => shutdown.check()),
    'shutdown.paidAddons': ({ account }) => onAccount(account, ({ shutdown }) => shutdown.readExtras()),
    'shutdown.end': ({ account }) => onAccount(account, ({ shutdown }) => shutdown.end()),
    'shutdown.receipt': ({ account, how }) => onAccount(account, (world) => receipt(world, how)),
  } satisfies Partial<Handlers>;
}
