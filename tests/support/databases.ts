import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { DatabaseJob } from '../../electron/contract/jobs.ts';
import { fail, ok, type Result } from '../../electron/contract/result.ts';
import type { LastQuestion } from '../../electron/services/actions/delete-confirmation.ts';
import { createBackupKeyStore } from '../../electron/services/backups/backup-key.ts';
import { createDatabases, type Databases } from '../../electron/services/mongodb/service.ts';
import { createHistory, type History } from '../../electron/services/history/history.ts';
import type { PracticeOptions } from '../../electron/practice/start.ts';
import { Secret } from '../../electron/base/secret.ts';
import { usualNames, type CollectionNames } from '../../electron/services/config-vars/collection-names.ts';
import { createTickets } from '../../electron/base/confirmation-tickets.ts';
import { memoryVault, type MemoryVault } from './app-core.ts';
import { FakeClock } from './fake-clock.ts';
import { practiceDatabase, users, type PracticeDatabase } from './practice-database.ts';
import { temporaryFolder } from './temporary.ts';

/** A database with two thousand readings, and what a closed loop writes in forty days. */
export const smallHost = 'small.practice.example';
/** An empty database of a cluster of its own, to put things into. */
export const emptyHost = 'empty.practice.example';

export interface DatabasesUnderTest extends PracticeDatabase {
  readonly databases: Databases;
  readonly clock: FakeClock;
  readonly history: History;
  /** Every state of every work that was told, oldest first. */
  readonly told: readonly DatabaseJob[];
  /** Resolves when a database was sent this command. */
  sent(command: string): Promise<void>;
  readonly bugs: readonly unknown[];
  /** What main asked a last time, and the answer that the person gives. */
  readonly asked: readonly LastQuestion[];
  yes: boolean;
  /** The folder of the app's own data, and the one that the person picks. */
  readonly own: string;
  picked: string | null;
  /** How the site calls its collections. */
  names: CollectionNames;
  /** Puts a string on the desk; answers its id. */
  string(database?: string, host?: string, who?: keyof typeof users): string;
  /** Resolves with the ended work. */
  ended(started: Result<DatabaseJob | null>): Promise<DatabaseJob>;
  /** Closes the app in the middle, as a kill does, and opens it again over the same folders. */
  reopen(): Promise<void>;
}

export interface DatabasesOptions extends PracticeOptions {
  readonly vault?: MemoryVault;
}

/** The desks of databases over a practice world; all is closed after the test. */
export async function withDatabases(options: DatabasesOptions = {}): Promise<DatabasesUnderTest> {
  const practice = await practiceDatabase(options);
  practice.world.databases.add({
    host: smallHost,
    users: [
      { ...users.owner, roles: [{ role: 'atlasAdmin', db: 'admin' }] },
      { ...users.reader, roles: [{ role: 'readAnyDatabase', db: 'admin' }] },
    ],
    databases: {
      nightscout: { kind: 'nightscout', owner: 'Robin', days: 40, readings: 2_000, loopDays: 40 },
    },
  });
  practice.world.databases.add({
    host: emptyHost,
    users: [{ ...users.owner, roles: [{ role: 'atlasAdmin', db: 'admin' }] }],
    databases: {},
  });
  const clock = new FakeClock({ autoAdvance: true, start: Date.now() });
  const folder = await temporaryFolder();
  const own = join(folder, 'own');
  const picked = join(folder, 'picked');
  await Promise.all([mkdir(own), mkdir(picked)]);
  const strings = new Map<string, Secret>();
  const told: DatabaseJob[] = [];
  const bugs: unknown[] = [];
  const asked: LastQuestion[] = [];
  const vault = options.vault ?? memoryVault();

  async function open(): Promise<{ databases: Databases; history: History }> {
    const history = createHistory({ directory: own, clock, emit: () => undefined });
    await history.load();
    const databases = createDatabases({
      clock,
      network: practice.network,
      fetchOf: () => (url, init) =>
        fetch(practice.world.siteUrl(url) ?? `${practice.world.origin}/no-such-site`, init),
      strings: {
        allUsable: () => [...strings.values()].map((text) => ({ text, site: null, names: self.names })),
        usable: (id) => {
          const text = strings.get(id);
          return text === undefined
            ? fail({ code: 'string-gone', changed: 'no' })
            : ok({ text, site: null, names: self.names });
        },
      },
      files: { askWhichFolder: async () => self.picked },
      tickets: createTickets(clock),
      confirm: async (question) => {
        asked.push(question);
        return self.yes;
      },
      practice: true,
      backupKeys: createBackupKeyStore(vault, join(own, 'identity.age')),
      directory: own,
      owners: () => [],
      historyFor: () => ({ history, site: null }),
      emit: (work) => told.push(work),
      onBug: (_where, cause) => {
        bugs.push(cause);
        return 'SK-TEST';
      },
    });
    return { databases, history };
  }

  let app = await open();
  onTestFinished(() => app.databases.close());
  const self: DatabasesUnderTest = {
    ...practice,
    clock,
    told,
    bugs,
    asked,
    yes: true,
    async sent(command) {
      while (!practice.world.databases.commands.some((one) => one.command === command)) {
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
    own,
    picked,
    names: usualNames,
    get databases() {
      return app.databases;
    },
    get history() {
      return app.history;
    },
    string(database = 'nightscout', host = smallHost, who = 'owner') {
      const { name, password } = users[who];
      const id = crypto.randomUUID();
      strings.set(
        id,
        new Secret(`mongodb+srv://${name}:${password}@${host}/${database}?retryWrites=true&w=majority`),
      );
      return id;
    },
    async ended(started) {
      if (!started.ok)
        throw new Error(`not begun: ${started.problem.code} ${started.problem.database ?? ''}`);
      if (started.value === null) throw new Error('not begun: the person kept it');
      const { id } = started.value;
      await app.databases.jobs.idle();
      const work = app.databases.jobs.list().find((one) => one.id === id);
      if (work === undefined) throw new Error('no such work');
      return work;
    },
    async reopen() {
      await app.databases.close();
      app = await open();
    },
  };
  return self;
}
