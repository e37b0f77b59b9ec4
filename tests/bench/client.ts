import { officialClient } from '../../build/tools/official-client/client.ts';
import { startPractice } from '../../electron/practice/start.ts';
import { median, type Action } from './bench.ts';

export interface ClientMeasured {
  readonly requests: number;
  readonly ms: number;
}

/** Runs the official client's commands for an action, one after the other as a person types them. */
export async function measureClient(
  action: Action,
  latencyMs: number,
  times: number,
): Promise<ClientMeasured | null> {
  if (action.client === null) return null;
  const world = await startPractice({ scenario: action.scenario, latencyMs, speed: 30 });
  const walls: number[] = [];
  try {
    const client = await officialClient(world);
    for (let turn = 0; turn < times; turn += 1) {
      world.clearRequests();
      let ms = 0;
      for (const args of action.client) {
        const run = await client.run(args);
        if (run.code !== 0) throw new Error(`heroku ${args.join(' ')}: ${run.stderr}`);
        ms += run.ms;
      }
      walls.push(ms);
    }
    return { requests: world.requests.length, ms: median(walls) };
  } finally {
    await world.close();
  }
}
