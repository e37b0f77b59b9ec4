import type { StepName } from '../../contract/models.ts';
import { ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../clock.ts';
import type { Heroku } from '../heroku/client.ts';
import { listDynos } from '../heroku/dynos.ts';
import { listFormation, scaleFormation, type Formation, type Scale } from '../heroku/formation.ts';
import type { JobEnd, Progress } from '../jobs/jobs.ts';
import type { Act } from './act.ts';

type Quantities = readonly Scale[];

const quantitiesOf = (formation: readonly Formation[]): Scale[] =>
  formation.map(({ type, quantity }) => ({ type, quantity }));

export const sameQuantities = (one: Quantities, other: Quantities): boolean =>
  one.every(({ type, quantity }) => (other.find((row) => row.type === type)?.quantity ?? 0) === quantity);

export async function readQuantities(heroku: Heroku, app: string): Promise<Result<Scale[]>> {
  const formation = await listFormation(heroku, app);
  return formation.ok ? ok(quantitiesOf(formation.value)) : formation;
}

/** What a site that was never turned off by us is turned on with: one web process, or its first other one. */
export function usualQuantities(present: Quantities): Scale[] {
  const first = present.find(({ type }) => type === 'web') ?? present[0];
  return present.map(({ type, quantity }) => ({ type, quantity: type === first?.type ? 1 : quantity }));
}

export interface ScaleAct {
  readonly kind: 'turn-off' | 'turn-on';
  readonly heroku: Heroku;
  readonly app: string;
  /** From what is there now to what ought to be. */
  readonly aim: (present: Quantities) => Quantities;
  readonly steps: readonly StepName[];
  readonly watch: (progress: Progress) => Promise<JobEnd>;
}

/** Sets how many computers each part of a site has: one request for all of them. */
export function scaleAct({ kind, heroku, app, aim, steps, watch }: ScaleAct): Act {
  let wanted: Quantities = [];
  return {
    kind,
    steps,
    async prepare() {
      const present = await readQuantities(heroku, app);
      if (!present.ok) return present;
      wanted = aim(present.value);
      return ok({ kind: 'scale', before: present.value, after: [...wanted] });
    },
    send: () => scaleFormation(heroku, app, wanted),
    async happened() {
      const present = await readQuantities(heroku, app);
      return present.ok ? sameQuantities(wanted, present.value) : null;
    },
    watch,
  };
}

/** A process gets 30 s to stop before Heroku ends it. Milliseconds. */
const longestStop = 60_000;
const pause = 2_000;

/** Waits until no dyno of the site runs: only then nothing more is billed for them. */
export async function watchStop(heroku: Heroku, app: string, clock: Clock): Promise<JobEnd> {
  const deadline = clock.now() + longestStop;
  while (clock.now() < deadline) {
    const dynos = await listDynos(heroku, app);
    if (dynos.ok && dynos.value.length === 0) return { state: 'done' };
    await clock.sleep(pause);
  }
  return { state: 'stuck', stuck: 'still-running' };
}
