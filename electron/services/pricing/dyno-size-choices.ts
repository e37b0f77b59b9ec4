import { ok, type Result } from '../../contract/result.ts';
import type { PlanChoice, PlanView } from '../../contract/pricing.ts';
import type { Heroku } from '../heroku/client.ts';
import type { DynoSize } from '../heroku/dyno-sizes.ts';
import { listFormation, processesOf, type Formation } from '../heroku/formation.ts';
import { monthlyOf, type Prices } from './prices.ts';
import { planOf } from '../sites/status.ts';

/** These have at most one computer for each part of a site (docs/reference/heroku-api.md#sizes-and-prices). */
const single = new Set<PlanChoice['plan']>(['eco', 'basic']);

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

function choiceOf(size: DynoSize, formation: readonly Formation[]): readonly PlanChoice[] {
  const plan = planOf([size.name]);
  if (plan === 'unknown' || size.private_space_only) return [];
  const running = formation.reduce((sum, { quantity }) => sum + quantity, 0);
  // What is off costs nothing; the price is for when it runs.
  const monthly = monthlyOf([{ size: size.name, quantity: Math.max(1, running) }], [size]);
  if (monthly === null) return [];
  return [
    {
      size: size.name,
      plan,
      monthly,
      memory: size.memory,
      present: formation.length > 0 && formation.every((row) => same(row.size, size.name)),
      fits: !single.has(plan) || formation.every(({ quantity }) => quantity <= 1),
    },
  ];
}

/** What a site could be on, cheapest first, with Heroku's own prices. */
export async function listPlans(heroku: Heroku, prices: Prices, id: string): Promise<Result<PlanView>> {
  const [formation, sizes, ecoHoursLeft] = await Promise.all([
    listFormation(heroku, id),
    prices.list(),
    prices.ecoHoursLeft(),
  ]);
  if (!formation.ok) return formation;
  const choices = sizes.flatMap((size) => choiceOf(size, formation.value));
  return ok({
    id,
    processes: processesOf(formation.value),
    choices: choices.toSorted((one, other) => one.monthly.cents - other.monthly.cents),
    ecoHoursLeft,
  });
}
