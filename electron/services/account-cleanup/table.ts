import { fail, ok, type Result } from '../../contract/result.ts';
import type { Losses, LostAddon } from '../../contract/actions.ts';
import type { TidyRow } from '../../contract/account-cleanup.ts';
import type { Problem } from '../../contract/problems.ts';
import type { VerifiedExports } from '../backups/verified-exports.ts';
import { listAddons, listAllAddons, ownAddons, type Addon } from '../heroku/addons.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { listFormation, processesOf } from '../heroku/formation.ts';
import { databaseOf, databaseVar, hasNightscoutSettings } from '../config-vars/database-location.ts';
import { monthlyOf, type Prices } from '../pricing/prices.ts';
import type { Records, SiteRecord } from '../sites/records.ts';
import { planOf } from '../sites/status.ts';

export interface TidyOptions {
  readonly heroku: Heroku;
  readonly records: Records;
  readonly prices: Prices;
  readonly portable: VerifiedExports;
}

export interface Tidy {
  /** Two requests an app and two for all; fails only when nothing at all could be read. */
  table(ids: readonly string[]): Promise<Result<readonly TidyRow[]>>;
  losses(id: string): Promise<Result<Losses>>;
}

/** Add-ons that keep what a site has stored. Their data goes with them. */
const stores =
  /^(?:heroku-)?(?:postgres|redis|kafka|key-value)|sql|mongo|maria|redis|memcache|database|cloudinary|bucketeer/i;

/** Whether an add-on of this plan keeps data, which is lost with it. */
export const holdsData = (plan: string): boolean => stores.test(plan);

const lost = ({ name, plan, billed_price: price }: Addon): LostAddon => ({
  name,
  plan: plan.name,
  cents: price?.cents ?? null,
  holdsData: holdsData(plan.name),
});

export function createTidy({ heroku, records, prices, portable }: TidyOptions): Tidy {
  let underWay: ReturnType<typeof listAllAddons> | null = null;

  /** The add-ons of all apps: asked once for all parts of the table that are read at the same time. */
  function sharedAddons(): ReturnType<typeof listAllAddons> {
    underWay ??= listAllAddons(heroku).finally(() => {
      underWay = null;
    });
    return underWay;
  }

  async function rowOf(
    record: SiteRecord,
    allAddons: Promise<Result<readonly Addon[]>>,
  ): Promise<{ row: TidyRow; problem: Problem | null }> {
    const { id, kind, plan } = record.site;
    const [formation, vars, sizes, addons] = await Promise.all([
      listFormation(heroku, id),
      readConfigVars(heroku, id),
      prices.list(),
      allAddons,
    ]);
    const processes = formation.ok ? processesOf(formation.value) : null;
    const own = addons.ok ? ownAddons(addons.value, id) : null;
    return {
      problem: formation.ok || vars.ok ? null : vars.problem,
      row: {
        id,
        releasedAt: record.releasedAt,
        plan: processes === null ? plan : planOf(processes.map(({ size }) => size)),
        processes,
        monthly: processes === null ? null : monthlyOf(processes, sizes),
        addonCents: own?.reduce((sum, { billed_price: price }) => sum + (price?.cents ?? 0), 0) ?? null,
        nightscout: kind === 'nightscout' || (vars.ok && hasNightscoutSettings(vars.value)),
        database: vars.ok ? databaseOf(vars.value) : 'unknown',
      },
    };
  }

  return {
    async table(ids) {
      const known = ids.flatMap((id) => records.byId.get(id) ?? []);
      const addons = sharedAddons();
      const found = await Promise.all(known.map((record) => rowOf(record, addons)));
      const problem = found[0]?.problem ?? null;
      if (problem !== null && found.every((one) => one.problem !== null)) return fail(problem);
      return ok(found.map(({ row }) => row));
    },
    async losses(id) {
      const [addons, vars] = await Promise.all([listAddons(heroku, id), readConfigVars(heroku, id)]);
      if (!addons.ok) return addons;
      if (!vars.ok) return vars;
      const effective = databaseVar(vars.value);
      const owned = ownAddons(addons.value, id).some(
        (addon) => effective !== null && addon.config_vars.includes(effective),
      );
      const place = databaseOf(vars.value);
      return ok({
        addons: ownAddons(addons.value, id).map(lost),
        stays: owned || typeof place === 'string' ? null : place,
        copy: await portable.placeOf(id, vars.value),
      });
    },
  };
}
