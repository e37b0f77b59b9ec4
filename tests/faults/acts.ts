import type { Job, LookReason, Site } from '../../electron/contract/models.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { RouteId, ScenarioName } from '../../electron/services/practice/practice.ts';
import type { AppCore } from '../support/app-core.ts';

export const actNames = [
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
export type ActName = (typeof actNames)[number];

/** The site that an act is done to, so that it uses the route which is to fail. */
export interface Subject {
  readonly scenario: ScenarioName;
  /** Name of the app; null where the act concerns the account. */
  readonly site: string | null;
}

/** How an act ended, and in words as expectations.ts writes them. */
export interface End {
  readonly told: string;
  readonly problem: Problem | null;
  readonly job: Job | null;
}

export interface Act {
  readonly name: ActName;
  /** Every route that the act uses, each with a subject for which it does. */
  readonly routes: Partial<Record<RouteId, Subject>>;
  /** Whether an account is connected and its sites were seen before the act begins. */
  readonly connected: boolean;
  /** The one request that changes something. */
  readonly changes: RouteId | null;
  readonly perform: (app: AppCore, site: string | null) => Promise<End>;
  /** How it ends when nothing is wrong. */
  readonly wellDone: (route: RouteId) => string;
}

const household: Subject = { scenario: 'household', site: null };
const working: Subject = { scenario: 'household', site: 'kim-ns-4c1d' };
const off: Subject = { scenario: 'household', site: 'old-ns' };
const asleep: Subject = { scenario: 'household', site: 'class-survey-9e' };
const stopped: Subject = { scenario: 'household', site: 'robin-ns-77ab' };
const plain: Subject = { scenario: 'many-sites', site: 'site-001' };
const plainStopped: Subject = { scenario: 'many-sites', site: 'site-005' };

const problemEnd = (problem: Problem, more = ''): End => ({
  told: `${problem.code}/${problem.changed}${more}`,
  problem,
  job: null,
});

const ended = (told: string): End => ({ told, problem: null, job: null });

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
    const { id } = await app.site(name ?? '');
    const [seen] = await app.must('sites.look', { ids: [id], why });
    return ended(seen === undefined ? 'no site' : stateOf(seen));
  };

async function toEnd(app: AppCore, started: Result<Job>): Promise<End> {
  if (!started.ok) return problemEnd(started.problem);
  const job = await app.ended(started.value);
  const { state, stuck, problem } = job;
  const why = problem === null ? stuck : `${problem.code}/${problem.changed}`;
  return { told: why === null ? state : `${state}:${why}`, problem, job };
}

const restart = async (app: AppCore, name: string | null): Promise<End> => {
  const { id } = await app.site(name ?? '');
  return toEnd(app, await app.ask('sites.restart', { id, despiteWarning: false }));
};

const wake = async (app: AppCore, name: string | null): Promise<End> => {
  const { id } = await app.site(name ?? '');
  return toEnd(app, await app.ask('sites.wake', { id }));
};

const looking = (name: ActName, why: LookReason): Act => ({
  name,
  routes: {
    'dyno.list': working,
    'formation.list': off,
    'build.list': asleep,
    'site.version': working,
    'site.entries': working,
    'site.home': plain,
  },
  connected: true,
  changes: null,
  perform: look(why),
  wellDone: (route) => (route === 'formation.list' ? 'off' : route === 'build.list' ? 'asleep' : 'working'),
});

const aboutAccount = { routes: { 'account.info': household, 'app.list': household }, changes: null } as const;
const fine = (): string => 'fine';
const done = (): string => 'done';

export const acts: readonly Act[] = [
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
    changes: null,
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
    changes: null,
    perform: list,
    wellDone: fine,
  },
  {
    name: 'list in an outage',
    routes: { 'platform.status': household },
    connected: true,
    changes: null,
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
      'site.entries': stopped,
      'site.home': plainStopped,
    },
    connected: true,
    changes: 'dyno.restart-all',
    perform: restart,
    wellDone: done,
  },
  {
    name: 'wake',
    routes: {
      'site.version': asleep,
      'site.home': asleep,
      'site.entries': asleep,
      'dyno.list': asleep,
    },
    connected: true,
    changes: null,
    perform: wake,
    wellDone: done,
  },
];
