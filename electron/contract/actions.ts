import { call } from './call.ts';
import type { SiteJob } from './jobs.ts';
import type { DatabasePlace } from './mongodb.ts';

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

export const actionsCalls = {
  'actions.restart': call<{ id: string; despiteWarning: boolean }, SiteJob>(),
  'actions.wake': call<{ id: string }, SiteJob>(),
  'actions.turnOff': call<{ id: string }, SiteJob>(),
  'actions.turnOn': call<{ id: string }, SiteJob>(),
  /** `days`: look at it again after so many; null: closed until it is opened. */
  'actions.close': call<{ id: string; days: number | null }, SiteJob>(),
  'actions.reopen': call<{ id: string }, SiteJob>(),
  /** Another name at Heroku, and with it another address. */
  'actions.rename': call<{ id: string; name: string }, SiteJob>(),
  /** For good. Main asks a last time by itself. Null: the person keeps the site. */
  'actions.delete': call<{ id: string; ticket: string }, SiteJob | null>(),
  /** A ticket for what can't be undone: good once, for five minutes, for this site. `typed`: its name at Heroku. */
  'actions.issueTicket': call<{ id: string; act: TicketAct; typed: string }, { ticket: string }>(),
  'actions.losses': call<{ id: string }, Losses>(),
  /** Puts the whole site on this size. */
  'actions.changeDynoSize': call<{ id: string; size: string }, SiteJob>(),
  /** For good. Main asks a last time by itself. Null: the person keeps it. */
  'actions.removeAddon': call<{ id: string; addon: string; ticket: string }, SiteJob | null>(),
} as const;
