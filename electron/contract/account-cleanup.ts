import type { Plan } from './sites.ts';
import type { Process } from './backups.ts';

/** Where a site keeps its data: the host and the name of the database. Never a user name, a password or an option. */
export interface DatabasePlace {
  readonly host: string;
  readonly name: string | null;
}

/** What tidying up shows of one app besides what `Site` tells. */
export interface TidyRow {
  readonly id: string;
  /** When it was last changed, by Heroku's list of releases; null for an app that never had one. */
  readonly releasedAt: string | null;
  readonly plan: Plan;
  /** The processes by Heroku's list; null when Heroku did not tell. */
  readonly processes: readonly Process[] | null;
  /** As in `SiteDetail`. */
  readonly monthly: { readonly cents: number; readonly flat: boolean } | null;
  /** What its add-ons cost a month together, in cents; null when Heroku did not tell. */
  readonly addonCents: number | null;
  /** Looks like a Nightscout: told by what it was built from or how it answers, or by its settings. */
  readonly nightscout: boolean;
  /** none: it has no database setting. unknown: its settings, or the address in them, could not be read. */
  readonly database: DatabasePlace | 'none' | 'unknown';
}

/** An add-on that goes with its site. */
export interface LostAddon {
  readonly name: string;
  readonly plan: string;
  /** Cents a month; null when Heroku does not tell. */
  readonly cents: number | null;
  /** It is a store of data, which is lost with it. */
  readonly holdsData: boolean;
}

/** What deleting a site takes away for good, and what it does not. */
export interface Losses {
  readonly addons: readonly LostAddon[];
  /** A database that lies elsewhere, so that it stays; null when there is none. */
  readonly stays: DatabasePlace | null;
  /** The file of the copy that was saved since the app was opened, checked again just now; null when there is none. */
  readonly copy: string | null;
}

/** Acts that can't be undone: main gives out a ticket for each one. */
export const ticketActs = ['delete', 'remove-addon', 'clear'] as const;
export type TicketAct = (typeof ticketActs)[number];

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

/** Heroku's grammar of an app's name (docs/reference/heroku-api.md#app-names). */
export const appNameGrammar = /^[a-z][a-z0-9-]{1,28}[a-z0-9]$/;
