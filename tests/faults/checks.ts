import type { HistoryEntry, Site } from '../../electron/contract/models.ts';
import { problemCodes } from '../../electron/contract/problems.ts';
import { en } from '../../renderer/words/en/index.ts';
import type { AppCore } from '../support/app-core.ts';
import type { Act, End } from './acts.ts';

/** What the person has before the act: all of it must be there afterwards. */
export interface Before {
  readonly sites: readonly Site[];
  readonly history: readonly HistoryEntry[];
  readonly dynoIds: string;
}

/** The dynos of a site, asked past the app: what really became of it. */
export async function dynoIds(app: AppCore, id: string | null): Promise<string> {
  if (id === null) return '';
  const response = await fetch(`${app.practice.origin}/apps/${id}/dynos`, {
    headers: {
      accept: 'application/vnd.heroku+json; version=3',
      authorization: `Bearer ${app.practice.key}`,
    },
  });
  const dynos = (await response.json()) as readonly { id: string }[];
  return dynos.map((dyno) => dyno.id).join(' ');
}

export async function takeStock(app: AppCore, id: string | null): Promise<Before> {
  return {
    sites: await knownSites(app),
    history: await app.must('history.list'),
    dynoIds: await dynoIds(app, id),
  };
}

/** Nothing is known before an account is connected. */
async function knownSites(app: AppCore): Promise<readonly Site[]> {
  const list = await app.ask('sites.list', { fresh: false });
  return list.ok ? list.value.sites : [];
}

const isProblem = (why: string | null): boolean => problemCodes.some((code) => code === why);

/** The list is whole, and no known state or reading was forgotten; an old one keeps the time at which it was seen. */
function* lostSites(before: Before, after: readonly Site[]): Generator<string> {
  for (const was of before.sites) {
    const is = after.find(({ id }) => id === was.id);
    if (is === undefined) {
      yield `${was.name} is missing`;
      continue;
    }
    if (is.title !== was.title) yield `${was.name} lost its title`;
    if (was.state.seenAt === null) continue;
    const sameState = is.state.kind === was.state.kind && is.state.seenAt === was.state.seenAt;
    if (isProblem(is.state.why) && !sameState) yield `${was.name}: the last known state was lost`;
    if (['unknown', 'checking'].includes(is.state.kind)) yield `${was.name}: its state was forgotten`;
    if (was.reading !== null && is.reading === null) yield `${was.name}: its reading was forgotten`;
  }
}

/** A job stands in the history with the end that it had. */
function* lostHistory(before: Before, after: readonly HistoryEntry[], end: End): Generator<string> {
  const added = after.filter((entry) => !before.history.some(({ id }) => id === entry.id));
  if (after.length - added.length !== before.history.length) yield 'history lost an entry';
  if (end.job === null) {
    if (added.length > 0) yield 'history tells of an act that was none';
    return;
  }
  const [entry] = added;
  if (added.length !== 1 || entry === undefined) yield `history has ${added.length} entries for one act`;
  else {
    const { state, stuck, problem, kind, siteId } = end.job;
    const same =
      entry.outcome === state && entry.stuck === stuck && entry.problem === (problem?.code ?? null);
    if (!same) yield `history says ${entry.outcome}`;
    if (entry.act !== kind || entry.siteId !== siteId || entry.seconds === null) yield 'history is not whole';
  }
}

/** Three sentences for whatever the person is told. */
function* missingWords(end: End, sites: readonly Site[]): Generator<string> {
  const why = sites.map(({ state }) => state.why);
  const codes = problemCodes.filter((code) => code === end.problem?.code || why.includes(code));
  const told = [
    ...codes.map((code) => en.problem[code]),
    ...(end.job?.stuck ? [en.stuck[end.job.stuck]] : []),
  ];
  for (const words of told) {
    if ([words.happened, words.safe, words.next].some((text) => text.trim() === ''))
      yield 'words are missing';
  }
}

/** `changed` against what the practice world did. */
async function* untruths(app: AppCore, act: Act, before: Before, end: End, id: string | null) {
  if (act.changes === null) {
    if (end.problem !== null && end.problem.changed !== 'no') yield 'a read claims a change';
    return;
  }
  // While the old dyno stops, Heroku still tells its id.
  await app.clock.sleep(30_000);
  const moved = (await dynoIds(app, id)) !== before.dynoIds;
  const said = end.problem === null ? 'yes' : end.problem.changed;
  if (said === 'unknown') yield 'nobody knows, though Heroku could be asked';
  if (end.told.startsWith('done') && !moved) yield 'done, but nothing was done';
  if (end.problem !== null && (said === 'yes') !== moved) yield `said changed: ${said}, truth: ${moved}`;
}

/** Everything that must hold after every act, whatever went wrong. Answers what does not. */
export async function wrongs(
  app: AppCore,
  act: Act,
  before: Before,
  end: End,
  more: { readonly id: string | null; readonly keyRefused: boolean },
): Promise<readonly string[]> {
  const { requests } = app.practice;
  const sites = await knownSites(app);
  const history = await app.must('history.list');
  const found = [
    ...lostSites(before, sites),
    ...lostHistory(before, history, end),
    ...missingWords(end, sites),
  ];
  for await (const untruth of untruths(app, act, before, end, more.id)) found.push(untruth);
  const changes = requests.filter(({ method }) => method !== 'GET');
  if (changes.length > (act.changes === null ? 0 : 1)) found.push(`sent ${changes.length} times`);
  if (changes.some(({ route }) => route !== act.changes)) found.push('sent something else');
  const [account = null] = app.core.snapshot().accounts;
  if (act.connected) {
    if (account === null || app.vault.holds.size !== 1) found.push('the account is not connected any more');
    else if (account.needsKey !== more.keyRefused) found.push(`needsKey is ${account.needsKey}`);
  } else if (account !== null || app.vault.holds.size > 0) found.push('a key was kept unasked');
  if (JSON.stringify(app.heard).includes(app.practice.key)) found.push('the key was shown');
  return found;
}
