import type { Clock } from '../../electron/base/clock.ts';
import type { ScenarioName } from '../../electron/practice/start.ts';
import { makeNetwork } from '../faults/network.ts';
import { openAppCore } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { wrongFiles, wrongKnock, wrongsOf, type Memory } from './invariants.ts';
import { observing, type Knock } from './observer.ts';
import { nextPress } from './presses.ts';
import { randomFrom } from './random.ts';
import type { Walker } from './walker.ts';

export interface Walked {
  readonly seed: number;
  readonly scenario: ScenarioName;
  /** Presses that were made. */
  readonly steps: number;
  /** What did not hold, with the step after which it was seen. Empty after a good walk. */
  readonly broken: readonly string[];
}

const scenarios: readonly ScenarioName[] = [
  'household',
  'healthy',
  'crashed',
  'asleep',
  'wrong-string',
  'switched-off',
];

/**
 * Presses buttons at random, up to `steps` times, with a network and a Heroku that fail at random, and checks after
 * each press what must always hold. Stops at the first thing that does not.
 */
export async function walk(seed: number, steps: number): Promise<Walked> {
  const random = randomFrom(seed);
  const scenario = random.pick(scenarios);
  const clock = new FakeClock({ autoAdvance: true });
  let shift = 0;
  const herokuClock: Clock = {
    now: () => clock.now() + shift,
    elapsed: () => clock.elapsed(),
    sleep: (ms, signal) => clock.sleep(ms, signal),
  };
  const network = makeNetwork(clock, 150);
  const accepted = new Map<string, number>();
  const broken: string[] = [];
  const knock = (one: Knock): void => {
    const wrong = wrongKnock(walker, one);
    if (wrong !== null) broken.push(wrong);
  };
  const app = await openAppCore({
    scenario,
    clock,
    worldClock: herokuClock,
    network: (fetch) => network.wrap(observing(() => app.practice, herokuClock, knock)(fetch)),
  });
  const walker: Walker = {
    app,
    random,
    network,
    looks: new Map(),
    allowed: (id, route) => accepted.get(`${id} ${route}`) ?? 0,
    allow: (id, route) => accepted.set(`${id} ${route}`, (accepted.get(`${id} ${route}`) ?? 0) + 1),
    ids: new Map(),
    answers: [],
    // Heroku's own time only goes on: what is set back is the computer's clock.
    setBack: (ms) => {
      shift += ms;
    },
  };
  const memory: Memory = { sites: [], ended: new Map(), sent: new Map() };
  let made = 0;
  try {
    await app.connect();
    while (made < steps && broken.length === 0) {
      made += 1;
      await nextPress(random)(walker);
      broken.push(...(await wrongsOf(walker, memory)));
      if (made % 25 === 0 || made === steps) broken.push(...(await wrongFiles(app)));
    }
  } catch (cause) {
    broken.push(`threw: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`);
  } finally {
    await app.core.connectedAccounts()[0]?.jobs.idle();
    await app.close();
  }
  return { seed, scenario, steps: made, broken: broken.map((what) => `press ${made}: ${what}`) };
}
