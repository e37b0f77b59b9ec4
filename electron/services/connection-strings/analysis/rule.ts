import type { Secret } from '../../../base/secret.ts';
import type { MistakeCode, Question } from '../../../contract/connection-strings.ts';
import type { Draft } from './parts-of-string.ts';

/** What a test of the connection saw; each is left out as long as it is not known. */
export interface Seen {
  /** The address in DNS. `elsewhere`: found by another resolver, not by this computer's own. */
  readonly address?: 'found' | 'missing' | 'elsewhere';
  readonly login?: 'accepted' | 'refused';
  /** The same string was accepted at an earlier time. */
  readonly workedBefore?: boolean;
  /** The database users, as the page "Database Access" lists them. */
  readonly users?: readonly string[];
  readonly rights?: 'write' | 'read-only' | 'other-database';
  readonly databases?: readonly { readonly name: string; readonly nightscout: boolean }[];
}

export interface Context {
  /** `options`: the whole query of a reading that logged in, which nobody types. */
  readonly answers?: Readonly<Partial<Record<'user' | 'password' | 'host' | 'database' | 'options', Secret>>>;
  /** The site's API_SECRET, which people take for the password of the database. */
  readonly apiSecret?: Secret;
  readonly seen?: Seen;
}

export interface Finding {
  /** The string with this mistake taken out; left out when it can't be. */
  readonly draft?: Draft;
  /** Other readings that are worth a test. */
  readonly instead?: readonly Draft[];
  readonly asks?: Question;
  /** Without an answer there is nothing to try. */
  readonly blank?: boolean;
  readonly hopeless?: boolean;
  /** Nothing is wrong with it: there is only another reading of it. */
  readonly aside?: boolean;
  /** Names of options that had to go. */
  readonly dropped?: readonly string[];
}

/** Looks for one mistake. */
export interface Rule {
  readonly code: MistakeCode;
  /** `asked`: what is asked for already, and whether there is nothing to try without it. */
  readonly find: (draft: Draft, context: Context, asked: ReadonlyMap<Question, boolean>) => Finding | null;
}
