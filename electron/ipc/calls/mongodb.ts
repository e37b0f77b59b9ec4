import type { Application } from '../../application/application.ts';
import { fail } from '../../contract/result.ts';
import type { History } from '../../services/history/history.ts';
import { Secret } from '../../base/secret.ts';
import type { Handlers } from '../router.ts';

const noUndo = fail({ code: 'no-undo', changed: 'no' });

/** Those of the accounts, and that of the databases: an earlier version kept their work with the accounts. */
export const historiesOf = (
  core: Pick<Application, 'connectedAccounts' | 'databaseHistory'>,
): readonly History[] => [core.databaseHistory, ...core.connectedAccounts().map(({ history }) => history)];

/** Measuring a database, making room in it, and taking its data along. */
export function createDatabaseHandlers(core: Application) {
  const cleanup = () => core.databases.cleanup();
  const data = () => core.databases.export();
  return {
    'mongodb.measure': async ({ string }) => (await cleanup()).measure(string),
    'mongodb.setLimit': async ({ string, bytes }) => (await cleanup()).limit(string, bytes),
    'mongodb.cleanupPreview': async ({ string, choice }) => (await cleanup()).preview(string, choice),
    'mongodb.cleanupTicket': async ({ string, choice, typed }) =>
      (await cleanup()).ticket(string, choice, typed),
    'mongodb.cleanupStart': async ({ string, choice, ticket }) =>
      (await cleanup()).clear(string, choice, ticket),
    'mongodb.cleanupUndo': async ({ entry }) => {
      const known = historiesOf(core)
        .map((history) => history.undoOf(entry))
        .find((one) => one !== null);
      if (known?.undo.kind !== 'cleared') return noUndo;
      return (await cleanup()).undo(entry, known.undo.copy, known.siteId);
    },
    'mongodb.exportStart': async ({ string }) => (await data()).exportAll(string),
    'mongodb.restorePick': async ({ string, again = false }) => (await data()).pickFolder(string, again),
    'mongodb.restoreStart': async ({ string }) => (await data()).restore(string),
    'mongodb.exportFromSite': async ({ address, secret }) =>
      (await data()).fromSite(address, new Secret(secret)),
  } satisfies Partial<Handlers>;
}
