import { fail, ok, type Result } from '../../contract/result.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import { deleteAddon, listAddons, ownAddons, type Addon } from '../heroku/addons.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { backedUpApp, type SiteRecord } from '../sites/records.ts';
import type { SiteAction } from './action.ts';
import { stillNamed, type RemovalParts } from './delete-confirmation.ts';

/**
 * Removes an add-on for good, with all that it holds. There is no undo; a copy of the settings comes first all the same,
 * as those of the add-on go with it.
 */
export function removeAddonAction(
  heroku: Heroku,
  record: SiteRecord,
  copies: AutomaticBackups,
  addon: string,
): SiteAction {
  const app = record.site.id;
  const find = async (): Promise<Result<Addon | undefined>> => {
    const present = await listAddons(heroku, app);
    return present.ok ? ok(ownAddons(present.value, app).find(({ name }) => name === addon)) : present;
  };
  return {
    kind: 'remove-addon',
    steps: ['saving', 'sending'],
    async prepare() {
      const present = await find();
      if (!present.ok) return present;
      if (present.value === undefined) return fail({ code: 'nothing-to-change', changed: 'no' });
      const now = await readConfigVars(heroku, app);
      if (!now.ok) return now;
      const kept = await copies.keep(backedUpApp(record), now.value, 'before');
      return kept.ok ? ok({ subject: { kind: 'add-on', name: addon } }) : kept;
    },
    send: () => deleteAddon(heroku, app, addon),
    async happened() {
      const present = await find();
      return present.ok ? present.value === undefined : null;
    },
    watch: async () => ({ state: 'done' }),
  };
}

/** The yes to removing an add-on: its name typed, a ticket for it, and main's own last question. */
export interface AddonRemoval {
  issue(record: SiteRecord, typed: string): Promise<Result<{ ticket: string }>>;
  /** False: the person keeps it. */
  agreed(record: SiteRecord, addon: string, ticket: string): Promise<Result<boolean>>;
}

const ticketFor = ({ site: { id } }: SiteRecord, name: string) =>
  ({ act: 'remove-addon', siteId: id, name }) as const;

export function createAddonRemoval(parts: RemovalParts): AddonRemoval {
  const { heroku, renew, tickets, confirm, practice } = parts;
  const noTicket = fail({ code: 'ticket-refused', changed: 'no' });
  async function find(record: SiteRecord, name: string): Promise<Result<Addon | undefined>> {
    const { id } = record.site;
    const present = await listAddons(heroku, id);
    return present.ok ? ok(ownAddons(present.value, id).find((addon) => addon.name === name)) : present;
  }
  return {
    async issue(record, typed) {
      const found = await find(record, typed.trim());
      if (!found.ok) return found;
      return found.value === undefined
        ? noTicket
        : ok({ ticket: tickets.issue(ticketFor(record, found.value.name)) });
    },
    async agreed(record, addon, ticket) {
      if (!tickets.redeem(ticket, ticketFor(record, addon))) return noTicket;
      const found = await find(record, addon);
      if (!found.ok) return found;
      if (found.value === undefined) return fail({ code: 'nothing-to-change', changed: 'no' });
      const named = await stillNamed(heroku, record, renew);
      if (!named.ok) return named;
      const { title, name } = record.site;
      const plan = found.value.plan.name;
      return ok(await confirm({ act: 'remove-addon', title, name, addon, plan, practice }));
    },
  };
}
