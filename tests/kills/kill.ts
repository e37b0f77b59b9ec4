import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import { factsOf } from '../faults/facts.ts';
import { openAppCore, type AppCore } from '../support/app-core.ts';
import type { KilledAct } from './acts.ts';
import type { Moment, Orders } from './child.ts';
import { quickClock } from './quick-clock.ts';

const script = fileURLToPath(new URL('child.ts', import.meta.url));

export interface Killed {
  /** It was killed; else the act was over before. */
  readonly cut: boolean;
  /** What does not hold after the next start. */
  readonly wrong: readonly string[];
}

/** Runs the child to its death or its end. `afterMs`: killed from outside after so long, wherever it is then. */
async function runChild(orders: Orders, afterMs: number | null): Promise<boolean> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, JSON.stringify(orders)],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const exit = once(child, 'exit') as Promise<[number | null, string | null]>;
  if (afterMs !== null) {
    await Promise.race([pause(afterMs), exit]);
    child.kill('SIGKILL');
  }
  const [code, signal] = await exit;
  if (signal === null && code !== 0) throw new Error(`the child failed: ${errors}`);
  return signal === 'SIGKILL';
}

/** Every file can still be read: whole lines in the history, whole documents elsewhere, and no secret in them. */
async function* brokenFiles(app: AppCore): AsyncGenerator<string> {
  const files = await readdir(app.directory, { recursive: true, withFileTypes: true });
  for (const file of files.filter((one) => one.isFile())) {
    const text = await readFile(join(file.parentPath, file.name), 'latin1');
    if (text.includes('canary') || text.includes(app.practice.key)) yield `${file.name} holds a secret`;
    if (file.name.endsWith('.age') && !text.startsWith('age-encryption.org/v1')) yield `${file.name} is cut`;
    if (!file.name.endsWith('.json')) continue;
    try {
      JSON.parse(text);
    } catch {
      yield `${file.name} is cut`;
    }
  }
}

/** The next start: what it says of the act, whether it can be taken back, and whether it can be done again. */
async function* aftermath(
  app: AppCore,
  act: KilledAct,
  id: string,
  before: { readonly facts: string; readonly entries: number; readonly sites: number },
  cut: boolean,
): AsyncGenerator<string> {
  const took = (await factsOf(app, id, act.aspect)) !== before.facts;
  const gone = took && act.name === 'delete';
  const { sites } = await app.must('sites.list', { fresh: true });
  if (sites.length !== before.sites - (gone ? 1 : 0)) yield `${sites.length} sites`;
  const history = await app.must('history.list');
  const noted = history.length > before.entries;
  const [entry] = history;
  if (history.length > before.entries + 1) yield 'more than one entry for one act';
  if (took && !noted) yield 'done, but History does not tell of it';
  if (entry === undefined || !noted) return;
  const outcomes = cut ? ['interrupted', 'done'] : ['done'];
  if (!outcomes.includes(entry.outcome)) yield `History says ${entry.outcome}`;
  if (entry.undo !== (act.undoable ? 'possible' : 'none')) yield `undo is ${entry.undo}`;
  if (!act.undoable) return;
  const undone = await app.must('history.undo', { entry: entry.id, despiteChanges: true }).then(
    (job) => app.ended(job),
    () => null,
  );
  if (undone?.state === 'failed' && undone.problem?.code !== 'nothing-to-change')
    yield `undo failed: ${undone.problem?.code}`;
  if ((await factsOf(app, id, act.aspect)) !== before.facts) yield 'undo did not bring back what was there';
}

/** One act, killed at one moment; then the app is opened again over the same folder. */
export async function killDuring(
  act: KilledAct,
  moment: Moment,
  afterMs: number | null = null,
): Promise<Killed> {
  const folder = await mkdtemp(join(tmpdir(), 'sitekeeper-kills-'));
  const app = await openAppCore({ clock: quickClock, speed: 1_000 });
  try {
    await app.connect();
    const { sites } = await app.must('sites.list', { fresh: true });
    // Makes the identity of the copies, which outlives the child in the key store.
    await app.must('copies.lock');
    const { id } = await app.site(act.site);
    await app.must('sites.look', { ids: [id], why: 'press' });
    const versions = await app.must('versions.list', { id });
    const before = {
      facts: await factsOf(app, id, act.aspect),
      entries: (await app.must('history.list')).length,
      sites: sites.length,
    };
    await app.core.close();
    const cut = await runChild(
      {
        directory: app.directory,
        origin: app.practice.origin,
        vault: Object.fromEntries([...app.vault.holds].map(([name, text]) => [name, text.reveal()])),
        calls: act.calls(id, versions.findLast(({ way }) => way.ok)?.id ?? ''),
        pick: act.pick ?? null,
        saveTo: act.saves === true ? join(folder, 'copy.env') : null,
        moment,
      },
      afterMs,
    );
    await app.reopen();
    const wrong: string[] = [];
    for await (const one of aftermath(app, act, id, before, cut)) wrong.push(one);
    for await (const one of brokenFiles(app)) wrong.push(one);
    return { cut, wrong };
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
