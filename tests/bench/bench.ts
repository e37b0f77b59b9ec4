import { performance } from 'node:perf_hooks';

import { systemClock, type Clock } from '../../electron/base/clock.ts';
import type { Fetch } from '../../electron/base/allowed-hosts.ts';
import type { ScenarioName } from '../../electron/practice/start.ts';
import { openAppCore, type AppCore } from '../support/app-core.ts';

/** One thing that a person does, and what the official client's user types for it. */
export interface Action {
  readonly name: string;
  readonly scenario: ScenarioName;
  /** Answers that can't be asked for before another one is there. Six questions go at a time. */
  readonly sequential: number;
  /** Null where the client has no command for it. */
  readonly client: readonly (readonly string[])[] | null;
  /** Questions beyond the client's that our promises need: whose a setting is, a copy before a change. */
  readonly beyond?: number;
  /** Brings the app to where the person is; not measured. */
  readonly before: (bench: Bench) => Promise<void>;
  /** Resolves when the person sees what they asked for. */
  readonly perform: (bench: Bench) => Promise<void>;
  /** Lets what was started come to its end; not measured. */
  readonly after?: (bench: Bench) => Promise<void>;
}

export interface Bench {
  readonly app: AppCore;
  /** Resolves when Heroku has accepted the next act, or the next site has answered. What follows is watching. */
  readonly begun: () => Promise<void>;
}

/** Real time, but pauses of the app's own pass thirty times faster: only what follows a measured part sleeps. */
const briskClock: Clock = {
  now: () => systemClock.now(),
  elapsed: () => systemClock.elapsed(),
  sleep: (ms, signal) => systemClock.sleep(ms / 30, signal),
};

const nobody = (): void => undefined;

async function openBench(scenario: ScenarioName, latencyMs: number): Promise<Bench> {
  let heard = nobody;
  const listening =
    (fetch: Fetch): Fetch =>
    async (url, init) => {
      const response = await fetch(url, init);
      const visit = new URL(url).pathname.startsWith('/sites/');
      const act = init?.method !== undefined && init.method !== 'GET';
      if (response.ok && (visit || act)) heard();
      return response;
    };
  const app = await openAppCore({ scenario, latencyMs, clock: briskClock, speed: 30, network: listening });
  const begun = (): Promise<void> =>
    new Promise((resolve) => {
      heard = resolve;
    });
  return { app, begun };
}

/** Connected, with everything looked at once: kinds are known, as on any day but the first. */
export async function known({ app }: Bench): Promise<void> {
  if (app.core.snapshot().accounts.length > 0) return;
  await app.connect();
  const { sites } = await app.must('sites.list', { fresh: true });
  await app.must('sites.refresh', { ids: sites.map(({ id }) => id), why: 'press' });
}

export async function listAndLook({ app }: Bench, names: readonly string[]): Promise<void> {
  const { sites } = await app.must('sites.list', { fresh: true });
  const ids = sites.filter(({ name }) => names.includes(name)).map(({ id }) => id);
  if (ids.length !== names.length) throw new Error('not all sites are there');
  await app.must('sites.refresh', { ids, why: 'press' });
}

export const idle = async ({ app }: Bench): Promise<void> => app.core.connectedAccounts()[0]?.jobs.idle();

export interface Measured {
  /** To the Platform API: what counts against the account's budget. */
  readonly requests: number;
  /** To the sites themselves, which cost nothing. */
  readonly visits: number;
  /** Wall time of one go, in milliseconds. */
  readonly ms: number;
}

export async function measure(action: Action, latencyMs: number, times: number): Promise<Measured[]> {
  const bench = await openBench(action.scenario, latencyMs);
  const { practice } = bench.app;
  const all: Measured[] = [];
  try {
    for (let turn = 0; turn <= times; turn += 1) {
      await action.before(bench);
      practice.clearRequests();
      const began = performance.now();
      await action.perform(bench);
      const ms = performance.now() - began;
      const visits = practice.requests.filter(({ host }) => host !== undefined).length;
      const own = { requests: practice.requests.length - visits, visits, ms };
      await action.after?.(bench);
      // The first go also warms up Node.
      if (turn > 0) all.push(own);
    }
  } finally {
    await bench.app.core.connectedAccounts()[0]?.jobs.idle();
    await bench.app.close();
  }
  return all;
}

const nth = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;

export const median = (values: readonly number[]): number => nth(values, 1 / 2);

/** A quarter was faster. For starts of whole programs, to which a busy computer adds more than they cost. */
export const quartile = (values: readonly number[]): number => nth(values, 1 / 4);
