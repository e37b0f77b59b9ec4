import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { CleanupChoice } from '../../../../electron/contract/mongodb.ts';
import { parseManifest } from '../../../../electron/services/mongodb/export/manifest.ts';
import { Secret } from '../../../../electron/base/secret.ts';
import type { Before, WorkAct } from './action.ts';
import { moveRobinsSite, robinsSecret } from './robins-site.ts';
import { empty, full, type Stand } from './database-fixture.ts';

const safe: CleanupChoice = { what: 'old-devicestatus', days: 30 };
/** Device status of the last thirty days, as the stand fills it. */
const young = 1_179;

const cleanupOf = ({ databases }: Stand) => databases.cleanup();
const dataOf = ({ databases }: Stand) => databases.export();

const same = async (stand: Stand, host: string, wanted: string): Promise<readonly string[]> => {
  const there = JSON.stringify(await stand.counts(host));
  return there === wanted ? [] : [`${host} holds ${there} instead of ${wanted}`];
};

const nothingChanged = async (stand: Stand, before: Before): Promise<readonly string[]> => [
  ...(await same(stand, full, before.full)),
  ...(await same(stand, empty, before.empty)),
];

const preview: WorkAct = {
  name: 'count what would go',
  host: full,
  commands: ['connectionStatus', 'listDatabases', 'dbStats', 'listCollections', 'aggregate', 'find'],
  writes: [],
  async perform(stand) {
    const seen = await (await cleanupOf(stand)).preview(stand.string(full), safe);
    return stand.ended(seen.ok ? { ok: true, value: null } : seen);
  },
  lost: nothingChanged,
  amiss: nothingChanged,
};

/** What the newest entry in the history can take back is taken back; answers how that ended, null when there is nothing. */
async function takeBack(stand: Stand): Promise<string | null> {
  const entry = stand.history.list().find(({ act, undo }) => act === 'clear' && undo === 'possible');
  const undo = entry === undefined ? null : (stand.history.undoOf(entry.id)?.undo ?? null);
  if (entry === undefined || undo?.kind !== 'cleared') return null;
  return stand.ended(await (await cleanupOf(stand)).undo(entry.id, undo.copy, null));
}

const clear = async (stand: Stand): Promise<string> =>
  stand.ended(await (await cleanupOf(stand)).clear(stand.string(full), safe, null));

const making: WorkAct = {
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
  async lost(stand, before) {
    await takeBack(stand);
    return nothingChanged(stand, before);
  },
  amiss: (stand, before) =>
    same(stand, full, JSON.stringify({ ...(JSON.parse(before.full) as object), devicestatus: young })),
};

const takingBack: WorkAct = {
  name: 'take back making room',
  host: full,
  commands: ['connectionStatus', 'insert', 'createIndexes'],
  writes: ['insert', 'createIndexes'],
  async prepare(stand) {
    await clear(stand);
  },
  perform: async (stand) => (await takeBack(stand)) ?? 'nothing to take back',
  /** What did not come back can still be put back: the same again does it, and nothing stands there twice. */
  lost: async () => [],
  amiss: (stand, before) => same(stand, full, before.full),
};

async function wholeCopy(stand: Stand): Promise<readonly string[]> {
  const copies = await readdir(stand.picked);
  if (copies.length !== 1) return [`${copies.length} copies`];
  const folder = join(stand.picked, copies[0] ?? '');
  const manifest = parseManifest(await readFile(join(folder, 'sitekeeper.json'), 'utf8'));
  if (manifest === null || manifest.finishedAt === null) return ['the copy is not whole'];
  const copied = new Map(manifest.collections.map(({ name, documents }) => [name, documents]));
  const wrong = Object.entries(await stand.counts(full)).filter(
    ([name, count]) => copied.get(name) !== count,
  );
  const files = await readdir(folder, { recursive: true });
  return [
    ...wrong.map(([name]) => `${name} was not copied whole`),
    ...files.filter((file) => file.endsWith('.part')).map((file) => `${file} was left`),
  ];
}

const copyOut = async (stand: Stand): Promise<string> =>
  stand.ended(await (await dataOf(stand)).exportAll(stand.string(full)));

const copyingOut: WorkAct = {
  name: 'copy a database out',
  host: full,
  commands: ['listCollections', 'listIndexes', 'aggregate', 'find', 'getMore'],
  writes: [],
  perform: copyOut,
  lost: nothingChanged,
  amiss: async (stand, before) => [...(await nothingChanged(stand, before)), ...(await wholeCopy(stand))],
};

const puttingBack: WorkAct = {
  name: 'put a database back',
  host: empty,
  commands: ['listCollections', 'aggregate', 'create', 'insert', 'createIndexes'],
  writes: ['create', 'insert', 'createIndexes'],
  async prepare(stand) {
    await copyOut(stand);
  },
  async perform(stand) {
    const data = await dataOf(stand);
    const view = await data.pickFolder(stand.string(empty), false);
    if (!view.ok) return stand.ended(view);
    return stand.ended(await data.restore(stand.string(empty)));
  },
  async lost(stand, before) {
    return [...(await same(stand, full, before.full)), ...(await wholeCopy(stand))];
  },
  amiss: (stand, before) => same(stand, empty, before.full),
};

const fromSite: WorkAct = {
  name: 'copy from a site',
  host: null,
  commands: ['site.verify', 'site.entries', 'site.treatments', 'site.devicestatus', 'site.profile'],
  writes: [],
  async prepare(stand) {
    stand.site = await moveRobinsSite(stand.world, stand.text(full));
  },
  async perform(stand) {
    return stand.ended(await (await dataOf(stand)).fromSite(stand.site, new Secret(robinsSecret)));
  },
  lost: nothingChanged,
  async amiss(stand, before) {
    const files = await readdir(stand.picked, { recursive: true });
    const whole = files.find((file) => file.endsWith('sitekeeper.json'));
    if (whole === undefined) return ['the copy is not whole'];
    const counts = await stand.counts(full);
    const wrong = ['entries', 'treatments', 'devicestatus'].map(async (name) => {
      const text = await readFile(join(stand.picked, whole, '..', `${name}.jsonl`), 'utf8');
      return text.split('\n').length - 1 === counts[name] ? [] : [`${name} was not copied whole`];
    });
    return [...(await nothingChanged(stand, before)), ...(await Promise.all(wrong)).flat()];
  },
};

export const workActs: readonly WorkAct[] = [preview, making, takingBack, copyingOut, puttingBack, fromSite];
