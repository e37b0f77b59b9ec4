import type { Shown } from './config-vars.ts';

/**
 * What an act changes of a site. setting: one of its settings. computers, size: of one part (Heroku: process type).
 * person: whether they can get in. version: the number of the release whose program and settings run.
 */
export type StandWhat = 'setting' | 'computers' | 'size' | 'closed' | 'address' | 'person' | 'version';

/** One thing that an act changed, beside what Heroku has now. */
export interface StandRow {
  readonly what: StandWhat;
  /** The setting, the part or the e-mail address; empty where a site has only one of it. */
  readonly name: string;
  readonly before: Shown;
  readonly meant: Shown;
  readonly now: Shown;
  readonly as: 'before' | 'meant' | 'other';
}

/** How things stand at Heroku, against what an act found and what it was to leave. */
export interface ActStand {
  /** changed: something is neither, or only some of it is as meant. */
  readonly stands: 'as-meant' | 'as-before' | 'changed';
  /** Whether `history.finish` can do the rest; page: the person has to say yes on its own page again. */
  readonly finish: 'here' | 'page';
  /** Empty for acts that leave nothing to compare. */
  readonly rows: readonly StandRow[];
}
