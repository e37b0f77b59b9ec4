import type { SiteDetail } from '../../contract/sites.ts';
import { readAccount } from '../heroku/account.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynoSizes, type DynoSize } from '../heroku/dyno-sizes.ts';
import { readQuota } from '../heroku/quota.ts';
import { planOf } from '../sites/status.ts';

const hourSeconds = 3600;

export interface Counted {
  readonly size: string;
  readonly quantity: number;
}

/** What a site costs a month while these processes run, in cents; null when a price is not known. */
export function monthlyOf(processes: readonly Counted[], sizes: readonly DynoSize[]): SiteDetail['monthly'] {
  const cents = (size: string): number | null =>
    sizes.find(({ name }) => name.toLowerCase() === size.toLowerCase())?.cost?.cents ?? null;
  const prices = processes.map(({ size, quantity }) => {
    const price = cents(size);
    return price === null ? null : price * Math.max(quantity, 0);
  });
  if (processes.length === 0 || prices.includes(null)) return null;
  // One price pays for all Eco sites, however many processes run.
  const flat = planOf(processes.map(({ size }) => size)) === 'eco';
  const sum = prices.reduce<number>((total, price) => total + (price ?? 0), 0);
  return { flat, cents: flat ? (cents(processes[0]?.size ?? '') ?? 0) : sum };
}

/** What Heroku's own price list and its count of Eco time say. */
export interface Prices {
  /** Asked for once, however many want it; empty while Heroku does not answer. */
  list(): Promise<readonly DynoSize[]>;
  /** Hours left this month for all Eco sites together; null when Heroku does not tell. */
  ecoHoursLeft(): Promise<number | null>;
}

export function createPrices(heroku: Heroku): Prices {
  let asked: Promise<readonly DynoSize[]> | null = null;

  async function ask(): Promise<readonly DynoSize[]> {
    const read = await listDynoSizes(heroku);
    if (!read.ok) asked = null;
    return read.ok ? read.value : [];
  }

  return {
    list() {
      asked ??= ask();
      return asked;
    },
    async ecoHoursLeft() {
      const account = await readAccount(heroku);
      const quota = account.ok ? await readQuota(heroku, account.value.id) : account;
      if (!quota.ok) return null;
      const { account_quota: all, quota_used: used } = quota.value;
      return Math.max(0, Math.floor((all - used) / hourSeconds));
    },
  };
}
