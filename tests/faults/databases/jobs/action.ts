import type { DatabaseFixture } from './database-fixture.ts';

/** Long work on a database or a site, or a look at what it would do: through the real desks, with the real driver. */
export interface JobAction {
  readonly name: string;
  /** The cluster that it works on; null for what reads a site's own pages. */
  readonly host: string | null;
  /** What it asks: commands, or pages of a site; each may be cut, silenced or slowed. */
  readonly commands: readonly string[];
  /** Those among them that write: the lead may change, or the room run out. */
  readonly writes: readonly string[];
  /** What has to be there before: a copy to put back. */
  readonly prepare?: (fixture: DatabaseFixture) => Promise<void>;
  /** Carries it out and answers how it ended. */
  readonly perform: (fixture: DatabaseFixture) => Promise<string>;
  /** After a fault has struck, and is gone: what was lost. */
  readonly lost: (fixture: DatabaseFixture, before: Before) => Promise<readonly string[]>;
  /** Once it was carried out to the end: what is not as it should be. */
  readonly amiss: (fixture: DatabaseFixture, before: Before) => Promise<readonly string[]>;
}

/** What the databases held before the act was prepared. */
export interface Before {
  readonly full: string;
  readonly empty: string;
}
