import type { Clock } from '../../base/clock.ts';
import { type DatabaseRuntime, Databases } from '../mongo/databases.ts';
import type { App, Person } from './model.ts';
import { ingestDueReadings } from './nightscout.ts';
import type { LogFilter, LogLine } from './log.ts';

export interface LogSession {
  readonly id: string;
  readonly app: App;
  /** What it begins with; everything written later follows. */
  readonly first: readonly LogLine[];
  /** All that was there when it was opened, shown or not. */
  readonly earlier: ReadonlySet<LogLine>;
  readonly tail: boolean;
  readonly filter: LogFilter;
  readonly createdAt: number;
}

/** A simulated account with its apps, and the time they live in. */
export class SimulatedAccount {
  readonly clock: Clock;
  /** 1 = unhurried; 10 = everything that takes time takes a tenth of it. */
  readonly speed: number;
  readonly startedAt: number;
  readonly owner: Person;
  readonly apps: App[] = [];
  /** The made-up MongoDB clusters that the sites keep their readings in. */
  readonly databases: Databases;
  readonly logSessions = new Map<string, LogSession>();
  /** Source archives that were uploaded, by their id; the size is all that is kept. */
  readonly sources = new Map<string, number | null>();
  readonly #formerHosts = new Set<string>();
  #counter = 0;

  constructor(clock: Clock, speed: number, owner: Person, runtime: DatabaseRuntime) {
    this.clock = clock;
    this.speed = speed;
    this.startedAt = clock.now();
    this.owner = owner;
    this.databases = new Databases(clock, runtime, () => ingestDueReadings(this));
  }

  now(): number {
    return this.clock.now();
  }

  /** A number that was not used before, for things that need a fresh id. */
  next(): number {
    this.#counter += 1;
    return this.#counter;
  }

  app(nameOrId: string): App | undefined {
    return this.apps.find((app) => app.name === nameOrId || app.id === nameOrId);
  }

  appAtHost(host: string): App | undefined {
    return this.apps.find((app) => hostOf(app) === host);
  }

  /** Whether a site of ours has or had this name; one that had it answers that there is nothing. */
  owns(host: string): boolean {
    return this.#formerHosts.has(host) || this.appAtHost(host) !== undefined;
  }

  rename(app: App, name: string): void {
    this.#formerHosts.add(hostOf(app));
    app.name = name;
  }

  remove(app: App): void {
    this.#formerHosts.add(hostOf(app));
    this.apps.splice(this.apps.indexOf(app), 1);
  }
}

/** The public name of an app's site. Heroku adds a part that nobody can guess; a rename keeps that part. */
export function hostOf(app: Pick<App, 'name' | 'hostSuffix'>): string {
  return `${app.name}-${app.hostSuffix}.herokuapp.com`;
}
