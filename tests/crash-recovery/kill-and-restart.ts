import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

import type { HistoryEntry } from '../../electron/contract/history.ts';
import { factsOf } from '../faults/facts.ts';
import { openAppCore, type AppCore } from '../support/app-core.ts';
import type { KilledAction } from './actions.ts';
import type { Moment, Orders } from './child.ts';
import { quickClock } from './quick-clock.ts';

const script = fileURLToPath(new URL('child.ts', import.meta.url));

/** What the person does at the next start. */
export type Choice = 'undo' | 'finish';

/** What was there before the act. */
interface Before {
  readonly facts: string;
  readonly entries: number;
  readonly sites: number;
}

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
    if (/\.(?:age|sitekeeper)$/.test(file.name) && !text.startsWith('age-encryption.org/v1'))
      yield `${file.name} is cut`;
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
  act: KilledAction,
  id: string,
  before: Before,
  cut: boolean,
  choice: Choice,
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
  if (choice === 'finish') yield* finished(app, act, id, entry, before.facts);
  else if (act.undoable) yield* takenBack(app, act, id, entry, before.facts);
}

async function* takenBack(
  app: AppCore,
  act: KilledAction,
  id: string,
  entry: HistoryEntry,
  before: string,
): AsyncGenerator<string> {
  const undone = await app.must('history.undo', { entry: entry.id, despiteChanges: true }).then(
    (job) => app.ended(job),
    () => null,
  );
  if (undone?.state === 'failed' && undone.problem?.code !== 'nothing-to-change')
    yield `undo failed: ${undone.problem?.code}`;
  if ((await factsOf(app, id, act.aspect)) !== before) yield 'undo did not bring back what was there';
  const left = (await app.must('history.list')).find((one) => one.id === entry.id);
  if (left?.outcome === 'interrupted' && left.undo !== 'done') yield 'it still stands as cut short';
}

/** What the act meant, done to its end without a kill, in a world that is equal. */
const meant = new Map<KilledAction, Promise<string>>();

/** Whatever had been done: afterwards all is as the act meant it, and Heroku was asked for it once. */
async function* finished(
  app: AppCore,
  act: KilledAction,
  id: string,
  entry: HistoryEntry,
  before: string,
): AsyncGenerator<string> {
  if (entry.outcome !== 'interrupted') return;
  const changes = (): number => app.practice.requests.filter(({ method }) => method !== 'GET').length;
  const now = await factsOf(app, id, act.aspect);
  const stand = await app.must('history.drift', { entry: entry.id });
  const { state: stands } = stand;
  if (act.name !== 'restart' && stands !== (now === before ? 'as-before' : 'as-intended'))
    yield `said ${stands}`;
  if (stand.resume !== (act.asksAgain === true ? 'page' : 'here')) yield `to be finished ${stand.resume}`;
  const sent = changes();
  const started = await app.ask('history.resume', { entry: entry.id, despiteChanges: false });
  if (act.asksAgain === true && stands === 'as-before') {
    if (started.ok || started.problem.code !== 'not-allowed') yield 'done without a new yes';
    return;
  }
  if (!started.ok) {
    yield `finishing failed: ${started.problem.code}`;
    return;
  }
  const job = started.value === null ? null : await app.ended(started.value);
  if (job !== null && (job.state !== 'done' || job.kind !== entry.act))
    yield `${job.kind} ended ${job.state}`;
  if (changes() - sent !== (stands === 'as-intended' ? 0 : 1)) yield 'sent twice, or not at all';
  if (!meant.has(act)) meant.set(act, factsAfter(act));
  if ((await factsOf(app, id, act.aspect)) !== (await meant.get(act))) yield 'not as it was meant';
  const [told] = await app.must('history.list');
  if (told?.id !== entry.id || told.outcome !== 'done') yield `History says ${told?.outcome}`;
  if (told?.undo === 'possible') yield* takenBack(app, act, id, told, before);
}

async function factsAfter(act: KilledAction): Promise<string> {
  let facts = '';
  await playDuring(act, { at: 'never' }, null, async (app, id) => {
    facts = await factsOf(app, id, act.aspect);
  });
  return facts;
}

/** One act, killed at one moment; then the app is opened again over the same folder, and the person does the rest. */
export async function killDuring(
  act: KilledAction,
  moment: Moment,
  { afterMs = null, choice = 'undo' }: { readonly afterMs?: number | null; readonly choice?: Choice } = {},
): Promise<Killed> {
  const wrong: string[] = [];
  const cut = await playDuring(act, moment, afterMs, async (app, id, before, wasCut) => {
    for await (const one of aftermath(app, act, id, before, wasCut, choice)) wrong.push(one);
    for await (const one of brokenFiles(app)) wrong.push(one);
  });
  return { cut, wrong };
}

/** Plays it up to the next start, and looks at what is there then. Answers whether it was killed. */
async function playDuring(
  act: KilledAction,
  moment: Moment,
  afterMs: number | null,
  look: (app: AppCore, id: string, before: Before, cut: boolean) => Promise<void>,
): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'sitekeeper-kills-'));
  const app = await openAppCore({ clock: quickClock, speed: 1_000 });
  try {
    await app.connect();
    const { sites } = await app.must('sites.list', { fresh: true });
    // Makes the identity of the copies, which outlives the child in the key store.
    await app.must('backups.lock');
    const { id } = await app.site(act.site);
    await app.must('sites.refresh', { ids: [id], why: 'press' });
    const versions = await app.must('releases.list', { id });
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
    await look(app, id, before, cut);
    return cut;
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
