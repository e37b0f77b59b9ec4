/** What the apps cost a month, in cents. Pure. */
import type { TidyRow } from '../../../electron/contract/account-cleanup.ts';

export interface Cost {
  /** On the Eco plan and running, which one price pays for all sites together. */
  readonly eco: boolean;
  /** Besides the Eco price. */
  readonly cents: number;
}

/** Null when Heroku did not tell. */
export function costOf({ processes, monthly, addonCents }: TidyRow): Cost | null {
  if (processes === null || addonCents === null) return null;
  const runs = processes.some(({ quantity }) => quantity > 0);
  if (!runs) return { eco: false, cents: addonCents };
  if (monthly === null) return null;
  return monthly.flat ? { eco: true, cents: addonCents } : { eco: false, cents: monthly.cents + addonCents };
}

/** All together; null while one is not known. */
export function totalOf(rows: readonly TidyRow[]): { cents: number; eco: boolean } | null {
  const costs = rows.map(costOf);
  if (costs.includes(null)) return null;
  const eco = costs.some((cost) => cost?.eco === true);
  const ecoPrice = rows.find(({ monthly }) => monthly?.flat === true)?.monthly?.cents ?? 0;
  const rest = costs.reduce((sum, cost) => sum + (cost?.cents ?? 0), 0);
  return { cents: rest + (eco ? ecoPrice : 0), eco };
}
