import type { CatalogueName, PartName, SettingFamily, SettingGroup } from './catalogue.ts';

/**
 * How a value may be told on screen (design.md 4). `word`: a value of a closed list. `parts`: which parts a list of
 * words names, and how many of its words are no part. `hidden`: dots.
 */
export type Shown =
  | { readonly kind: 'absent' }
  | { readonly kind: 'hidden' }
  | { readonly kind: 'switch'; readonly on: boolean }
  | { readonly kind: 'word'; readonly value: string }
  | { readonly kind: 'numbers'; readonly values: readonly number[] }
  | { readonly kind: 'parts'; readonly parts: readonly PartName[]; readonly others: number };

/** Whose a setting is: the site's, or an add-on's (its name, when known), or Heroku's own, which both set by themselves. */
export type SettingOwner =
  | { readonly kind: 'site' }
  | { readonly kind: 'add-on'; readonly addon: string | null }
  | { readonly kind: 'heroku' };

/** What is known about one setting of one site without showing its value. */
export interface SettingFacts {
  /** As Heroku has it. */
  readonly name: string;
  /** The catalogue's name for it: `ENABLE` for `enable`. */
  readonly known: CatalogueName | null;
  readonly family: SettingFamily | null;
  readonly group: SettingGroup | null;
  readonly owner: SettingOwner;
  readonly secret: boolean;
  readonly vital: boolean;
}

/** stops: the site can't start or can't be used. warning: something will not work. hint: worth a look. */
export type Severity = 'stops' | 'warning' | 'hint';

/** Everything that the check of the settings can find, and how bad it is. Order is the order on screen. */
export const lintSeverity = {
  'secret-missing': 'stops',
  'secret-short': 'stops',
  'database-missing': 'stops',
  'database-placeholder': 'stops',
  'database-spaces': 'stops',
  'database-no-scheme': 'stops',
  'port-set': 'stops',
  'double-login': 'warning',
  'two-sources': 'warning',
  'bridge-no-login': 'warning',
  'connect-no-source': 'warning',
  'connect-no-login': 'warning',
  'source-not-enabled': 'warning',
  'bridge-max-failures': 'warning',
  'bridge-interval': 'warning',
  'dexcom-name-phone': 'warning',
  'dexcom-password-digits': 'warning',
  'carelink-old': 'warning',
  'database-two': 'warning',
  'database-wrong-name': 'warning',
  'secret-weak': 'warning',
  'secret-is-database-password': 'warning',
  'limits-units': 'warning',
  'limits-order': 'warning',
  'parts-split': 'warning',
  'parts-joined': 'warning',
  'parts-signs': 'warning',
  'insecure-http': 'warning',
  'csp-with-hsts': 'warning',
  'api3-security-off': 'warning',
  'build-developer': 'warning',
  'loop-key-broken': 'warning',
  shadowed: 'warning',
  quoted: 'warning',
  'not-in-list': 'warning',
  'not-a-switch': 'warning',
  'not-a-number': 'warning',
  'out-of-range': 'warning',
  'number-comma': 'hint',
  'limits-far': 'hint',
  'parts-unknown': 'hint',
  'needs-part': 'hint',
  'database-twins': 'hint',
  'secret-hard-to-type': 'hint',
  'readable-by-all': 'hint',
  'import-config': 'hint',
  'build-npm': 'hint',
  'not-on-heroku': 'hint',
  empty: 'hint',
} as const satisfies Readonly<Record<string, Severity>>;
export type LintCode = keyof typeof lintSeverity;
export const lintCodes = Object.keys(lintSeverity) as readonly LintCode[];

export interface Finding {
  readonly code: LintCode;
  readonly severity: Severity;
  /** The settings it is about, as Heroku has them; of two with one meaning, first the one in force. */
  readonly names: readonly string[];
  /** The parts it is about, when it is about parts. */
  readonly parts: readonly PartName[];
  /** What mends it, where there is only one way to; else empty. */
  readonly fix: readonly SettingFix[];
}

/** A change without a value in it. mend: main writes the value anew, as it was meant; only main knows it. */
export type SettingFix =
  | { readonly name: string; readonly kind: 'delete' | 'mend' }
  | {
      readonly name: string;
      readonly kind: 'parts';
      readonly add: readonly PartName[];
      readonly remove: readonly PartName[];
    };

/** One line of the page on which changes are looked over before they are sent. */
export interface ChangeRow {
  readonly name: string;
  readonly act: 'add' | 'change' | 'remove';
  readonly before: Shown;
  readonly after: Shown;
  readonly secret: boolean;
  readonly vital: boolean;
}

/** Why changes can't be sent to Heroku as they are. `bytes` and `most` count all names and values together. */
export type LimitProblem =
  | {
      readonly code: 'name-grammar' | 'name-reserved' | 'add-on-owned' | 'value-unfit';
      readonly name: string;
    }
  | { readonly code: 'too-large'; readonly bytes: number; readonly most: number };
