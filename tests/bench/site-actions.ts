import type { AppCore } from '../support/app-core.ts';
import { idle, known, type Action, type Bench } from './bench.ts';
import { idOf, onAndOpen, pressed, site } from './one-site.ts';

/** 500 settings that fill Heroku's 32 KB nearly, as a file in POSIX quotes. */
const many = Array.from({ length: 500 }, (_, index) => `SETTING_${index}='${'x'.repeat(50)}'`).join('\n');

let turn = 0;

const headersOf = (app: AppCore): Readonly<Record<string, string>> => ({
  accept: 'application/vnd.heroku+json; version=3',
  authorization: `Bearer ${app.practice.key}`,
  'content-type': 'application/json',
});

/** Changes a setting a thousand times past the app: each time is one more release. */
async function withHistory(bench: Bench): Promise<void> {
  await known(bench);
  const { app } = bench;
  const id = await idOf(app);
  const [newest] = await app.must('releases.list', { id });
  const address = `${app.practice.origin}/apps/${id}/config-vars`;
  const headers = headersOf(app);
  for (let number = newest?.number ?? 0; number < 1_000; number += 50) {
    const changes = Array.from({ length: 50 }, (_, index) => JSON.stringify({ N: `${number} ${index}` }));
    await Promise.all(changes.map((body) => fetch(address, { method: 'PATCH', headers, body })));
  }
}

async function lookedAtMany(bench: Bench): Promise<void> {
  await known(bench);
  const { app } = bench;
  const id = await idOf(app);
  turn += 1;
  app.files.pick = Buffer.from(many.replaceAll("'x", `'${turn % 2}`));
  await app.must('backups.restorePick', { id });
}

/** The site holds all that Heroku takes, put there past the app. */
async function withManySettings(bench: Bench): Promise<void> {
  await known(bench);
  const { app } = bench;
  app.files.saveTo = `${app.directory}/bench.xlsx`;
  const id = await idOf(app);
  if ((await app.must('configVars.list', { id })).rows.length > 500) return;
  const settings = Array.from({ length: 500 }, (_, index) => [`SETTING_${index}`, 'x'.repeat(50)]);
  await fetch(`${app.practice.origin}/apps/${id}/config-vars`, {
    method: 'PATCH',
    headers: headersOf(app),
    body: JSON.stringify(Object.fromEntries(settings)),
  });
}

/** The version to go back to, read while the page is open. */
const wayBack = new WeakMap<AppCore, string>();

/** Everything about one site that came with its own page. */
export const siteActions: readonly Action[] = [
  {
    name: 'see a site’s page',
    scenario: 'household',
    sequential: 1,
    client: [['ps', '--app', site]],
    before: known,
    perform: async ({ app }) => void (await app.must('sites.detail', { id: await idOf(app) })),
  },
  {
    name: 'list the settings',
    scenario: 'household',
    sequential: 1,
    beyond: 1,
    client: [['config', '--app', site]],
    before: known,
    perform: async ({ app }) => void (await app.must('configVars.list', { id: await idOf(app) })),
  },
  {
    name: 'list older versions',
    scenario: 'household',
    sequential: 1,
    client: [['releases', '--app', site]],
    before: known,
    perform: async ({ app }) => void (await app.must('releases.list', { id: await idOf(app) })),
  },
  {
    name: 'list versions, of 1,000',
    scenario: 'household',
    sequential: 1,
    client: null,
    before: withHistory,
    perform: async ({ app }) => void (await app.must('releases.list', { id: await idOf(app) })),
  },
  {
    name: 'turn off, until Heroku accepts',
    scenario: 'household',
    // What runs is read first, so that it can be turned on as it was.
    sequential: 2,
    client: [['ps:scale', 'web=0', '--app', site]],
    before: onAndOpen,
    perform: pressed((app, id) => app.must('actions.turnOff', { id })),
    after: idle,
  },
  {
    name: 'close, until Heroku accepts',
    scenario: 'household',
    sequential: 1,
    client: [['maintenance:on', '--app', site]],
    before: onAndOpen,
    perform: pressed((app, id) => app.must('actions.close', { id, days: null })),
    after: idle,
  },
  {
    name: 'change a setting, copy first',
    scenario: 'household',
    // Whose the settings are, what they are now, the change.
    sequential: 3,
    beyond: 1,
    client: [['config:set', 'THEME=default', '--app', site]],
    before: onAndOpen,
    perform: pressed((app, id) => {
      turn += 1;
      const value = `Title ${turn}`;
      return app.must('configVars.apply', { id, changes: [{ name: 'CUSTOM_TITLE', kind: 'set', value }] });
    }),
    after: idle,
  },
  {
    name: 'save a copy to a file',
    scenario: 'household',
    sequential: 1,
    client: [['config', '--shell', '--app', site]],
    before: async (bench) => {
      await known(bench);
      bench.app.files.saveTo = `${bench.app.directory}/bench.env`;
    },
    perform: async ({ app }) =>
      void (await app.must('backups.save', { id: await idOf(app), format: 'heroku-env', passphrase: null })),
  },
  {
    name: 'save a copy of 500 settings, 32 KB',
    scenario: 'household',
    sequential: 1,
    client: null,
    before: withManySettings,
    perform: async ({ app }) =>
      void (await app.must('backups.save', {
        id: await idOf(app),
        format: 'xlsx',
        passphrase: null,
      })),
  },
  {
    name: 'put 500 settings back, copy first',
    scenario: 'household',
    sequential: 3,
    client: null,
    before: lookedAtMany,
    perform: pressed(async (app, id) =>
      app.must('backups.restoreApply', {
        id,
        names: Array.from({ length: 500 }, (_, index) => `SETTING_${index}`),
        readings: [],
        despiteOtherSite: false,
      }),
    ),
    after: idle,
  },
  {
    name: 'go back, copy first',
    scenario: 'household',
    // Versions and settings at once, then the act.
    sequential: 2,
    beyond: 1,
    client: [['rollback', '--app', site]],
    async before(bench) {
      await onAndOpen(bench);
      const versions = await bench.app.must('releases.list', { id: await idOf(bench.app) });
      wayBack.set(bench.app, versions.find(({ way }) => way.ok)?.id ?? '');
    },
    perform: pressed((app, id) => app.must('releases.rollback', { id, version: wayBack.get(app) ?? '' })),
    after: idle,
  },
];
