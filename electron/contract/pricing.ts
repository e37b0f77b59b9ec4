import { call } from './call.ts';
import type { Plan, Process } from './sites.ts';

/** One size that Heroku offers for this site. */
export interface PlanChoice {
  /** Heroku's name of it: `Eco`, `Basic`, `Standard-1X`. */
  readonly size: string;
  readonly plan: Exclude<Plan, 'unknown'>;
  /** What the site would cost a month while it runs. flat: one price for all Eco sites together. */
  readonly monthly: { readonly cents: number; readonly flat: boolean };
  /** Memory of one computer, in gigabytes; null when Heroku does not tell. */
  readonly memory: number | null;
  readonly present: boolean;
  /** Eco and Basic have at most one computer for each part. */
  readonly fits: boolean;
}

export interface PlanView {
  readonly id: string;
  readonly processes: readonly Process[];
  readonly choices: readonly PlanChoice[];
  /** Hours left this month for all Eco sites together; null when Heroku does not tell. */
  readonly ecoHoursLeft: number | null;
}

export const pricingCalls = {
  'pricing.list': call<{ id: string }, PlanView>(),
} as const;
