import { type PracticeWorld, startPractice } from '../electron/services/practice/practice.ts';
import { databases } from '../electron/services/practice/scenarios/nightscout-vars.ts';
import { type ClientRun, officialClient, type OfficialClient } from './official-client/client.ts';
import { type Command, commands, lookInto } from './official-client/commands.ts';
import { repair } from './official-client/repair.ts';

/**
 * `npm run check:official-client`: runs Heroku's own client against the practice world and checks what each command
 * says and does; then what it sees of a site that the app repaired. Not part of `npm test`: it downloads some 400 MB the first time.
 */

interface Attempt {
  readonly run: ClientRun;
  /** How many requests the command sent. */
  readonly requests: number;
  readonly ok: boolean;
}

async function attempt(client: OfficialClient, command: Command, world: PracticeWorld): Promise<Attempt> {
  const { args, until } = command;
  const run = until ? await client.runUntil(args, until) : await client.run(args);
  const ended = until ? run.code === null && until.test(run.stdout) : run.code === 0;
  const requests = world.requests.length;
  return { run, requests, ok: ended && (await command.worked(run, lookInto(world))) };
}

/** What the client sees after the app has put a repaired connection string into a site. */
async function checkRepair(): Promise<boolean> {
  const world = await startPractice({ scenario: 'wrong-string', speed: 50 });
  try {
    const client = await officialClient(world);
    const see = async (): Promise<string> =>
      (await client.run(['config:get', 'MONGODB_URI', '--app', 'robin-ns-77ab'])).stdout.trim();
    const before = await see();
    const state = await repair(world, 'robin-ns-77ab');
    const after = await see();
    const ok = before !== after && state === 'done' && after === databases.A;
    console.log(`${ok ? 'ok  ' : 'FAIL'} config:get MONGODB_URI after the app repaired it: ${state}`);
    return ok;
  } finally {
    await world.close();
  }
}

async function check(): Promise<boolean> {
  const world = await startPractice();
  try {
    const client = await officialClient(world);
    console.log(`Official client ${client.version} against the practice world\n`);
    let failed = 0;
    for (const command of commands) {
      world.clearRequests();
      const { run, requests, ok } = await attempt(client, command, world);
      const name = command.args.join(' ').padEnd(58);
      const asked = String(requests).padStart(2);
      console.log(`${ok ? 'ok  ' : 'FAIL'} ${name} ${asked} requests ${String(run.ms).padStart(6)} ms`);
      if (ok) continue;
      failed += 1;
      console.log(`     exit ${String(run.code)}\n${run.stdout}${run.stderr}`);
    }
    console.log(`\n${commands.length - failed} passed, ${failed} failed`);
    return failed === 0;
  } finally {
    await world.close();
  }
}

const all = [await check(), await checkRepair()];
process.exitCode = all.every(Boolean) ? 0 : 1;
