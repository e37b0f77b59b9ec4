import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { DatabaseJob } from '../../../../electron/contract/jobs.ts';
import { fail, ok, type Result } from '../../../../electron/contract/result.ts';
import { createMemoryVault } from '../../../../electron/services/account/memory-vault.ts';
import { createBackupKeyStore } from '../../../../electron/services/backups/backup-key.ts';
import {
  createDatabases,
  type Databases,
  type MongoTimeouts,
} from '../../../../electron/services/mongodb/service.ts';
import { practiceDatabaseNetwork } from '../../../../electron/practice/network.ts';
import { createHistory, type History } from '../../../../electron/services/history/history.ts';
import { startPractice, type PracticeServer } from '../../../../electron/practice/start.ts';
import { Secret } from '../../../../electron/base/secret.ts';
import { usualNames } from '../../../../electron/services/config-vars/collection-names.ts';
import { createTickets } from '../../../../electron/base/confirmation-tickets.ts';

import { FakeClock } from '../../../support/fake-clock.ts';

/** The database that is worked on, and an empty one of a cluster of its own. */
export const full = 'full.practice.example';
export const empty = 'empty.practice.example';
const nightscout = 'nightscout';

const password = 'canary9F6pass';
const day = 86_400_000;

type Counts = Readonly<Record<string, number>>;

/** The desks of databases over a small database, with folders of their own: what one case plays with. */
export interface DatabaseFixture {
  readonly world: PracticeServer;
  readonly databases: Databases;
  readonly history: History;
  /** The folder that the person picks. */
  picked: string;
  /** The address of a site that keeps its data in that database. */
  site: string;
  /** The id of a string on the desk that opens the database of this cluster. */
  string(host: string): string;
  /** The string itself. */
  text(host: string): string;
  /** From here on it waits as long as ever. */
  calm(): void;
  counts(host: string): Promise<Counts>;
  /** Waits for the end of what was begun, if there is anything to wait for, and says in a word or two how it ended. */
  ended(started: Result<DatabaseJob | null>): Promise<string>;
  /** What must never be: a bug, or a secret in what was told, written down or copied. */
  wrong(): Promise<readonly string[]>;
  close(): Promise<void>;
}

/** Device status of a closed loop over two months, in two batches when the old half of it goes; some readings and treatments. */
async function fill({ databases }: PracticeServer, now: number): Promise<void> {
  const at = (index: number, all: number): object => {
    const date = now - 60 * day + Math.floor((59 * day * index) / all);
    return { _id: index, date, created_at: new Date(date).toISOString(), device: 'loop' };
  };
  const amounts = { devicestatus: 2_400, entries: 300, treatments: 40 };
  for (const [name, all] of Object.entries(amounts)) {
    const documents = Array.from({ length: all }, (_none, index) => at(index, all));
    await databases.insert(full, nightscout, name, documents);
  }
}

const calm: MongoTimeouts = { connectMs: 8_000, silenceMs: 60_000, pageMs: 40_000 };

const textOf = (host: string): string =>
  `mongodb+srv://${nightscout}:${password}@${host}/${nightscout}?retryWrites=true&w=majority`;

/** @param waits how long is waited for what never comes. */
export async function openDatabaseFixture(waits: Partial<MongoTimeouts>): Promise<DatabaseFixture> {
  const patience: MongoTimeouts = { ...calm, ...waits };
  const world = await startPractice({ scenario: 'healthy', speed: 1_000 });
  const users = [{ name: nightscout, password, roles: [{ role: 'atlasAdmin', db: 'admin' }] }] as const;
  world.databases.add({ host: full, users, databases: { [nightscout]: { kind: 'blank' } } });
  world.databases.add({ host: empty, users, databases: {} });
  const clock = new FakeClock({ autoAdvance: true, start: Date.now() });
  await fill(world, clock.now());
  const folder = await mkdtemp(join(tmpdir(), 'sitekeeper-faults-'));
  const own = join(folder, 'own');
  const picked = join(folder, 'picked');
  await Promise.all([mkdir(own), mkdir(picked)]);
  const history = createHistory({ directory: own, clock, emit: () => undefined });
  const bugs: unknown[] = [];
  const told: unknown[] = [];
  const databases = createDatabases({
    clock,
    network: practiceDatabaseNetwork(fetch, world.origin),
    fetchOf: () => (url, init) => fetch(world.siteUrl(url) ?? `${world.origin}/no-such-site`, init),
    strings: {
      allUsable: () => [],
      usable: (host) => {
        return ok({ text: new Secret(textOf(host)), site: null, names: usualNames });
      },
    },
    files: { askWhichFolder: async () => self.picked },
    tickets: createTickets(clock),
    confirm: async () => true,
    practice: true,
    backupKeys: createBackupKeyStore(createMemoryVault(), join(own, 'identity.age')),
    directory: own,
    owners: () => [],
    historyFor: () => ({ history, site: null }),
    emit: (work) => told.push(work),
    onBug: (_where, cause) => {
      bugs.push(cause);
      return 'SK-TEST';
    },
    timeouts: patience,
  });
  const self: DatabaseFixture = {
    world,
    databases,
    history,
    picked,
    site: '',
    string: (host) => host,
    text: textOf,
    calm: () => void Object.assign(patience, calm),
    counts: (host) => world.databases.counts(host, nightscout),
    async ended(started) {
      told.push(started);
      if (!started.ok) return endOf(started);
      if (started.value === null) return 'done';
      const { id } = started.value;
      await databases.jobs.idle();
      const work = databases.jobs.list().find((one) => one.id === id);
      return work?.problem === null ? work.state : endOf(fail(work?.problem ?? never));
    },
    async wrong() {
      const files = await readdir(folder, { recursive: true, withFileTypes: true });
      const written = await Promise.all(
        files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
      );
      const leaks = [Buffer.from(JSON.stringify(told)), ...written].some((bytes) => bytes.includes('canary'));
      return [...bugs.map((bug) => `bug: ${String(bug)}`), ...(leaks ? ['a secret was told'] : [])];
    },
    async close() {
      await databases.close();
      await world.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return self;
}

const never = { code: 'unexpected', changed: 'unknown' } as const;

/** Why it did not go through, and whether the database was changed by then. */
const endOf = ({ problem: { code, database, changed } }: Result<never> & { ok: false }): string =>
  `${database ?? code}, changed: ${changed}`;
