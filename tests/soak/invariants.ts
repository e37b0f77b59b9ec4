import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import type { AppCore } from '../support/app-core.ts';
import type { Knock } from './observer.ts';
import type { Walker } from './walker.ts';

/** What held earlier and may not be forgotten. */
export interface Memory {
  sites: readonly string[];
  readonly ended: Map<string, HistoryEntry>;
  /** Changes that reached Heroku, by id of the app and kind of change. */
  readonly sent: Map<string, number>;
}

/** A question may be on its way while a site falls asleep. Milliseconds. */
const race = 60_000;

/** Asked at the moment of a visit: nobody is woken and no failing login is repeated unless a person pressed for it. */
export function wrongKnock({ app, looks, ids }: Walker, knock: Knock): string | null {
  const id = ids.get(knock.app);
  if (id !== undefined && app.core.connectedAccounts()[0]?.jobs.running(id)) return null;
  if (['idle', 'crashed'].includes(knock.state) && knock.forMs > race) {
    return `${knock.app} is ${knock.state} and was visited`;
  }
  const asked = looks.get(knock.app);
  const byPerson = asked?.has('page') === true || asked?.has('press') === true;
  return knock.eco && !byPerson ? `${knock.app} is on the Eco plan and was visited by a timer` : null;
}

/** Heroku gets one change for a press, never two, and none that nobody pressed for. */
function* wrongRequests({ app, allowed }: Walker, { sent }: Memory): Generator<string> {
  const changes = app.practice.requests.filter(({ method }) => method !== 'GET');
  app.practice.clearRequests();
  for (const { method, path, route } of changes) {
    const id = path.split('/')[2] ?? '';
    const kind = `${id} ${route}`;
    const times = (sent.get(kind) ?? 0) + 1;
    sent.set(kind, times);
    const pressed = allowed(id, route ?? '');
    if (times > pressed) yield `${method} ${path} was sent ${times} times for ${pressed} presses`;
  }
}

/** Sites stay on the list, and what is known of them stays known. */
async function wrongList({ app }: Walker, memory: Memory): Promise<string[]> {
  const list = await app.ask('sites.list', { fresh: false });
  if (!list.ok) return [`sites.list: ${list.problem.code}`];
  const { sites } = list.value;
  const names = sites.map(({ name }) => name);
  const lost = memory.sites.filter((name) => !names.includes(name));
  memory.sites = names;
  const now = app.clock.now();
  return [
    ...lost.map((name) => `${name} is missing`),
    ...sites.flatMap(({ name, state }) => {
      if (state.seenAt === null) return [];
      const future = Date.parse(state.seenAt) > now ? [`${name} was seen in the future`] : [];
      return state.kind === 'checking' ? [...future, `${name} was seen and is still being checked`] : future;
    }),
  ];
}

/** What can't change in an entry: whether it can be taken back does, when it is. */
const fixed = (entry: HistoryEntry): string => JSON.stringify({ ...entry, undo: null });

/** What came to nothing before it was sent is told by its job alone. */
const cameToNothing = (job: SiteJob): boolean => job.state === 'failed' && job.problem?.changed === 'no';

/** An act that has ended stands in the history as its job ended, and an entry never changes afterwards. */
async function wrongHistory({ app }: Walker, { ended }: Memory): Promise<string[]> {
  const history = await app.must('history.list');
  const jobs = await app.must('jobs.list');
  const found: string[] = [];
  for (const entry of history) {
    const before = ended.get(entry.id);
    if (before !== undefined && fixed(before) !== fixed(entry)) {
      found.push(`the history of ${entry.act} was rewritten`);
    }
    if (entry.outcome !== 'running') ended.set(entry.id, entry);
  }
  const open = history.filter(({ outcome }) => outcome === 'running');
  for (const { siteId } of open) {
    if (!jobs.some((job) => job.siteId === siteId && job.state === 'running'))
      found.push('an act never ended');
  }
  const onSites = jobs.filter((job) => job.target === 'site');
  for (const job of onSites.filter((one) => one.state !== 'running' && !cameToNothing(one))) {
    const told = history.some(
      (entry) => entry.siteId === job.siteId && entry.at >= job.startedAt && entry.outcome === job.state,
    );
    if (!told) found.push(`a ${job.kind} that ended ${job.state} is not in the history`);
  }
  return found;
}

/** The made-up settings all have this word in them, and nobody asked to see one. */
const setting = /canary/i;

function secretsIn({ practice }: AppCore, text: string, where: string): string[] {
  const keys = Object.values(practice.keys).filter((key) => text.includes(key));
  return [
    ...(keys.length > 0 ? [`a key is in ${where}`] : []),
    ...(setting.test(text) ? [`a setting is in ${where}`] : []),
    ...(/"unexpected"|"event":"bug"/.test(text) ? [`a fault of the app's own is in ${where}`] : []),
  ];
}

/** No file holds a secret. */
export async function wrongFiles(app: AppCore): Promise<string[]> {
  await app.core.log.flushed();
  const entries = await readdir(app.directory, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = await Promise.all(
    files.map(async ({ name, parentPath }) => {
      // One that was just being written afresh is gone by now.
      const text = await readFile(join(parentPath, name), 'utf8').catch(() => '');
      return secretsIn(app, text, name);
    }),
  );
  return texts.flat();
}

/** Everything that is checked after each press. */
export async function wrongsOf(walker: Walker, memory: Memory): Promise<string[]> {
  const { app, answers } = walker;
  const heard = app.heard.slice(-200);
  return [
    ...wrongRequests(walker, memory),
    ...(await wrongList(walker, memory)),
    ...(await wrongHistory(walker, memory)),
    ...secretsIn(app, JSON.stringify(answers.splice(0)), 'an answer'),
    ...secretsIn(app, JSON.stringify(heard), 'an event'),
  ];
}
