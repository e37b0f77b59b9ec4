import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { CleanupChoice } from '../../../../electron/contract/mongodb.ts';
import { parseManifest } from '../../../../electron/services/mongodb/export/manifest.ts';
import { Secret } from '../../../../electron/base/secret.ts';
import type { Before, JobAction } from './action.ts';
import { moveRobinsSite, robinsSecret } from './robins-site.ts';
import { empty, full, type DatabaseFixture } from './database-fixture.ts';

const safe: CleanupChoice = { what: 'old-devicestatus', days: 30 };
/** Device status of the last thirty days, as the fixture fills it. */
const young = 1_179;

const cleanupOf = ({ databases }: DatabaseFixture) => databases.cleanup();
const dataOf = ({ databases }: DatabaseFixture) => databases.export();

const same = async (fixture: DatabaseFixture, host: string, wanted: string): Promise<readonly string[]> => {
  const there = JSON.stringify(await fixture.counts(host));
  return there === wanted ? [] : [`${host} holds ${there} instead of ${wanted}`];
};

const nothingChanged = async (fixture: DatabaseFixture, before: Before): Promise<readonly string[]> => [
  ...(await same(fixture, full, before.full)),
  ...(await same(fixture, empty, before.empty)),
];

const preview: JobAction = {
  name: 'count what would go',
  host: full,
  commands: ['connectionStatus', 'listDatabases', 'dbStats', 'listCollections', 'aggregate', 'find'],
  writes: [],
  async perform(fixture) {
    const seen = await (await cleanupOf(fixture)).preview(fixture.string(full), safe);
    return fixture.ended(seen.ok ? { ok: true, value: null } : seen);
  },
  lost: nothingChanged,
  amiss: nothingChanged,
};

/** What the newest entry in the history can take back is taken back; answers how that ended, null when there is nothing. */
async function takeBack(fixture: DatabaseFixture): Promise<string | null> {
  const entry = fixture.history.list().find(({ act, undo }) => act === 'clear' && undo === 'possible');
  const undo = entry === undefined ? null : (fixture.history.undoOf(entry.id)?.undo ?? null);
  if (entry === undefined || undo?.kind !== 'cleared') return null;
  return fixture.ended(await (await cleanupOf(fixture)).undo(entry.id, undo.copy, null));
}

const clear = async (fixture: DatabaseFixture): Promise<string> =>
  fixture.ended(await (await cleanupOf(fixture)).clear(fixture.string(full), safe, null));

const making: JobAction = {
  name: 'make room',
  host: full,
  commands: [
    'connectionStatus',
    'listDatabases',
    'dbStats',
    'listCollections',
    'listIndexes',
    'aggregate',
    'find',
    'getMore',
    'delete',
  ],
  writes: ['delete'],
  perform: clear,
  /** Whatever had gone by then: the history puts back all of it. */
  async lost(fixture, before) {
    await takeBack(fixture);
    return nothingChanged(fixture, before);
  },
  amiss: (fixture, before) =>
    same(fixture, full, JSON.stringify({ ...(JSON.parse(before.full) as object), devicestatus: young })),
};

const takingBack: JobAction = {
  name: 'take back making room',
  host: full,
  commands: ['connectionStatus', 'insert', 'createIndexes'],
  writes: ['insert', 'createIndexes'],
  async prepare(fixture) {
    await clear(fixture);
  },
  perform: async (fixture) => (await takeBack(fixture)) ?? 'nothing to take back',
  /** What did not come back can still be put back: the same again does it, and nothing stands there twice. */
  lost: async () => [],
  amiss: (fixture, before) => same(fixture, full, before.full),
};

async function wholeCopy(fixture: DatabaseFixture): Promise<readonly string[]> {
  const copies = await readdir(fixture.picked);
  if (copies.length !== 1) return [`${copies.length} copies`];
  const folder = join(fixture.picked, copies[0] ?? '');
  const manifest = parseManifest(await readFile(join(folder, 'sitekeeper.json'), 'utf8'));
  if (manifest === null || manifest.finishedAt === null) return ['the copy is not whole'];
  const copied = new Map(manifest.collections.map(({ name, documents }) => [name, documents]));
  const wrong = Object.entries(await fixture.counts(full)).filter(
    ([name, count]) => copied.get(name) !== count,
  );
  const files = await readdir(folder, { recursive: true });
  return [
    ...wrong.map(([name]) => `${name} was not copied whole`),
    ...files.filter((file) => file.endsWith('.part')).map((file) => `${file} was left`),
  ];
}

const copyOut = async (fixture: DatabaseFixture): Promise<string> =>
  fixture.ended(await (await dataOf(fixture)).exportAll(fixture.string(full)));

const copyingOut: JobAction = {
  name: 'copy a database out',
  host: full,
  commands: ['listCollections', 'listIndexes', 'aggregate', 'find', 'getMore'],
  writes: [],
  perform: copyOut,
  lost: nothingChanged,
  amiss: async (fixture, before) => [
    ...(await nothingChanged(fixture, before)),
    ...(await wholeCopy(fixture)),
  ],
};

const puttingBack: JobAction = {
  name: 'put a database back',
  host: empty,
  commands: ['listCollections', 'aggregate', 'create', 'insert', 'createIndexes'],
  writes: ['create', 'insert', 'createIndexes'],
  async prepare(fixture) {
    await copyOut(fixture);
  },
  async perform(fixture) {
    const data = await dataOf(fixture);
    const view = await data.pickFolder(fixture.string(empty), false);
    if (!view.ok) return fixture.ended(view);
    return fixture.ended(await data.restore(fixture.string(empty)));
  },
  async lost(fixture, before) {
    return [...(await same(fixture, full, before.full)), ...(await wholeCopy(fixture))];
  },
  amiss: (fixture, before) => same(fixture, empty, before.full),
};

const fromSite: JobAction = {
  name: 'copy from a site',
  host: null,
  commands: ['site.verify', 'site.entries', 'site.treatments', 'site.devicestatus', 'site.profile'],
  writes: [],
  async prepare(fixture) {
    fixture.site = await moveRobinsSite(fixture.world, fixture.text(full));
  },
  async perform(fixture) {
    return fixture.ended(await (await dataOf(fixture)).fromSite(fixture.site, new Secret(robinsSecret)));
  },
  lost: nothingChanged,
  async amiss(fixture, before) {
    const files = await readdir(fixture.picked, { recursive: true });
    const whole = files.find((file) => file.endsWith('sitekeeper.json'));
    if (whole === undefined) return ['the copy is not whole'];
    const counts = await fixture.counts(full);
    const wrong = ['entries', 'treatments', 'devicestatus'].map(async (name) => {
      const text = await readFile(join(fixture.picked, whole, '..', `${name}.jsonl`), 'utf8');
      return text.split('\n').length - 1 === counts[name] ? [] : [`${name} was not copied whole`];
    });
    return [...(await nothingChanged(fixture, before)), ...(await Promise.all(wrong)).flat()];
  },
};

export const jobActions: readonly JobAction[] = [
  preview,
  making,
  takingBack,
  copyingOut,
  puttingBack,
  fromSite,
];
