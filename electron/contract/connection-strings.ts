import type { SavedCopy } from './backups.ts';
import { call } from './call.ts';
import type { SiteJob } from './jobs.ts';
import type { TestFailure } from './problems.ts';

/** The most that is taken of a text with a string in it, pasted or typed: a whole page. In characters. */
export const maxPastedLength = 20_000;
/** The longest answer to a question about a string, in characters. */
export const maxAnswerLength = 1024;

/**
 * Everything that can be wrong with a connection string or around it. Each is a heading of
 * docs/reference/connection-string-mistakes.md.
 */
export const mistakeCodes = [
  'placeholder-left',
  'brackets-kept',
  'bracket-left',
  'special-characters',
  'double-encoding',
  'white-space',
  'quotes-around',
  'variable-name',
  'text-around',
  'web-address',
  'wrong-scheme',
  'srv-scheme-missing',
  'srv-with-hosts',
  'no-login',
  'account-email',
  'wrong-user',
  'wrong-password',
  'no-database',
  'wrong-database',
  'slash-missing',
  'options-damaged',
  'host-typo',
  'other-cluster',
  'dead-host',
  'two-variables',
  'wrong-variable',
  'read-only-user',
  'wrong-auth-source',
  'local-dns',
  'masked',
  'look-alikes',
  'old-password',
  'tls-missing',
  'sign-twice',
  'option-refused',
  'pool-option',
  'file-option',
  'unreachable-host',
  'tables-address',
  'not-a-connection-string',
] as const;
export type MistakeCode = (typeof mistakeCodes)[number];

/** What only the person can tell. `everything`: the whole string has to be copied once more. */
export const questions = ['user', 'password', 'host', 'database', 'everything'] as const;
export type Question = (typeof questions)[number];

export type Verdict = 'fine' | 'repaired' | 'needs-answer' | 'hopeless';

/** A connection string as it may be shown: whatever could be the password, or a piece of it, is dots. */
export interface StringParts {
  readonly scheme: string | null;
  readonly user: string | null;
  readonly password: string | null;
  readonly passwordGiven: boolean;
  readonly hosts: readonly string[];
  readonly database: string | null;
  readonly options: readonly { readonly name: string; readonly value: string }[];
}

/** Where a connection string was found. `name`: the setting that held it. */
export type StringSource =
  | { readonly kind: 'setting'; readonly name: string }
  | { readonly kind: 'release'; readonly name: string; readonly number: number; readonly at: string }
  | { readonly kind: 'copy'; readonly name: string; readonly at: string }
  /** `name`: null when the file was no list of settings. */
  | { readonly kind: 'file'; readonly name: string | null; readonly file: string }
  | { readonly kind: 'pasted' }
  | { readonly kind: 'typed' };

/** A connection string that main holds. The page knows it by its id, and sees what may be shown. */
export interface StringView {
  readonly id: string;
  /** Heroku's id of the site that it is meant for; null when there is none. */
  readonly site: string | null;
  readonly source: StringSource;
  readonly verdict: Verdict;
  readonly problems: readonly MistakeCode[];
  /** What is still to be told, in the order of the string. */
  readonly questions: readonly Question[];
  /** Of the repaired string, where there is one. */
  readonly parts: StringParts;
  /** Names of the options that were taken away; left out when none was. */
  readonly dropped?: readonly string[];
  /** There is a string that can be tested. */
  readonly ready: boolean;
  /** The last test of this very string; null when it was changed since, or never tested. */
  readonly test: StringTest | null;
}

/** Which settings of a site hold its database (docs/reference/nightscout.md#database-settings). */
export interface SiteStrings {
  /** The config var that Nightscout reads; null when it finds none. */
  readonly effective: string | null;
  /** What stands in it. */
  readonly string: StringView | null;
  /** Would be read if it were not for the effective one. */
  readonly shadowed: readonly { readonly name: string; readonly same: boolean }[];
  /** Hold a connection string under a name that Nightscout never looks at. */
  readonly unread: readonly string[];
}

/**
 * text: it can be read. address: DNS finds the hosts. tcp: one answers. tls: the line is encrypted, to the right host. login: user and password.
 * rights: what the user may do. databases: their list. nightscout: which one holds the data. write: a harmless write.
 */
export const testSteps = [
  'text',
  'address',
  'tcp',
  'tls',
  'login',
  'rights',
  'databases',
  'nightscout',
  'write',
] as const;
export type TestStepName = (typeof testSteps)[number];

export interface FoundDatabase {
  readonly name: string;
  /** Holds Nightscout's collections. */
  readonly nightscout: boolean;
  /** How many readings, about; null when it may not be asked. */
  readonly readings: number | null;
  /** Time of the newest reading, ISO 8601. */
  readonly newestAt: string | null;
  /** It lies in the future: a clock was wrong (docs/reference/nightscout.md#readings-in-the-future). */
  readonly future: boolean;
}

export interface StringTest {
  readonly state: 'running' | 'worked' | 'failed' | 'stopped';
  readonly steps: readonly {
    readonly name: TestStepName;
    /** passed-over: not asked for, or nothing to do. */
    readonly state: 'todo' | 'now' | 'done' | 'failed' | 'passed-over';
    readonly ms: number;
  }[];
  /** Said when `state` is 'failed'; and beside 'worked' for what does not keep the site from reading: `read-only`, `full`. */
  readonly failure: TestFailure | null;
  readonly rights: 'write' | 'read-only' | 'other-database' | 'unknown';
  readonly databases: readonly FoundDatabase[];
  /** The database that this string opens: `test` when it names none. */
  readonly opens: string | null;
  /** The one that a site should open; null when none holds Nightscout's data or several do. */
  readonly best: string | null;
  /** This computer's own resolver could not find the address. Another one was asked, and the test went on. */
  readonly localDns?: true;
}

/**
 * Finding, repairing, testing and saving a connection string. `site`: Heroku's id of the site that it is for; null
 * without one. `string`: the id of a string that main holds until the app closes.
 */
export const connectionStringsCalls = {
  'connectionStrings.ofSite': call<{ id: string }, SiteStrings>(),
  /** Looks in the settings of the site, of its earlier releases, and in the automatic copies; the likeliest first. */
  'connectionStrings.find': call<{ id: string }, readonly StringView[]>(),
  /** The strings in a file that main asks for: a copy, a list of settings, a note. Null: that window was closed. */
  'connectionStrings.pick': call<{ site: string | null }, readonly StringView[] | null>(),
  /** Opens the picked file when it turned out to be locked. */
  'connectionStrings.unlock': call<{ site: string | null; passphrase: string }, readonly StringView[]>(),
  /** Reads the clipboard in main and takes what it needs of it. */
  'connectionStrings.paste': call<{ site: string | null }, StringView>(),
  'connectionStrings.type': call<{ site: string | null; text: string }, StringView>(),
  /** Answers a question with what the clipboard holds. */
  'connectionStrings.pasteAnswer': call<
    { string: string; question: Exclude<Question, 'everything'> },
    StringView
  >(),
  /** What a person typed or chose. It travels one way. */
  'connectionStrings.answer': call<
    { string: string; answers: Readonly<Partial<Record<Exclude<Question, 'everything'>, string>>> },
    StringView
  >(),
  /** The password, because a person pressed Show. The page hides it again after 30 seconds. */
  'connectionStrings.reveal': call<{ string: string }, { password: string }>(),
  /** The whole string to the clipboard, in main; cleared after 60 seconds if it still holds it. */
  'connectionStrings.copy': call<{ string: string }, void>(),
  /** Begins a test; each step is pushed as `test.changed`. `write`: also a harmless write. */
  'connectionStrings.test': call<{ string: string; write: boolean }, StringTest>(),
  'connectionStrings.stopTest': call<{ string: string }, void>(),
  /** Puts the string into the setting that the site reads, and takes away the shadowed that are named. */
  'connectionStrings.save': call<{ string: string; id: string; remove: readonly string[] }, SiteJob>(),
  /** The string alone into a file that main asks for. Null: that window was closed. */
  'connectionStrings.saveFile': call<
    { string: string; format: 'sitekeeper' | 'heroku-env'; passphrase: string | null },
    SavedCopy | null
  >(),
} as const;
