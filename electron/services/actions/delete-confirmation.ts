import type { CleanupChoice } from '../../contract/mongodb.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { VerifiedExports } from '../backups/verified-exports.ts';
import { readApp, type App } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import type { SiteRecord } from '../sites/records.ts';
import type { Tickets } from '../../base/confirmation-tickets.ts';
import type { PageQuestion } from './page-questions.ts';

interface Asked {
  /** What the person calls the site. */
  readonly title: string;
  /** Heroku's name of it. */
  readonly name: string;
  readonly practice: boolean;
}

/** The questions that main asks by itself: the last one before what can't be undone, and those of the page's guard. */
export type LastQuestion =
  | PageQuestion
  /** `copy`: folder and name of the file that holds the copy of its settings. */
  | (Asked & { readonly act: 'delete'; readonly copy: string })
  | (Asked & { readonly act: 'remove-addon'; readonly addon: string; readonly plan: string })
  | {
      readonly act: 'clear';
      /** Name of the database. */
      readonly name: string;
      readonly choice: CleanupChoice;
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

/**
 * Whether the site still has the name that was shown to the person, asked of Heroku now: it could be another one by that
 * name today.
 * @param renew takes over what Heroku says of it.
 */
export async function stillNamed(
  heroku: Heroku,
  { site: { id, name } }: SiteRecord,
  renew: (app: App) => void,
): Promise<Result<true>> {
  const app = await readApp(heroku, id);
  if (!app.ok) return app;
  if (app.value.name === name) return ok(true);
  renew(app.value);
  return fail({ code: 'site-renamed', changed: 'no' });
}

const ticketFor = ({ site: { id, name } }: SiteRecord) => ({ act: 'delete', siteId: id, name }) as const;

export interface RemovalParts {
  readonly heroku: Heroku;
  readonly renew: (app: App) => void;
  readonly tickets: Tickets;
  readonly confirm: ConfirmNatively;
  readonly practice: boolean;
}

export function createRemoval(parts: RemovalParts & { readonly copies: VerifiedExports }): Removal {
  const { heroku, renew, tickets, copies, confirm, practice } = parts;
  const noTicket = fail({ code: 'ticket-refused', changed: 'no' });
  const noCopy = fail({ code: 'copy-first', changed: 'no' });
  return {
    async issue(record, typed) {
      if (typed.trim() !== record.site.name) return noTicket;
      const named = await stillNamed(heroku, record, renew);
      if (!named.ok) return named;
      if ((await copies.place(record.site.id)) === null) return noCopy;
      return ok({ ticket: tickets.issue(ticketFor(record)) });
    },
    async agreed(record, ticket) {
      if (!tickets.redeem(ticket, ticketFor(record))) return noTicket;
      const named = await stillNamed(heroku, record, renew);
      if (!named.ok) return named;
      const { id, name, title } = record.site;
      const copy = await copies.place(id);
      if (copy === null) return noCopy;
      return ok(await confirm({ act: 'delete', title, name, copy, practice }));
    },
  };
}
