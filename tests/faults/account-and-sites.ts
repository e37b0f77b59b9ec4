import type { LookReason, Site } from '../../electron/contract/sites.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { AppCore } from '../support/app-core.ts';
import {
  ended,
  idOf,
  inHousehold,
  problemEnd,
  toEnd,
  type TestedAction,
  type End,
  type Subject,
} from './action.ts';

export const accountAndSiteNames = [
  'connect by paste',
  'connect by typing',
  'open the app',
  'list sites',
  'list in an outage',
  'look by itself',
  'look at its page',
  'look on a press',
  'restart',
  'wake',
] as const;
type FirstName = (typeof accountAndSiteNames)[number];

const household = inHousehold(null);
const working = inHousehold('kim-ns-4c1d');
const off = inHousehold('old-ns');
const asleep = inHousehold('class-survey-9e');
const stopped = inHousehold('robin-ns-77ab');
const plain: Subject = { scenario: 'many-sites', site: 'site-001' };
const plainStopped: Subject = { scenario: 'many-sites', site: 'site-005' };

async function connect(app: AppCore, check: () => Promise<Result<{ reach: string }>>): Promise<End> {
  const checked = await check();
  if (!checked.ok) return problemEnd(checked.problem);
  return ended(checked.value.reach === 'account-only' ? 'account-only' : 'fine');
}

async function list(app: AppCore): Promise<End> {
  const view = await app.must('sites.list', { fresh: true });
  return view.problem === null ? ended('fine') : problemEnd(view.problem);
}

async function listInOutage(app: AppCore): Promise<End> {
  app.practice.setPlatformStatus('red');
  app.practice.faults.set('app.list', 'status-503-json');
  const view = await app.must('sites.list', { fresh: true });
  return view.problem === null ? ended('fine') : problemEnd(view.problem, `, page ${view.heroku}`);
}

const stateOf = ({ state }: Site): string => (state.why === null ? state.kind : `${state.kind}:${state.why}`);

const look =
  (why: LookReason) =>
  async (app: AppCore, name: string | null): Promise<End> => {
    const id = await idOf(app, name);
    const [seen] = await app.must('sites.refresh', { ids: [id], why });
    return ended(seen === undefined ? 'no site' : stateOf(seen));
  };

const restart = async (app: AppCore, name: string | null): Promise<End> => {
  const id = await idOf(app, name);
  return toEnd(app, await app.ask('actions.restart', { id, despiteWarning: false }));
};

const wake = async (app: AppCore, name: string | null): Promise<End> => {
  const id = await idOf(app, name);
  return toEnd(app, await app.ask('actions.wake', { id }));
};

const looking = (name: FirstName, why: LookReason): TestedAction<FirstName> => ({
  name,
  routes: {
    'dyno.list': working,
    'formation.list': off,
    'build.list': asleep,
    'site.version': working,
    'site.entries-of': working,
    'site.home': plain,
  },
  connected: true,
  change: null,
  perform: look(why),
  wellDone: (route) => (route === 'formation.list' ? 'off' : route === 'build.list' ? 'asleep' : 'working'),
});

const aboutAccount = { routes: { 'account.info': household, 'app.list': household }, change: null } as const;
const fine = (): string => 'fine';
const done = (): string => 'done';

/** The acts of the first version: an account, the list, looking, restarting, waking. */
export const accountAndSiteActions: readonly TestedAction<FirstName>[] = [
  {
    ...aboutAccount,
    name: 'connect by paste',
    connected: false,
    async perform(app) {
      app.desktop.clipboard = `  ${app.practice.key}\n`;
      const end = await connect(app, () => app.ask('account.paste'));
      // Taken over, the key leaves the clipboard; else it stays for the next try.
      const cleared = app.desktop.clipboard === '';
      return cleared === (end.problem === null) ? end : { ...end, told: `${end.told}, clipboard wrong` };
    },
    wellDone: fine,
  },
  {
    ...aboutAccount,
    name: 'connect by typing',
    connected: false,
    perform: (app) => connect(app, () => app.ask('account.type', { key: app.practice.key })),
    wellDone: fine,
  },
  {
    name: 'open the app',
    routes: { 'app.list': household },
    connected: true,
    change: null,
    async perform(app) {
      await app.reopen();
      return list(app);
    },
    wellDone: fine,
  },
  {
    name: 'list sites',
    routes: { 'app.list': household },
    connected: true,
    change: null,
    perform: list,
    wellDone: fine,
  },
  {
    name: 'list in an outage',
    routes: { 'platform.status': household },
    connected: true,
    change: null,
    perform: listInOutage,
    wellDone: () => 'heroku-down/no, page trouble',
  },
  looking('look by itself', 'timer'),
  looking('look at its page', 'page'),
  looking('look on a press', 'press'),
  {
    name: 'restart',
    routes: {
      'dyno.restart-all': stopped,
      'dyno.list': stopped,
      'site.version': stopped,
      'site.entries-of': stopped,
      'site.home': plainStopped,
    },
    connected: true,
    change: {
      route: 'dyno.restart-all',
      aspect: 'dynos',
      prepares: false,
      copies: false,
      undoable: false,
    },
    perform: restart,
    wellDone: done,
  },
  {
    name: 'wake',
    routes: {
      'site.version': asleep,
      'site.home': asleep,
      'site.entries-of': asleep,
      'dyno.list': asleep,
    },
    connected: true,
    change: null,
    perform: wake,
    wellDone: done,
  },
];
