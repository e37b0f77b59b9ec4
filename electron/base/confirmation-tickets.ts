import type { TicketAct } from '../contract/actions.ts';
import type { Clock } from './clock.ts';

/** What a ticket is good for: this act, on this site, under this name. */
export interface TicketFor {
  readonly act: TicketAct;
  readonly siteId: string;
  readonly name: string;
}

/** Tickets for what can't be undone. Only main makes them, so that no page can begin such an act by a call alone. */
export interface Tickets {
  /** A new ticket. An earlier one for the same act and site is no longer good. */
  issue(what: TicketFor): string;
  /** Takes the ticket back: true once, within its time, for exactly what it was issued for. */
  redeem(ticket: string, what: TicketFor): boolean;
}

/** A person reads the last questions in this time. Milliseconds. */
const lifetime = 5 * 60_000;

export function createTickets(clock: Clock): Tickets {
  const open = new Map<string, TicketFor & { readonly at: number; readonly since: number }>();
  /** By either clock: the one that stands still while the computer sleeps, and the one that a person can set. */
  const isOld = ({ at, since }: { readonly at: number; readonly since: number }): boolean =>
    clock.elapsed() - since >= lifetime || clock.now() - at >= lifetime;
  return {
    issue(what) {
      for (const [ticket, other] of open) {
        const replaced = other.act === what.act && other.siteId === what.siteId;
        if (replaced || isOld(other)) open.delete(ticket);
      }
      const ticket = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
      open.set(ticket, { ...what, at: clock.now(), since: clock.elapsed() });
      return ticket;
    },
    redeem(ticket, what) {
      const known = open.get(ticket);
      // Whatever it is shown for, it is used up: one that turns up in the wrong place has been in wrong hands.
      open.delete(ticket);
      return (
        known !== undefined &&
        !isOld(known) &&
        known.act === what.act &&
        known.siteId === what.siteId &&
        known.name === what.name
      );
    },
  };
}
