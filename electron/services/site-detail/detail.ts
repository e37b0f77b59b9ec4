import { ok, type Result } from '../../contract/result.ts';
import type { SiteDetail } from '../../contract/sites.ts';
import type { AutomaticBackups } from '../backups/automatic-backups.ts';
import type { Heroku } from '../heroku/client.ts';
import { listFormation, processesOf, turnedOn, type Formation } from '../heroku/formation.ts';
import { monthlyOf, type Prices } from '../pricing/prices.ts';
import { planOf } from '../sites/status.ts';

/** What would run, for a site that is off: its price is asked for before it is turned on. */
function whenRunning(formation: readonly Formation[]): readonly Formation[] {
  if (formation.some(({ quantity }) => quantity > 0)) return formation;
  const wanted = turnedOn(formation, null);
  return formation.map((process, index) => ({ ...process, quantity: wanted[index]?.quantity ?? 0 }));
}

/** Reads what the page of one site shows besides its state: what runs, what it costs, how much Eco time is left. */
export function createDetail(
  heroku: Heroku,
  copies: AutomaticBackups,
  prices: Prices,
): (id: string) => Promise<Result<SiteDetail>> {
  return async (id) => {
    const [formation, sizes, kept] = await Promise.all([
      listFormation(heroku, id),
      prices.list(),
      copies.list(id),
    ]);
    if (!formation.ok) return formation;
    const plan = planOf(formation.value.map(({ size }) => size));
    const newest = kept[0]?.takenAt ?? null;
    return ok({
      id,
      processes: processesOf(formation.value),
      plan,
      monthly: monthlyOf(whenRunning(formation.value), sizes),
      ecoHoursLeft: plan === 'eco' ? await prices.ecoHoursLeft() : null,
      lastCopyAt: newest === null ? null : new Date(newest).toISOString(),
    });
  };
}
