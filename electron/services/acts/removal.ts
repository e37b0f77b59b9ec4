import type { RoomChoice } from '../../contract/database.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { PortableCopies } from '../backups/portable.ts';
import type { SiteRecord } from '../sites/records.ts';
import type { Tickets } from '../tickets.ts';

interface Asked {
  /** What the person calls the site. */
  readonly title: string;
  /** Heroku's name of it. */
  readonly name: string;
  readonly practice: boolean;
}

/** The last question before what can't be undone, as main asks it by itself. */
export type LastQuestion =
  /** `copy`: folder and name of the file that holds the copy of its settings. */
  | (Asked & { readonly act: 'delete'; readonly copy: string })
  | (Asked & { readonly act: 'remove-addon'; readonly addon: string; readonly plan: string })
  | {
      readonly act: 'clear';
      /** Name of the database. */
      readonly name: string;
      readonly choice: RoomChoice;
      /** All sites that use it. */
      readonly sharedWith: readonly string[];
      readonly practice: boolean;
    };

/** Asks in a window of the system's own, which no call of the page can answer. Anything but a clear yes is no. */
export type ConfirmNatively = (question: LastQuestion) => Promise<boolean>;

export interface Removal {
  /** A ticket to delete this site; it is not given before a copy is saved and the name is typed. */
  issue(record: SiteRecord, typed: string): Promise<Result<{ ticket: string }>>;
  /** Whether the site may be deleted now: with its ticket, a copy, and a yes. False: the person keeps it. */
  agreed(record: SiteRecord, ticket: string): Promise<Result<boolean>>;
}

const ticketFor = ({ site: { id, name } }: SiteRecord) => ({ act: 'delete', siteId: id, name }) as const;

export function createRemoval(options: {
  readonly tickets: Tickets;
  readonly copies: PortableCopies;
  readonly confirm: ConfirmNatively;
  readonly practice: boolean;
}): Removal {
  const { tickets, copies, confirm, practice } = options;
  const noTicket = fail({ code: 'ticket-refused', changed: 'no' });
  const noCopy = fail({ code: 'copy-first', changed: 'no' });
  return {
    async issue(record, typed) {
      if (typed.trim() !== record.site.name) return noTicket;
      if ((await copies.place(record.site.id)) === null) return noCopy;
      return ok({ ticket: tickets.issue(ticketFor(record)) });
    },
    async agreed(record, ticket) {
      if (!tickets.redeem(ticket, ticketFor(record))) return noTicket;
      const { id, name, title } = record.site;
      const copy = await copies.place(id);
      if (copy === null) return noCopy;
      return ok(await confirm({ act: 'delete', title, name, copy, practice }));
    },
  };
}
