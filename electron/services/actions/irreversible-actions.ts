import type { SiteJob } from '../../contract/jobs.ts';
import { ok, type Result } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import type { VerifiedExports } from '../backups/verified-exports.ts';
import type { Heroku } from '../heroku/client.ts';
import type { Records } from '../sites/records.ts';
import type { Removal } from './delete-confirmation.ts';
import { deleteAction } from './delete.ts';
import { removeAddonAction, type AddonRemoval } from './remove-addon.ts';
import { siteGone, type RunAction } from './run-action.ts';

/** What can't be undone: each needs a ticket that main gave out, and main's own last question. */
export interface IrreversibleActions {
  ticketToDelete(id: string, typed: string): Promise<Result<{ ticket: string }>>;
  /** Null: the person keeps the site. */
  remove(id: string, ticket: string): Promise<Result<SiteJob | null>>;
  ticketToRemoveAddon(id: string, typed: string): Promise<Result<{ ticket: string }>>;
  /** Null: the person keeps it. */
  removeAddon(id: string, addon: string, ticket: string): Promise<Result<SiteJob | null>>;
}

export interface IrreversibleActionParts {
  readonly heroku: Heroku;
  readonly records: Records;
  readonly copies: AutomaticBackups;
  readonly portable: VerifiedExports;
  readonly removal: Removal;
  readonly addonRemoval: AddonRemoval;
}

/** @param run starts the action once the person said yes. */
export function createIrreversibleActions(
  parts: IrreversibleActionParts,
  run: RunAction,
): IrreversibleActions {
  const { heroku, records, copies } = parts;
  return {
    async ticketToDelete(id, typed) {
      const record = records.byId.get(id);
      return record === undefined ? siteGone : parts.removal.issue(record, typed);
    },
    async remove(id, ticket) {
      const record = records.byId.get(id);
      if (record === undefined) return siteGone;
      const agreed = await parts.removal.agreed(record, ticket);
      if (!agreed.ok) return agreed;
      if (!agreed.value) return ok(null);
      return run(id, () => deleteAction(heroku, record, parts.portable, (app) => records.renew(app)), {
        after: () => records.byId.delete(id),
      });
    },
    async ticketToRemoveAddon(id, typed) {
      const record = records.byId.get(id);
      return record === undefined ? siteGone : parts.addonRemoval.issue(record, typed);
    },
    async removeAddon(id, addon, ticket) {
      const record = records.byId.get(id);
      if (record === undefined) return siteGone;
      const agreed = await parts.addonRemoval.agreed(record, addon, ticket);
      if (!agreed.ok) return agreed;
      return agreed.value ? run(id, () => removeAddonAction(heroku, record, copies, addon)) : ok(null);
    },
  };
}
