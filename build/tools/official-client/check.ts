import { type PracticeServer, startPractice } from '../../../electron/practice/start.ts';
import { type ClientRun, officialClient, type OfficialClient } from './client.ts';
import { type Command, commands, lookInto } from './commands.ts';
import { ourActs } from './our-acts.ts';
import { openOurApp } from './our-app.ts';

/**
 * `npm run check:official-client`: runs Heroku's own client against the practice world and checks what each command
 * says and does; then what it sees after each act of
 * the app. Not part of `npm test`: it downloads some 400 MB the first time.
 */

interface Attempt {
  readonly run: ClientRun;
  /** How many requests the command sent. */
  readonly requests: number;
  readonly ok: boolean;
}

async function attempt(client: OfficialClient, command: Command, world: PracticeServer): Promise<Attempt> {
  const { args, until } = command;
  const run = until ? await client.runUntil(args, until) : await client.run(args);
  const ended = until ? run.code === null && until.test(run.stdout) : run.code === 0;
  const requests = world.requests.length;
  return { run, requests, ok: ended && (await command.worked(run, lookInto(world))) };
}

/** What the client sees after each act of the app. */
async function checkActs(): Promise<boolean> {
  const world = await startPractice({ scenario: 'wrong-string', speed: 50 });
  const ours = await openOurApp(world);
  try {
    const client = await officialClient(world);
    const id = await ours.site('robin-ns-77ab');
    let failed = 0;
    for (const { name, press, command, says } of ourActs) {
      const state = await ours.carryOut(press(ours.ask, id));
      const { stdout, stderr } = await client.run(command);
      const ok = state === 'done' && says.test(stdout);
      if (!ok) failed += 1;
      console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}: ${state}; ${command.join(' ')}`);
      if (!ok) console.log(`${stdout}${stderr}`);
    }
    console.log(`\n${ourActs.length - failed} passed, ${failed} failed`);
    return failed === 0;
  } finally {
    await ours.close();
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

const all = [await check(), await checkActs()];
process.exitCode = all.every(Boolean) ? 0 : 1;
