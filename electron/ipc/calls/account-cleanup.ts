import type { Application } from '../../application/application.ts';
import type { TidyRow } from '../../contract/account-cleanup.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { listPlans } from '../../services/pricing/dyno-size-choices.ts';
import type { AccountServices } from '../../application/account-services.ts';
import type { Handlers } from '../router.ts';

type Answer<T> = Result<T> | Promise<Result<T>>;

const noAccount = fail({ code: 'no-account', changed: 'no' });
const noSite = fail({ code: 'site-gone', changed: 'no' });

/** Tidying up, plans, and what can't be undone. Each goes to the account that the site belongs to, and to no other. */
export function createTidyHandlers(core: Application) {
  const onSite = <T>(id: string, ask: (world: AccountServices) => Answer<T>): Answer<T> => {
    const world = core.accountOf(id);
    if (world !== null) return ask(world);
    return core.connectedAccounts().length === 0 ? noAccount : noSite;
  };

  async function table(ids: readonly string[]): Promise<Result<readonly TidyRow[]>> {
    const worlds = core.connectedAccounts();
    if (worlds.length === 0) return noAccount;
    const parts = await Promise.all(
      worlds.map((world) => world.tidy.table(ids.filter((id) => core.accountOf(id) === world))),
    );
    const rows = parts.flatMap((part) => (part.ok ? part.value : []));
    const failed = parts.find((part) => !part.ok);
    return rows.length === 0 && failed !== undefined ? failed : ok(rows);
  }

  return {
    'actions.rename': ({ id, name }) => onSite(id, ({ actions }) => actions.rename(id, name)),
    'actions.delete': ({ id, ticket }) => onSite(id, ({ actions }) => actions.remove(id, ticket)),
    'actions.issueTicket': ({ id, act, typed }) =>
      onSite(id, ({ actions }) =>
        act === 'delete' ? actions.ticketToDelete(id, typed) : actions.ticketToRemoveAddon(id, typed),
      ),
    'accountCleanup.list': ({ ids }) => table(ids),
    'actions.losses': ({ id }) => onSite(id, ({ tidy }) => tidy.losses(id)),
    'pricing.list': ({ id }) => onSite(id, ({ heroku, prices }) => listPlans(heroku, prices, id)),
    'actions.changeDynoSize': ({ id, size }) => onSite(id, ({ actions }) => actions.changeDynoSize(id, size)),
  } satisfies Partial<Handlers>;
}
