import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { callNames, type CallName } from '../../electron/contract/calls.ts';
import type { Result } from '../../electron/contract/result.ts';
import { id as sampleId, right } from '../contract/samples.ts';
import { openAppCore, type AppCore } from '../support/app-core.ts';
import { randomFrom } from './random.ts';

/** Texts that break what was not written with them in mind: controls, directions, names of objects, paths, markup. */
const odd = [
  '',
  ' ',
  '\0',
  '\uD800',
  '\u202Eabc',
  '😀'.repeat(20),
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'a'.repeat(60),
  '%00%2e%2e',
  '{"a":1}',
  "'; DROP",
  '<img src=x>',
  '\r\nX: y',
  'İ',
  'ﷺ',
  'mongodb+srv://u:p@h.example/d',
  '=cmd()',
  'x@y.z',
  `HRKU-${'a'.repeat(24)}`,
];

/** These end the account that the others need. */
const left: readonly CallName[] = [
  'account.signOut',
  'account.keep',
  'app.enterPractice',
  'app.leavePractice',
];

/** Names of fields whose values are chosen from a list: another word is refused at once, and tries nothing. */
const chosen = /^(?:kind|what|act|format|how|wizard|question|why|link|theme|locale|step|task)$/;

interface Known {
  readonly site: string;
  readonly string: string;
  readonly account: string | null;
}

/** The sample with a real site, string and account in it, and odd text wherever there is text. */
function filled(value: unknown, key: string, text: string, known: Known): unknown {
  if (value === sampleId) return key === 'string' ? known.string : known.site;
  if (key === 'account') return known.account;
  if (typeof value === 'string') return chosen.test(key) ? value : text;
  if (Array.isArray(value)) return value.map((item) => filled(item, '', text, known));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, filled(item, name, text, known)]),
  );
}

/** Asks whatever it is given, as no page of ours would. */
interface AnyAsk {
  ask(name: CallName, ...input: readonly unknown[]): Promise<Result<unknown>>;
}

/** What is wrong with an answer: a fault of ours, or one that no window could be given. */
function wrongWith(answer: Result<unknown>): string | null {
  try {
    structuredClone(answer);
  } catch {
    return 'can not be sent to a page';
  }
  return !answer.ok && answer.problem.code === 'unexpected' ? 'is a fault of ours' : null;
}

async function settled(app: AppCore): Promise<void> {
  for (const world of app.core.connectedAccounts()) {
    await world.jobs.idle();
    await world.shutdown.idle();
  }
  await app.core.databases.jobs.idle();
}

/**
 * Asks every call for odd things, as a page that was taken over would. Answers what was wrong: an answer that is a fault
 * of ours or can't be sent, a job or work that ended so, or a secret in the log.
 * @param perCall how many odd texts each call is tried with; all of them where left out.
 */
export async function askOddly(seed: number, perCall: number = odd.length): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const app = await openAppCore();
  const folder = await mkdtemp(join(tmpdir(), 'sitekeeper-odd-'));
  const page = app as AnyAsk;
  const wrong: string[] = [];
  try {
    await app.connect();
    await app.must('sites.list', { fresh: true });
    const site = await app.site('kim-ns-4c1d');
    const robin = await app.site('robin-ns-77ab');
    const { string } = await app.must('connectionStrings.ofSite', { id: robin.id });
    app.files.folder = folder;
    app.files.saveTo = join(folder, 'x');
    app.files.pick = Buffer.from("A='1'\n");
    const known: Known = { site: site.id, string: string?.id ?? '', account: site.account };
    for (const name of callNames.filter((one) => !left.includes(one))) {
      const sample = right[name];
      const texts = perCall >= odd.length ? odd : Array.from({ length: perCall }, () => random.pick(odd));
      for (const text of sample === undefined ? ['-'] : texts) {
        const input = sample === undefined ? [] : [filled(sample, '', text, known)];
        const why = wrongWith(await page.ask(name, ...input));
        if (why !== null) wrong.push(`${name} ${JSON.stringify(text)} ${why}`);
      }
      await settled(app);
    }
    const ended = await app.must('jobs.list');
    for (const { kind, problem } of ended) {
      if (problem?.code === 'unexpected') wrong.push(`${kind} ended with a fault of ours`);
    }
    await app.core.log.flushed();
    const log = await readFile(join(app.directory, 'sitekeeper.log'), 'utf8');
    if (/canary|HRKU-a/.test(log)) wrong.push('a secret is in the log');
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
  return wrong;
}
