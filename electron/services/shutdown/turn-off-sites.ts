import type { SiteJob } from '../../contract/jobs.ts';
import type { ProblemCode } from '../../contract/problems.ts';
import type { ShutdownView } from '../../contract/shutdown.ts';
import type { Result } from '../../contract/result.ts';
import type { ActionRunner } from '../actions/runner.ts';
import type { Clock } from '../../base/clock.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynos } from '../heroku/dynos.ts';
import type { Jobs } from '../jobs/jobs.ts';
import type { ShutSite, Shutdown } from './state-file.ts';

type Change = Pick<ShutSite, 'id' | 'state' | 'problem'> & Partial<Pick<ShutSite, 'offAt'>>;

export interface RunnerParts {
  readonly acts: Pick<ActionRunner, 'turnOff' | 'turnOn'>;
  readonly jobs: Jobs<SiteJob>;
  readonly heroku: Heroku;
  readonly clock: Clock;
  readonly sites: () => readonly ShutSite[];
  /** Writes down how a site is; resolves when it lies on the disk. */
  readonly put: (site: Change) => Promise<void>;
  readonly checked: (check: Shutdown['check']) => Promise<void>;
  /** What is under way has changed. */
  readonly told: () => void;
}

/** Turns sites off and on, one after the other, with the same acts as the buttons of their own pages. */
export interface Runner {
  busy(): ShutdownView['busy'];
  turnOff(): Promise<void>;
  turnOn(): Promise<void>;
  stop(): void;
  check(): Promise<void>;
  idle(): Promise<void>;
}

/** What stands in the way of every site alike: going on would only fail again. */
const general: ReadonlySet<ProblemCode> = new Set([
  'offline',
  'heroku-silent',
  'heroku-down',
  'heroku-busy',
  'heroku-strange',
  'key-refused',
  'key-limited',
  'two-factor',
  'account-held',
  'no-account',
]);

type Ended = Pick<SiteJob, 'state' | 'stuck' | 'problem'>;

export function createRunner(parts: RunnerParts): Runner {
  const { acts, jobs, heroku, clock, put, sites } = parts;
  let busy: ShutdownView['busy'] = 'no';
  let present: Promise<void> = Promise.resolve();
  const now = (): string => new Date(clock.now()).toISOString();

  async function endOf(started: Result<SiteJob>): Promise<Ended> {
    return started.ok
      ? jobs.ended(started.value.id)
      : { state: 'failed', stuck: null, problem: started.problem };
  }

  /** False: something is wrong that would be wrong for the others too. */
  async function turnSiteOff(site: ShutSite): Promise<boolean> {
    // It was told to stop before: by a run that was cut short, or one whose computer was slow to stop.
    const begun = site.state === 'turning' || site.state === 'running';
    await put({ id: site.id, state: 'turning', problem: null });
    const { state, problem } = await endOf(acts.turnOff(site.id));
    const code = problem?.code ?? null;
    if (state === 'done') await put({ id: site.id, state: 'off', problem: null, offAt: now() });
    // Told to stop, but not seen to be off.
    else if (state === 'stuck') await put({ id: site.id, state: 'running', problem: null });
    // Nobody knows whether it was told to stop; the check that follows asks once more what runs.
    else if (problem !== null && problem.changed !== 'no')
      await put({ id: site.id, state: 'running', problem: code });
    else if (code === 'nothing-to-change') {
      await put(
        begun
          ? { id: site.id, state: 'off', problem: null, offAt: now() }
          : { id: site.id, state: 'was-off', problem: null },
      );
    } else await put({ id: site.id, state: 'failed', problem: code });
    return code === null || !general.has(code);
  }

  async function turnSiteOn(site: ShutSite): Promise<boolean> {
    const { state, problem } = await endOf(acts.turnOn(site.id));
    const code = problem?.code ?? null;
    // On, even when it does not answer yet: its own page tells about that.
    const back = state !== 'failed' || problem?.changed !== 'no' || code === 'nothing-to-change';
    await put({
      id: site.id,
      state: back ? 'back' : site.state,
      problem: back ? null : code,
      ...(back && { offAt: null }),
    });
    return code === null || !general.has(code);
  }

  /** Reads once more what runs. That a site was told to stop is no proof. */
  async function check(): Promise<void> {
    const running: string[] = [];
    const unknown: string[] = [];
    await Promise.all(
      sites().map(async ({ id, state }) => {
        const dynos = await listDynos(heroku, id);
        const gone = !dynos.ok && dynos.problem.code === 'site-gone';
        if (!dynos.ok && !gone) {
          unknown.push(id);
          return;
        }
        const runs = dynos.ok && dynos.value.length > 0;
        if (runs) running.push(id);
        if (runs && (state === 'off' || state === 'was-off')) {
          await put({ id, state: 'running', problem: null, offAt: null });
        } else if (!runs && state === 'running') {
          await put({ id, state: 'off', problem: null, offAt: now() });
        }
      }),
    );
    await parts.checked({ at: now(), running, unknown });
  }

  function run(
    kind: Exclude<ShutdownView['busy'], 'no' | 'stopping'>,
    wanted: (site: ShutSite) => boolean,
    turn: (site: ShutSite) => Promise<boolean>,
  ): Promise<void> {
    const work = async (): Promise<void> => {
      busy = kind;
      parts.told();
      try {
        for (const { id } of sites().filter(wanted)) {
          const site = sites().find((one) => one.id === id);
          // A press on "Stop after this site" changes it from outside.
          if (site === undefined || isStopping()) break;
          if (!(await turn(site))) break;
        }
        await check();
      } finally {
        busy = 'no';
        parts.told();
      }
    };
    present = work();
    return present;
  }

  const isStopping = (): boolean => busy === 'stopping';

  return {
    busy: () => busy,
    check,
    turnOff: () =>
      run(
        'turning-off',
        ({ state }) =>
          state === 'on' ||
          state === 'turning' ||
          state === 'running' ||
          state === 'failed' ||
          state === 'back',
        turnSiteOff,
      ),
    turnOn: () => run('turning-on', ({ state }) => state === 'off' || state === 'running', turnSiteOn),
    stop() {
      if (busy !== 'no') busy = 'stopping';
      parts.told();
    },
    idle: () => present.catch(() => undefined),
  };
}
