import { basename, join } from 'node:path';

import type { Job, SiteJob } from '../../electron/contract/jobs.ts';
import type { Result } from '../../electron/contract/result.ts';
import { databases } from '../../electron/practice/scenarios/nightscout-vars.ts';
import type { AppCore } from '../support/app-core.ts';
import { outside } from './folder.ts';
import { idOf, inHousehold, problemEnd, toEnd, type TestedAction, type Change, type End } from './action.ts';

export const changeNames = [
  'turn off',
  'turn on',
  'close',
  'reopen',
  'change settings',
  'put a copy back',
  'connect the database',
  'go back',
  'change the plan',
  'rename',
  'delete',
  'invite a helper',
  'remove a helper',
  'remove an add-on',
  'shut down',
] as const;
type ChangeName = (typeof changeNames)[number];

const working = inHousehold('kim-ns-4c1d');
const off = inHousehold('old-ns');
const closed = inHousehold('club-news-21');
const withAddon = inHousehold('class-survey-9e');

const helper = 'helper@example.com';
const addon = 'postgresql-practice-47012';

/** Acts whose one request can be taken back, and that read first. */
const usual = { prepares: true, copies: false, undoable: true } as const;
const blind = { prepares: false, copies: false, undoable: true } as const;
const copying = { prepares: true, copies: true, undoable: true } as const;
const final = { prepares: true, copies: false, undoable: false } as const;

const carriedOut =
  (start: (app: AppCore, id: string) => Promise<Result<SiteJob | null>>) =>
  async (app: AppCore, name: string | null): Promise<End> =>
    toEnd(app, await start(app, await idOf(app, name)));

const done = (): string => 'done';
const scaling: Change = { ...usual, route: 'formation.batch', aspect: 'formation' };
const updating: Change = { ...blind, route: 'app.update', aspect: 'app' };
const patching: Change = { ...copying, route: 'config.update', aspect: 'settings' };

/** A copy of the settings in a folder of the person's own. */
async function saveCopy(app: AppCore, name: string): Promise<void> {
  app.files.saveTo = join(await outside(), `${basename(app.directory)}-${name}.copy`);
  await app.must('backups.save', { id: await idOf(app, name), format: 'heroku-env', passphrase: null });
}

const isTurnOff = (one: Job): one is SiteJob => one.kind === 'turn-off';

async function shutDown(app: AppCore): Promise<End> {
  const { email: account } = app.core.accounts.list()[0] ?? { email: '' };
  await app.must('shutdown.turnOff', { account });
  await app.core.connectedAccounts()[0]?.shutdown.idle();
  const [site] = (await app.must('shutdown.view', { account }))?.sites ?? [];
  const job = (await app.must('jobs.list')).find(isTurnOff) ?? null;
  const { state = 'missing', problem = null } = site ?? {};
  return { told: problem === null ? state : `${state}:${problem}`, problem: job?.problem ?? null, job };
}

const ticketed =
  (act: 'delete' | 'remove-addon', typed: string) =>
  async (app: AppCore, name: string | null): Promise<End> => {
    const id = await idOf(app, name);
    const issued = await app.ask('actions.issueTicket', { id, act, typed });
    if (!issued.ok) return problemEnd(issued.problem);
    const { ticket } = issued.value;
    const started =
      act === 'delete'
        ? await app.ask('actions.delete', { id, ticket })
        : await app.ask('actions.removeAddon', { id, addon: typed, ticket });
    return toEnd(app, started);
  };

const sayYes = (app: AppCore): void => {
  app.confirm.yes = true;
};

/** One act, connected and with nothing to arrange unless it says so. */
const act = (
  more: Pick<TestedAction<ChangeName>, 'name' | 'routes' | 'change' | 'perform'> &
    Partial<TestedAction<ChangeName>>,
): TestedAction<ChangeName> => ({ connected: true, wellDone: done, ...more });

/** Everything that changes a site, once, with its way to the end. */
export const changes: readonly TestedAction<ChangeName>[] = [
  act({
    name: 'turn off',
    routes: { 'formation.list': working, 'formation.batch': working, 'dyno.list': working },
    change: scaling,
    perform: carriedOut((app, id) => app.ask('actions.turnOff', { id })),
  }),
  act({
    name: 'turn on',
    routes: { 'formation.list': off, 'formation.batch': off, 'dyno.list': off, 'site.version': off },
    change: scaling,
    perform: carriedOut((app, id) => app.ask('actions.turnOn', { id })),
  }),
  act({
    name: 'close',
    routes: { 'app.update': working },
    change: updating,
    perform: carriedOut((app, id) => app.ask('actions.close', { id, days: 1 })),
  }),
  act({
    name: 'reopen',
    routes: { 'app.update': closed },
    change: updating,
    perform: carriedOut((app, id) => app.ask('actions.reopen', { id })),
  }),
  act({
    name: 'change settings',
    routes: { 'config.read': working, 'addon.list': working, 'config.update': working, 'dyno.list': working },
    change: patching,
    perform: carriedOut((app, id) =>
      app.ask('configVars.apply', { id, changes: [{ name: 'THEME', kind: 'set', value: 'default' }] }),
    ),
  }),
  act({
    name: 'put a copy back',
    routes: { 'config.read': working, 'config.update': working, 'dyno.list': working },
    change: patching,
    async arrange(app, name) {
      app.files.pick = Buffer.from("THEME='default'\nCUSTOM_TITLE='Another'\n");
      await app.must('backups.restorePick', { id: await idOf(app, name) });
    },
    perform: carriedOut((app, id) =>
      app.ask('backups.restoreApply', {
        id,
        names: ['THEME', 'CUSTOM_TITLE'],
        readings: [],
        despiteOtherSite: false,
      }),
    ),
  }),
  act({
    name: 'connect the database',
    routes: { 'config.read': working, 'addon.list': working, 'config.update': working, 'dyno.list': working },
    change: patching,
    async arrange(app, name) {
      app.desktop.clipboard = databases.A;
      const { id } = await app.must('connectionStrings.paste', { site: await idOf(app, name) });
      pasted.set(app, id);
    },
    perform: carriedOut((app, id) =>
      app.ask('connectionStrings.save', { string: pasted.get(app) ?? '', id, remove: [] }),
    ),
  }),
  act({
    name: 'go back',
    routes: {
      'release.list': working,
      'config.read': working,
      'release.rollback': working,
      'dyno.list': working,
    },
    change: { ...copying, route: 'release.rollback', aspect: 'releases' },
    arrange: async (app, name) => void wayBack.set(app, await oldVersion(app, name)),
    perform: carriedOut((app, id) => app.ask('releases.rollback', { id, version: wayBack.get(app) ?? '' })),
  }),
  act({
    name: 'change the plan',
    routes: { 'formation.list': working, 'formation.batch': working, 'dyno.list': working },
    change: scaling,
    perform: carriedOut((app, id) => app.ask('actions.changeDynoSize', { id, size: 'Standard-1X' })),
  }),
  act({
    name: 'rename',
    routes: { 'app.info': working, 'app.update': working },
    change: { ...updating, prepares: true },
    perform: carriedOut((app, id) => app.ask('actions.rename', { id, name: 'kim-sugar' })),
  }),
  act({
    name: 'delete',
    routes: { 'app.info': off, 'config.read': off, 'app.delete': off },
    change: { ...final, route: 'app.delete', aspect: 'app' },
    async arrange(app, name) {
      sayYes(app);
      await saveCopy(app, name);
    },
    perform: ticketed('delete', 'old-ns'),
  }),
  act({
    name: 'invite a helper',
    routes: { 'collaborator.list': working, 'collaborator.create': working },
    change: { ...usual, route: 'collaborator.create', aspect: 'people' },
    perform: carriedOut((app, id) => app.ask('collaborators.invite', { id, email: helper })),
  }),
  act({
    name: 'remove a helper',
    routes: { 'collaborator.list': working, 'collaborator.delete': working },
    change: { ...usual, route: 'collaborator.delete', aspect: 'people' },
    arrange: async (app, name) =>
      app.ended(await app.must('collaborators.invite', { id: await idOf(app, name), email: helper })),
    perform: carriedOut((app, id) => app.ask('collaborators.remove', { id, email: helper })),
  }),
  act({
    name: 'remove an add-on',
    routes: {
      'addon.list': withAddon,
      'app.info': withAddon,
      'config.read': withAddon,
      'addon.delete': withAddon,
    },
    change: { ...final, copies: true, route: 'addon.delete', aspect: 'add-ons' },
    arrange: async (app) => sayYes(app),
    perform: ticketed('remove-addon', addon),
  }),
  act({
    name: 'shut down',
    routes: { 'formation.list': working, 'formation.batch': working, 'dyno.list': working },
    change: scaling,
    async arrange(app, name) {
      const { email: account } = app.core.accounts.list()[0] ?? { email: '' };
      await app.must('shutdown.begin', { account, ids: [await idOf(app, name)] });
    },
    perform: shutDown,
    wellDone: () => 'off',
  }),
];

const pasted = new WeakMap<AppCore, string>();
const wayBack = new WeakMap<AppCore, string>();

/** The newest version that one can go back to. */
export async function oldVersion(app: AppCore, name: string): Promise<string> {
  const versions = await app.must('releases.list', { id: await idOf(app, name) });
  return versions.find(({ way }) => way.ok)?.id ?? '';
}
