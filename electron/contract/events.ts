import type { Snapshot } from './app.ts';
import type { StringTest, StringView } from './connection-strings.ts';
import type { HistoryEntry } from './history.ts';
import type { Job } from './jobs.ts';
import type { ShutdownView } from './shutdown.ts';
import type { Site } from './sites.ts';

/** What main may push to the page, with the payload of each. */
export interface Events {
  'app.changed': Snapshot;
  'site.changed': Site;
  'job.changed': Job;
  'history.changed': HistoryEntry;
  'shutdown.changed': ShutdownView;
  /** A test of this string went on, or ended. */
  'test.changed': { readonly string: string; readonly test: StringTest };
  /** A test told something about a string that its text alone did not. */
  'string.changed': StringView;
}

export type EventName = keyof Events;

/** The same names at run time; the annotation makes a missing or misspelt one a compile error. */
const names: Record<EventName, true> = {
  'app.changed': true,
  'site.changed': true,
  'job.changed': true,
  'history.changed': true,
  'shutdown.changed': true,
  'test.changed': true,
  'string.changed': true,
};
export const eventNames = Object.keys(names) as EventName[];

/** What the page holds: one subscribe function an event; it answers its own unsubscribe. */
export type EventClient = {
  readonly [Name in EventName]: (listener: (payload: Events[Name]) => void) => () => void;
};
