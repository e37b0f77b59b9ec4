import { ok, type Result } from '../../contract/result.ts';
import type { SiteDetail } from '../../contract/site-page.ts';
import type { AutomaticCopies } from '../backups/automatic.ts';
import { readAccount } from '../heroku/account.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynoSizes, type DynoSize } from '../heroku/dyno-sizes.ts';
import { listFormation, type Formation } from '../heroku/formation.ts';
import { readQuota } from '../heroku/quota.ts';
import { planOf } from './state.ts';

const hourSeconds = 3600;

function monthlyOf(formation: readonly Formation[], sizes: readonly DynoSize[]): SiteDetail['monthly'] {
  const cents = (size: string): number | null =>
    sizes.find(({ name }) => name.toLowerCase() === size.toLowerCase())?.cost?.cents ?? null;
  const prices = formation.map(({ size, quantity }) => {
    const price = cents(size);
    return price === null ? null : price * Math.max(quantity, 0);
  });
  if (formation.length === 0 || prices.includes(null)) return null;
  // One price pays for all Eco sites, however many processes run.
  const flat = planOf(formation.map(({ size }) => size)) === 'eco';
  const sum = prices.reduce<number>((total, price) => total + (price ?? 0), 0);
  return { flat, cents: flat ? (cents(formation[0]?.size ?? '') ?? 0) : sum };
}

/** Reads what the page of one site shows besides its state: what runs, what it costs, how much Eco time is left. */
export function createDetail(
  heroku: Heroku,
  copies: AutomaticCopies,
): (id: string) => Promise<Result<SiteDetail>> {
  let sizes: readonly DynoSize[] | null = null;

  async function priceList(): Promise<readonly DynoSize[]> {
    if (sizes !== null) return sizes;
    const read = await listDynoSizes(heroku);
    if (read.ok) sizes = read.value;
    return sizes ?? [];
  }

  async function ecoHoursLeft(): Promise<number | null> {
    const account = await readAccount(heroku);
    const quota = account.ok ? await readQuota(heroku, account.value.id) : account;
    if (!quota.ok) return null;
    const { account_quota: all, quota_used: used } = quota.value;
    return Math.max(0, Math.floor((all - used) / hourSeconds));
  }

  return async (id) => {
    const [formation, prices, kept] = await Promise.all([
      listFormation(heroku, id),
      priceList(),
      copies.list(id),
    ]);
    if (!formation.ok) return formation;
    const plan = planOf(formation.value.map(({ size }) => size));
    const newest = kept[0]?.takenAt ?? null;
    return ok({
      id,
      processes: formation.value.map(({ type, quantity, size }) => ({ type, quantity, size })),
      plan,
      monthly: monthlyOf(formation.value, prices),
      ecoHoursLeft: plan === 'eco' ? await ecoHoursLeft() : null,
      lastCopyAt: newest === null ? null : new Date(newest).toISOString(),
    });
  };
}
