import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { HistoryAct } from '../../electron/contract/history.ts';
import type { Site } from '../../electron/contract/sites.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { RouteId } from '../../electron/practice/start.ts';
import type { AppCore } from '../support/app-core.ts';
import { accept, known, type Press, type Walker } from './walker.ts';

const helper = 'helper@example.com';

/** One act on a site, and the one change that Heroku may get for it. */
interface SiteAct {
  readonly route: RouteId;
  readonly ask: (app: AppCore, id: string) => Promise<Result<SiteJob>>;
}

const acts: readonly SiteAct[] = [
  { route: 'formation.batch', ask: (app, id) => app.ask('actions.turnOff', { id }) },
  { route: 'formation.batch', ask: (app, id) => app.ask('actions.turnOn', { id }) },
  {
    route: 'formation.batch',
    ask: (app, id) => app.ask('actions.changeDynoSize', { id, size: 'Standard-1X' }),
  },
  { route: 'formation.batch', ask: (app, id) => app.ask('actions.changeDynoSize', { id, size: 'Basic' }) },
  { route: 'app.update', ask: (app, id) => app.ask('actions.close', { id, days: 1 }) },
  { route: 'app.update', ask: (app, id) => app.ask('actions.reopen', { id }) },
  { route: 'collaborator.create', ask: (app, id) => app.ask('collaborators.invite', { id, email: helper }) },
  { route: 'collaborator.delete', ask: (app, id) => app.ask('collaborators.remove', { id, email: helper }) },
];

/** What taking an act back may send. An undo of an undo is left to the tests of acts. */
const back: Partial<Record<HistoryAct, RouteId>> = {
  'turn-off': 'formation.batch',
  'turn-on': 'formation.batch',
  plan: 'formation.batch',
  close: 'app.update',
  reopen: 'app.update',
  invite: 'collaborator.delete',
  'remove-helper': 'collaborator.create',
};

const anySite = async (walker: Walker): Promise<Site | null> => {
  const sites = await known(walker);
  return sites.length === 0 ? null : walker.random.pick(sites);
};

export const pressAct: Press = async (walker) => {
  const site = await anySite(walker);
  if (site === null) return;
  const { route, ask } = walker.random.pick(acts);
  await accept(walker, site, route, () => ask(walker.app, site.id));
};

export const pressUndo: Press = async (walker) => {
  const { app, random } = walker;
  const open = (await app.must('history.list')).filter(
    ({ undo, act, siteId }) => undo === 'possible' && siteId !== null && back[act] !== undefined,
  );
  if (open.length === 0) return;
  const { id: entry, act, siteId } = random.pick(open);
  const site = (await known(walker)).find(({ id }) => id === siteId);
  const route = back[act];
  if (site === undefined || route === undefined) return;
  walker.answers.push(await app.ask('history.drift', { entry }));
  await accept(walker, site, route, () =>
    app.ask('history.undo', { entry, despiteChanges: random.chance(0.5) }),
  );
};

/** One of the screens about people, plans, tidying and stopping is opened. */
export const pressRead: Press = async (walker) => {
  const { app, random, answers } = walker;
  const site = await anySite(walker);
  if (site === null) return;
  const { id } = site;
  const account = app.core.accounts.list()[0]?.email ?? '';
  const reads = [
    () => app.ask('accountCleanup.list', { ids: [id] }),
    () => app.ask('actions.losses', { id }),
    () => app.ask('collaborators.list', { id }),
    () => app.ask('pricing.list', { id }),
    () => app.ask('sites.detail', { id }),
    () => app.ask('shutdown.begin', { account, ids: [id] }),
    () => app.ask('shutdown.check', { account }),
    () => app.ask('shutdown.paidAddons', { account }),
  ] as const;
  answers.push(await random.pick(reads)());
};

/** The shutdown turns its sites off, one after the other. */
export const pressShutdown: Press = async (walker) => {
  const { app, answers } = walker;
  const account = app.core.accounts.list()[0]?.email ?? '';
  const begun = await app.ask('shutdown.view', { account });
  const sites = begun.ok && begun.value !== null ? begun.value.sites : [];
  if (sites.length === 0) return;
  for (const { id } of sites) walker.allow(id, 'formation.batch');
  answers.push(await app.ask('shutdown.turnOff', { account }));
  await app.core.connectedAccounts()[0]?.shutdown.idle();
};
