import type { LogBook } from './log.ts';
import type { Boot } from './nightscout.ts';

/** What the practice account remembers. All times are milliseconds since 1970, read from the account's clock. */

export interface Person {
  readonly id: string;
  readonly email: string;
}

export interface Process {
  readonly id: string;
  readonly type: string;
  readonly command: string;
  quantity: number;
  /** Name of a dyno size as Heroku writes it: `Eco`, `Basic`, `Standard-1X`. */
  size: string;
  readonly createdAt: number;
  updatedAt: number;
}

/** One running copy of a process. Its state is never stored: `dynoAt` works it out from these times. */
export interface DynoSlot {
  readonly type: string;
  readonly number: number;
  id: string;
  /** The dyno that is still stopping; null when there was none. */
  previousId: string | null;
  since: number;
  stopMs: number;
  startMs: number;
  outcome: 'up' | 'crashed';
  /** How the Nightscout in it started; null in any other. */
  boot: Boot | null;
}

export interface OneOff {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly command: string;
  readonly size: string;
  readonly since: number;
  readonly endsAt: number;
}

export type ConfigVars = Readonly<Record<string, string>>;

export interface Release {
  readonly id: string;
  readonly version: number;
  readonly description: string;
  readonly createdAt: number;
  readonly user: Person;
  readonly status: 'succeeded' | 'failed' | 'expired';
  readonly slugId: string | null;
  readonly configVars: ConfigVars;
  readonly addonPlans: readonly string[];
}

export interface Build {
  readonly id: string;
  readonly createdAt: number;
  /** When it ends; before that its status is `pending`. */
  readonly endsAt: number;
  readonly outcome: 'succeeded' | 'failed';
  readonly sourceUrl: string;
  readonly sourceVersion: string | null;
  readonly checksum: string | null;
  readonly buildpack: string;
  readonly stack: string;
  readonly slugId: string;
  readonly user: Person;
  readonly output: readonly string[];
  /** Set once the release that a good build makes exists. */
  releaseId: string | null;
}

export interface Addon {
  readonly id: string;
  name: string;
  /** `heroku-postgresql:essential-0` */
  plan: string;
  readonly configVars: readonly string[];
  readonly attachment: string;
  readonly createdAt: number;
  readonly provisionedAt: number;
}

export interface Collaborator {
  readonly id: string;
  readonly user: Person;
  readonly role: 'owner' | 'collaborator';
  readonly createdAt: number;
}

export type SiteKind = 'nightscout' | 'plain' | 'none';

/** Why a site that runs still gets no new readings. */
export type DataTrouble = 'dexcom-locked' | 'database-full';

export interface App {
  readonly id: string;
  name: string;
  readonly hostSuffix: string;
  /** What the site is, and so what it answers; `none` when nothing was ever published. */
  kind: SiteKind;
  readonly createdAt: number;
  updatedAt: number;
  maintenance: boolean;
  stack: string;
  buildStack: string;
  readonly region: 'us' | 'eu';
  readonly formation: Process[];
  slots: DynoSlot[];
  oneOffs: OneOff[];
  readonly releases: Release[];
  readonly builds: Build[];
  readonly addons: Addon[];
  readonly collaborators: Collaborator[];
  readonly log: LogBook;
  /** Last web request that reached the site; an Eco dyno falls asleep 30 minutes after it. */
  lastVisit: number;
  /** When the site last stopped working: its readings stand still there. */
  stoppedAt: number;
  /** Shifts this site's five-minute rhythm of readings, so that two sites do not answer alike. */
  readonly readingPhase: number;
  /** Version of the program, for a Nightscout. */
  readonly version: string;
  readonly dataTrouble: { readonly kind: DataTrouble; readonly since: number } | null;
}
