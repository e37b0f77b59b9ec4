import type { Plan } from './sites.ts';
import type { MayGoBack, ReleaseStory, SettingBack } from './releases.ts';
import type {
  ChangeRow,
  Effect,
  Finding,
  LimitProblem,
  LintCode,
  SettingFacts,
  Shown,
} from './config-vars.ts';

/** One part of a site's program (Heroku: process type), and how many computers it has. */
export interface Process {
  readonly type: string;
  readonly quantity: number;
  readonly size: string;
}

/** What the page of one site shows besides its state. */
export interface SiteDetail {
  readonly id: string;
  readonly processes: readonly Process[];
  readonly plan: Plan;
  /** What it costs a month while it runs, by Heroku's own price list. flat: one price for all Eco sites together. */
  readonly monthly: { readonly cents: number; readonly flat: boolean } | null;
  /** Hours left this month for all Eco sites together; null when Heroku does not tell or it is no Eco site. */
  readonly ecoHoursLeft: number | null;
  /** The newest automatic copy of its settings. */
  readonly lastCopyAt: string | null;
}

export interface SettingRow extends SettingFacts {
  readonly shown: Shown;
}

export interface SettingsView {
  readonly rows: readonly SettingRow[];
  readonly findings: readonly Finding[];
  /** Bytes of all names and values together, and the most that Heroku takes. */
  readonly bytes: number;
  readonly most: number;
}

/** What a person asks of one setting. The value travels one way: to main. */
export type SettingChange =
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

export interface SettingsReview {
  readonly rows: readonly ChangeRow[];
  readonly restarts: boolean;
  /** What sounds, what is on and where readings come from, where the changes change it. */
  readonly effects: readonly Effect[];
  readonly caused: readonly Finding[];
  readonly mended: readonly Finding[];
  /** Why it can't be sent; empty when it can. */
  readonly problems: readonly LimitProblem[];
}

/** A copy that the app made by itself before a change. */
export interface AutomaticCopy {
  readonly id: string;
  readonly takenAt: string;
  /** The act that it was made before: the id of its entry in the history. */
  readonly madeBefore: string | null;
}

export const copyFormats = ['sitekeeper', 'heroku-env', 'csv', 'xlsx', 'sheet'] as const;
export type CopyFormat = (typeof copyFormats)[number];

/** The answer to "Save a copy": the file's name, and which vital settings it holds. */
export interface SavedCopy {
  readonly file: string;
  readonly settings: number;
  readonly vital: readonly string[];
}

/** Whether automatic copies can be made: at once, or after a passphrase that is chosen now or was chosen before. */
export type CopiesLock = 'open' | 'choose-passphrase' | 'give-passphrase';

/** One release, in words. */
export interface Version {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly story: ReleaseStory;
  readonly current: boolean;
  readonly way: MayGoBack;
}

export interface VersionPreview {
  readonly rows: readonly SettingBack[];
}
