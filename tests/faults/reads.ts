import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Result } from '../../electron/contract/result.ts';
import type { AppCore } from '../support/app-core.ts';
import { ended, idOf, inHousehold, problemEnd, type TestedAction, type End } from './action.ts';
import { oldVersion } from './changes.ts';

export const readNames = [
  'see its page',
  'list settings',
  'show a setting',
  'review settings',
  'save a copy',
  'look into a file',
  'list versions',
  'look at a version',
  'tidy up',
  'see what goes',
  'list plans',
  'list people',
  'list paid extras',
  'check what runs',
  'see its connection string',
  'find a connection string',
  'see how it stands',
] as const;
type ReadName = (typeof readNames)[number];

const working = inHousehold('kim-ns-4c1d');
const eco = inHousehold('class-survey-9e');

const fine = (): string => 'fine';

const asked =
  (ask: (app: AppCore, id: string) => Promise<Result<unknown>>) =>
  async (app: AppCore, name: string | null): Promise<End> => {
    const answer = await ask(app, await idOf(app, name));
    return answer.ok ? ended('fine') : problemEnd(answer.problem);
  };

const read = (
  name: ReadName,
  routes: TestedAction['routes'],
  ask: (app: AppCore, id: string) => Promise<Result<unknown>>,
  more: Partial<TestedAction<ReadName>> = {},
): TestedAction<ReadName> => ({
  name,
  routes,
  connected: true,
  change: null,
  perform: asked(ask),
  wellDone: fine,
  ...more,
});

const change = { name: 'THEME', kind: 'set', value: 'default' } as const;
const old = 'what lay here before';

/** The old file stays when a copy can't be made; the new one holds the setting. */
async function saveOver(app: AppCore, name: string | null): Promise<End> {
  app.files.saveTo = join(app.directory, 'mine.env');
  const saved = await app.ask('backups.save', {
    id: await idOf(app, name),
    format: 'heroku-env',
    passphrase: null,
  });
  const text = await readFile(app.files.saveTo, 'utf8');
  const whole = saved.ok ? text.includes('MONGODB_URI=') : text === old;
  const end = saved.ok ? ended('fine') : problemEnd(saved.problem);
  return whole ? end : { ...end, told: `${end.told}, file wrong` };
}

const layFile = (app: AppCore): Promise<void> => writeFile(join(app.directory, 'mine.env'), old);

const accountOf = (app: AppCore): { account: string } => ({
  account: app.core.accounts.list()[0]?.email ?? '',
});

const beginShutdown = async (app: AppCore, name: string): Promise<unknown> =>
  app.must('shutdown.begin', { ...accountOf(app), ids: [await idOf(app, name)] });

async function check(app: AppCore, name: string | null): Promise<End> {
  const answer = await app.ask('shutdown.check', accountOf(app));
  if (!answer.ok) return problemEnd(answer.problem);
  const id = await idOf(app, name);
  const { running = [], unknown = [] } = answer.value.check ?? {};
  return ended(running.includes(id) ? 'running' : unknown.includes(id) ? 'unknown' : 'off');
}

const versions = new WeakMap<AppCore, string>();

/** Everything that is only looked at. */
export const reads: readonly TestedAction<ReadName>[] = [
  read('see its page', { 'formation.list': eco, 'dyno-size.list': eco, 'account.quota': eco }, (app, id) =>
    app.ask('sites.detail', { id }),
  ),
  read('list settings', { 'config.read': working, 'addon.list': working }, (app, id) =>
    app.ask('configVars.list', { id }),
  ),
  read('show a setting', { 'config.read': working }, (app, id) =>
    app.ask('configVars.reveal', { id, name: 'THEME' }),
  ),
  read('review settings', { 'config.read': working, 'addon.list': working }, (app, id) =>
    app.ask('configVars.review', { id, changes: [change] }),
  ),
  {
    ...read('save a copy', { 'config.read': working }, async () => ({ ok: true, value: null })),
    arrange: layFile,
    perform: saveOver,
  },
  read(
    'look into a file',
    { 'config.read': working, 'addon.list': working },
    (app, id) => app.ask('backups.restorePick', { id }),
    {
      arrange: async (app) => {
        app.files.pick = Buffer.from("THEME='default'\n");
      },
    },
  ),
  read('list versions', { 'release.list': working }, (app, id) => app.ask('releases.list', { id })),
  read(
    'look at a version',
    { 'release.config': working, 'config.read': working },
    (app, id) => app.ask('releases.preview', { id, version: versions.get(app) ?? '' }),
    { arrange: async (app, name) => void versions.set(app, await oldVersion(app, name)) },
  ),
  read(
    'tidy up',
    {
      'account.addons': working,
      'config.read': working,
      'formation.list': working,
      'dyno-size.list': working,
    },
    (app, id) => app.ask('accountCleanup.list', { ids: [id] }),
  ),
  read('see what goes', { 'addon.list': working, 'config.read': working }, (app, id) =>
    app.ask('actions.losses', { id }),
  ),
  read(
    'list plans',
    { 'formation.list': working, 'dyno-size.list': working, 'account.quota': working },
    (app, id) => app.ask('pricing.list', { id }),
  ),
  read(
    'see how it stands',
    { 'formation.list': working },
    async (app) => {
      const entry = (await app.must('history.list')).find(({ act }) => act === 'turn-off');
      return app.ask('history.drift', { entry: entry?.id ?? '' });
    },
    {
      arrange: async (app, name) =>
        app.ended(await app.must('actions.turnOff', { id: await idOf(app, name) })),
    },
  ),
  read('list people', { 'collaborator.list': working }, (app, id) => app.ask('collaborators.list', { id })),
  read(
    'list paid extras',
    { 'account.addons': eco },
    (app) => app.ask('shutdown.paidAddons', accountOf(app)),
    {
      arrange: beginShutdown,
    },
  ),
  read('see its connection string', { 'config.read': working }, (app, id) =>
    app.ask('connectionStrings.ofSite', { id }),
  ),
  read(
    'find a connection string',
    { 'config.read': working, 'release.list': working, 'release.config': working },
    (app, id) => app.ask('connectionStrings.find', { id }),
  ),
  {
    ...read('check what runs', { 'dyno.list': working }, async () => ({ ok: true, value: null })),
    arrange: beginShutdown,
    perform: check,
    wellDone: () => 'running',
  },
];
