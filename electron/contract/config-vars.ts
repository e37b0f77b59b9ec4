import { call } from './call.ts';
import type {
  CatalogueName,
  PluginName,
  ConfigVarFamily,
  ConfigVarGroup,
} from './config-var-catalogue/index.ts';
import type { SiteJob } from './jobs.ts';

/** Whether Heroku keeps a name to itself; it writes its own in capitals. Source: docs/reference/heroku-api.md#config-var-names. */
export const isHerokuName = (name: string): boolean => /^(?:HEROKU_|__)/.test(name);

/** In characters. Heroku tells no bound; nothing that reads settings has a longer one. */
export const maxConfigVarNameLength = 256;

/**
 * Why Heroku or a shell would not take a name when it is set; null when it can be set. A name that the site has already
 * was taken by Heroku, however odd it is, so for that one only Heroku's own names are a problem.
 * Source: docs/reference/heroku-api.md#config-var-names.
 */
export function configVarNameProblem(name: string, isThere = false): 'name-grammar' | 'name-reserved' | null {
  if (isHerokuName(name)) return 'name-reserved';
  if (isThere) return null;
  if (name.length > maxConfigVarNameLength || !/^[A-Za-z_]\w*$/.test(name)) return 'name-grammar';
  // How Heroku takes its own beginning in small letters nobody has tried: a new name keeps clear of it.
  return /^heroku_/i.test(name) ? 'name-reserved' : null;
}

/** Whether Heroku can hold a value: text without NUL and without halves of characters. */
export const isConfigVarValue = (value: string): boolean => value.isWellFormed() && !value.includes('\0');

/**
 * Heroku's limit for the names and values of all config vars of one app together, so also for one value. In bytes.
 * Source: docs/reference/heroku-api.md#config-var-limits.
 */
export const maxConfigVarBytes = 32 * 1024;

/**
 * How a value may be told on screen. `word`: a value of a closed list. `parts`: which parts a list of
 * words names, and how many of its words are no part. `hidden`: dots.
 */
export type MaskedValue =
  | { readonly kind: 'absent' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  | { readonly kind: 'parts'; readonly parts: readonly PluginName[]; readonly others: number };

/** Whose a setting is: the site's, or an add-on's (its name, when known), or Heroku's own, which both set by themselves. */
export type ConfigVarOwner =
  | { readonly kind: 'site' }
  | { readonly kind: 'add-on'; readonly addon: string | null }
  | { readonly kind: 'heroku' };

/** What is known about one setting of one site without showing its value. */
export interface ConfigVarFacts {
  /** As Heroku has it. */
  readonly name: string;
  /** The catalogue's name for it: `ENABLE` for `enable`. */
  readonly known: CatalogueName | null;
  readonly family: ConfigVarFamily | null;
  readonly group: ConfigVarGroup | null;
  readonly owner: ConfigVarOwner;
  readonly secret: boolean;
  readonly vital: boolean;
}

/** stops: the site can't start or can't be used. warning: something will not work. hint: worth a look. */
export type Severity = 'stops' | 'warning' | 'hint';

/**
 * Everything that the check of the settings can find, and how bad it is with the version of Nightscout that it was seen
 * with. Order is the order on screen.
 */
export const lintSeverity = {
  'secret-short': 'stops',
  'database-missing': 'stops',
  'database-placeholder': 'stops',
  'database-no-scheme': 'stops',
  'database-unreadable': 'stops',
  'port-set': 'stops',
  'hostname-set': 'stops',
  'ssl-set': 'stops',
  'list-percent': 'stops',
  'pool-size': 'stops',
  'build-developer': 'stops',
  'connect-source-unknown': 'stops',
  'connect-no-login': 'stops',
  'connect-no-place': 'stops',
  'key-is-number': 'stops',
  'limits-units': 'warning',
  'limits-order': 'warning',
  'parts-split': 'warning',
  'parts-joined': 'warning',
  'parts-signs': 'warning',
  'double-login': 'warning',
  'two-sources': 'warning',
  'bridge-no-login': 'warning',
  'connect-no-source': 'warning',
  'source-not-enabled': 'warning',
  'bridge-max-failures': 'warning',
  'bridge-interval': 'warning',
  'dexcom-name-phone': 'warning',
  'dexcom-password-digits': 'warning',
  'carelink-old': 'warning',
  'secret-missing': 'warning',
  'database-unreachable': 'warning',
  'database-spaces': 'warning',
  'database-two': 'warning',
  'database-wrong-name': 'warning',
  'database-doubtful': 'warning',
  'writable-by-all': 'warning',
  'entries-by-all': 'warning',
  'secret-weak': 'warning',
  'secret-is-database-password': 'warning',
  'insecure-http': 'warning',
  'csp-with-hsts': 'warning',
  'api3-security-off': 'warning',
  'loop-key-broken': 'warning',
  'loop-team': 'warning',
  shadowed: 'warning',
  quoted: 'warning',
  'not-in-list': 'warning',
  'not-a-switch': 'warning',
  'not-a-number': 'warning',
  'out-of-range': 'warning',
  'number-comma': 'warning',
  'read-as-number': 'warning',
  'limits-far': 'hint',
  'parts-unknown': 'hint',
  'needs-part': 'hint',
  'database-twins': 'hint',
  'secret-hard-to-type': 'hint',
  'readable-by-all': 'hint',
  'import-config': 'hint',
  'build-odd': 'hint',
  'build-npm': 'hint',
  'not-on-heroku': 'hint',
  'not-read': 'hint',
  'always-on': 'hint',
  empty: 'hint',
} as const satisfies Readonly<Record<string, Severity>>;
export type LintCode = keyof typeof lintSeverity;
export const lintCodes = Object.keys(lintSeverity) as readonly LintCode[];

export interface Finding {
  readonly code: LintCode;
  readonly severity: Severity;
  /** The settings it is about, as Heroku has them; of two with one meaning, first the effective one. */
  readonly names: readonly string[];
  /** The parts it is about, when it is about parts. */
  readonly parts: readonly PluginName[];
  /** The version of Nightscout for which this was seen, where another may behave otherwise; null when it holds for all. */
  readonly version: string | null;
  /** What would mend it, where one answer can be proposed; else empty. */
  readonly fix: readonly ConfigVarFix[];
  /**
   * Not null: the fix touches an alarm, a limit, the source of readings or who gets in. It is asked about, with what
   * would change, and never one press.
   */
  readonly question: FixQuestion | null;
}

/** A change without a value in it. mend: main writes the value anew, as the finding of this code proposes. */
export type ConfigVarFix =
  | { readonly name: string; readonly kind: 'delete' }
  | { readonly name: string; readonly kind: 'mend'; readonly code: LintCode };

export interface FixQuestion {
  readonly rows: readonly ChangeRow[];
  /** What sounds, what is on and where readings come from, where the proposed answer changes it. */
  readonly effects: readonly Effect[];
}

/**
 * What a change does to what the program does. limit: in the unit of the site; null where no reading is compared with
 * it. alarm: whether it sounds. source: the part that fetches readings, or null.
 */
export type Effect =
  | { readonly kind: 'part'; readonly part: PluginName; readonly on: boolean }
  | {
      readonly kind: 'limit';
      readonly name: 'BG_LOW' | 'BG_TARGET_BOTTOM' | 'BG_TARGET_TOP' | 'BG_HIGH';
      readonly now: number | null;
      readonly after: number | null;
    }
  | { readonly kind: 'alarm'; readonly name: CatalogueName; readonly on: boolean }
  | { readonly kind: 'all'; readonly runs: boolean };

/** One line of the page on which changes are looked over before they are sent. */
export interface ChangeRow {
  readonly name: string;
  readonly act: 'add' | 'change' | 'remove';
  readonly before: MaskedValue;
  readonly after: MaskedValue;
  readonly secret: boolean;
  readonly vital: boolean;
}

/** Why changes can't be sent to Heroku as they are. `bytes` and `most` count all names and values together. */
export type LimitProblem =
  | {
      /** not-asked: a proposal of the check that is a question, sent without an answer. */
      readonly code: 'name-grammar' | 'name-reserved' | 'add-on-owned' | 'value-unfit' | 'not-asked';
      readonly name: string;
    }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number };

export interface ListedConfigVar extends ConfigVarFacts {
  readonly shown: MaskedValue;
}

export interface ConfigVarsView {
  readonly rows: readonly ListedConfigVar[];
  readonly findings: readonly Finding[];
  /** Bytes of all names and values together, and the most that Heroku takes. */
  readonly bytes: number;
  readonly most: number;
}

/** What a person asks of one setting. The value travels one way: to main. */
export type ConfigVarChange =
  | { readonly name: string; readonly kind: 'set'; readonly value: string }
  | { readonly name: string; readonly kind: 'delete' }
  /**
   * As the finding of this code proposes: main knows the value and writes it anew. `answered`: the person was asked and
   * said yes; without it main takes no proposal that is a question.
   */
  | { readonly name: string; readonly kind: 'mend'; readonly code: LintCode; readonly answered: boolean }
  | {
      readonly name: string;
      readonly kind: 'parts';
      readonly add: readonly string[];
      readonly remove: readonly string[];
    };

export interface ConfigVarsReview {
  readonly rows: readonly ChangeRow[];
  readonly restarts: boolean;
  /** What sounds, what is on and where readings come from, where the changes change it. */
  readonly effects: readonly Effect[];
  readonly caused: readonly Finding[];
  readonly mended: readonly Finding[];
  /** Why it can't be sent; empty when it can. */
  readonly problems: readonly LimitProblem[];
}

export const configVarsCalls = {
  'configVars.list': call<{ id: string }, ConfigVarsView>(),
  /** One value, because a person pressed Show. The page hides it again after 30 seconds. */
  'configVars.reveal': call<{ id: string; name: string }, { value: string }>(),
  /** To the clipboard, in main; cleared after 60 seconds if it still holds our value. */
  'configVars.copy': call<{ id: string; name: string }, void>(),
  'configVars.review': call<{ id: string; changes: readonly ConfigVarChange[] }, ConfigVarsReview>(),
  'configVars.apply': call<{ id: string; changes: readonly ConfigVarChange[] }, SiteJob>(),
} as const;
