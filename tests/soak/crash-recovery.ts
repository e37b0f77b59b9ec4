import { killedActions } from '../crash-recovery/actions.ts';
import { killDuring } from '../crash-recovery/kill-and-restart.ts';
import { randomFrom } from './random.ts';

/** The child needs about so long to start and to do its act, in milliseconds. */
const longestLife = 900;
const mostEvents = 45;

/** Kills the app at random moments of random acts: at a step that is told, or at a bare point in time. */
export async function crashRecovery(
  count: number,
  seed: number,
  note: (name: string, broken: readonly string[]) => void,
): Promise<void> {
  const random = randomFrom(seed);
  for (let turn = 0; turn < count; turn += 1) {
    const act = random.pick(killedActions);
    const number = 1 + random.below(mostEvents);
    const afterMs = random.chance(0.5) ? random.below(longestLife) : null;
    const moment = afterMs === null ? ({ at: 'event', number } as const) : ({ at: 'never' } as const);
    const choice = random.chance(0.5) ? 'finish' : 'undo';
    const { wrong } = await killDuring(act, moment, { afterMs, choice });
    note(`kill ${act.name}, ${choice}, ${afterMs === null ? `event ${number}` : `${afterMs} ms`}`, wrong);
  }
}
