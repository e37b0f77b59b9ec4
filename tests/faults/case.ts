import type { RouteId } from '../../electron/practice/start.ts';
import { openAppCore, type AppCore } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';
import type { TestedAction, End, Subject } from './action.ts';
import type { ActionName } from './actions.ts';
import { takeStock, wrongs } from './checks.ts';
import { expectations } from './expected/index.ts';
import { accountAndSiteNames } from './account-and-sites.ts';
import { clockShift, isFault, type Trouble } from './faults.ts';
import { makeNetwork, shifted, weathers, type Network, type Weather } from './network.ts';

export interface FaultCase {
  readonly act: TestedAction<ActionName>;
  readonly trouble: Trouble;
  readonly route: RouteId;
  readonly subject: Subject;
}

export interface Row {
  readonly act: ActionName;
  readonly fault: Trouble;
  readonly route: RouteId | '*';
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

/** Nothing answers a time-out, so it may be short; slow bytes take two seconds and must be waited for. Milliseconds. */
const patienceFor = (trouble: Trouble): number => (trouble.startsWith('time-out') ? 300 : 20_000);

/** Longer than the app waits between two looks by itself, and enough for an empty pool of requests to fill. */
const aWhile = 600_000;

/** What a busy computer may need for an answer that is on its way. Milliseconds. */
const longPatience = 5_000;

/**
 * One act under one fault. Where the short patience of a time-out was less than this computer needed for its other
 * answers, the case is played once more with a long one.
 */
export async function runCase(tested: FaultCase): Promise<Row> {
  const row = await runOnce(tested, patienceFor(tested.trouble));
  return row.ok || !tested.trouble.startsWith('time-out') ? row : runOnce(tested, longPatience);
}

/** From the first press to the second try after the fault has gone. */
async function runOnce(tested: FaultCase, patienceMs: number): Promise<Row> {
  const { act, trouble, route } = tested;
  const expected = expectations[act.name][route]?.[trouble] ?? 'nobody wrote down what is expected';
  const row = { act: act.name, fault: trouble, route: isFault(trouble) ? route : '*', expected } as const;
  const clock = new FakeClock({ autoAdvance: true });
  const network = makeNetwork(clock, patienceMs);
  const app = await openAppCore({
    scenario: tested.subject.scenario,
    clock,
    worldClock: shifted(clock, clockShift(trouble)),
    network: network.wrap,
  });
  try {
    const got = (await play(app, network, tested)).join('; ');
    return { ...row, got, ok: got === expected };
  } catch (cause) {
    return { ...row, got: `threw: ${cause instanceof Error ? cause.message : String(cause)}`, ok: false };
  } finally {
    await app.close();
  }
}

const isWeather = (trouble: Trouble): trouble is Weather & Trouble =>
  weathers.some((weather) => weather === trouble);

/** Answers how the act ended, and then whatever was wrong besides. */
async function play(app: AppCore, network: Network, tested: FaultCase): Promise<readonly string[]> {
  const { act, trouble, route, subject } = tested;
  const id = act.connected ? await prepare(app, tested) : null;
  const before = await takeStock(app, id, act.change);
  await app.clock.sleep(aWhile);
  app.practice.clearRequests();

  // A slow answer is slow once: its retry would be as right and as slow.
  if (isFault(trouble)) app.practice.faults.set(route, trouble, trouble === 'slow-bytes' ? 1 : undefined);
  network.weather = isWeather(trouble) ? trouble : 'fine';
  const end = await act.perform(app, subject.site);
  app.practice.faults.clear();
  network.weather = 'fine';

  const struck = !isFault(trouble) || app.practice.requests.some((request) => request.route === route);
  return [
    end.told,
    ...(struck ? [] : [`${route} was never asked`]),
    ...(await wrongs(app, act, before, end, id)),
    ...(await wrongClock(app, tested)),
    ...(await secondTry(app, tested, end)),
  ];
}

/** Connects, and looks once at every site that the act may concern. */
async function prepare(app: AppCore, { act, subject, route }: FaultCase): Promise<string | null> {
  await app.connect();
  const { sites } = await app.must('sites.list', { fresh: true });
  const whole = subject.scenario === 'household' && wide.has(act.name);
  const wanted = whole ? sites : sites.filter(({ name }) => name === subject.site);
  await app.must('sites.refresh', { ids: wanted.map((site) => site.id), why: 'press' });
  if (subject.site !== null) await act.arrange?.(app, subject.site);
  // What a site was built from, and what sizes cost, is asked for once a start.
  if (route === 'build.list') await app.reopen();
  return subject.site === null ? null : (await app.site(subject.site)).id;
}

/** These acts meet a household that was seen as a whole, so that nothing known of the others may get lost. */
const wide: ReadonlySet<ActionName> = new Set(accountAndSiteNames);

/** A difference of hours between the clocks is told, and has its right sign. */
async function wrongClock(app: AppCore, { act, trouble }: FaultCase): Promise<readonly string[]> {
  if (!act.connected) return [];
  const list = act.name === 'list sites' || act.name === 'open the app';
  const off = trouble === 'clock-skew' && list ? 10_800 : clockShift(trouble) / 1000;
  if (off === 0) return [];
  const { clockOff } = await app.must('sites.list', { fresh: false });
  return clockOff !== null && Math.abs(clockOff - off) < 60 ? [] : [`clockOff is ${clockOff}`];
}

/** Acts that can be done again when they were done: the others would find nothing left to do. */
const repeats = (act: TestedAction): boolean =>
  act.change === null || act.change.route === 'dyno.restart-all';

/** The fault has gone: with its key given again, where that was refused, the same act succeeds. */
async function secondTry(app: AppCore, tested: FaultCase, first: End): Promise<readonly string[]> {
  const { act, route, subject } = tested;
  const tookPlace = first.problem === null || first.problem.changed !== 'no';
  if (tookPlace && !repeats(act)) return [];
  if (act.connected && app.core.snapshot().accounts[0]?.needsKey === true) await app.connect();
  await app.clock.sleep(aWhile);
  const again = await act.perform(app, subject.site);
  return again.told === act.wellDone(route) ? [] : [`again: ${again.told}`];
}
