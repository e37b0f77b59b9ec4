import { isDeepStrictEqual } from 'node:util';

import type { HistoryEntry } from '../../electron/contract/history.ts';
import type { Site } from '../../electron/contract/sites.ts';
import { problemCodes } from '../../electron/contract/problems.ts';
import { en } from '../../renderer/locales/en/index.ts';
import type { AppCore } from '../support/app-core.ts';
import type { TestedAction, Change, End } from './action.ts';
import { askHeroku, factsOf } from './facts.ts';

/** What the person has before the act: all of it must be there afterwards. */
export interface Before {
  readonly sites: readonly Site[];
  readonly history: readonly HistoryEntry[];
  /** How the site really stands, asked past the app. */
  readonly facts: string;
  /** Names and values of its settings. */
  readonly settings: unknown;
  readonly copies: number;
}

export async function takeStock(app: AppCore, id: string | null, change: Change | null): Promise<Before> {
  const known = id !== null && change !== null;
  return {
    sites: await knownSites(app),
    history: await app.must('history.list'),
    facts: known ? await factsOf(app, id, change.aspect) : '',
    settings: known ? await askHeroku(app, id, 'settings') : null,
    copies: known ? (await app.must('backups.list', { id })).length : 0,
  };
}

/** Nothing is known before an account is connected. */
async function knownSites(app: AppCore): Promise<readonly Site[]> {
  const list = await app.ask('sites.list', { fresh: false });
  return list.ok ? list.value.sites : [];
}

const isProblem = (why: string | null): boolean => problemCodes.some((code) => code === why);

/** The list is whole, and no known state or reading was forgotten; an old one keeps the time at which it was seen. */
function* lostSites(before: Before, after: readonly Site[], deleted: string | null): Generator<string> {
  for (const was of before.sites) {
    if (was.id === deleted) continue;
    const is = after.find(({ id }) => id === was.id);
    if (is === undefined) {
      yield `${was.name} is missing`;
      continue;
    }
    const named = is.title === is.name && was.title === was.name;
    if (is.title !== was.title && !named) yield `${was.name} lost its title`;
    if (was.state.seenAt === null) continue;
    const sameState = is.state.kind === was.state.kind && is.state.seenAt === was.state.seenAt;
    if (isProblem(is.state.why) && !sameState) yield `${was.name}: the last known state was lost`;
    if (['unknown', 'checking'].includes(is.state.kind)) yield `${was.name}: its state was forgotten`;
    if (was.reading !== null && is.reading === null) yield `${was.name}: its reading was forgotten`;
  }
}

/** A job stands in the history with the end that it had; one that came to nothing before it was sent does not. */
function* lostHistory(
  before: Before,
  after: readonly HistoryEntry[],
  { act, end, sent }: { readonly act: TestedAction; readonly end: End; readonly sent: number },
): Generator<string> {
  const added = after.filter((entry) => !before.history.some(({ id }) => id === entry.id));
  if (after.length - added.length !== before.history.length) yield 'history lost an entry';
  if (act.change?.resumes === true) {
    yield* wrongResumed(before, after, end);
    return;
  }
  const nothingBegun = act.change?.prepares === true && sent === 0;
  if (end.job === null || nothingBegun) {
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
    const tookPlace = state !== 'failed' || problem?.changed !== 'no';
    const undo = act.change?.undoable === true && tookPlace ? 'possible' : 'none';
    if (entry.undo !== undo) yield `undo is ${entry.undo}`;
    const takenBack = before.history.find(({ id }) => id === entry.undoes);
    const now = after.find(({ id }) => id === entry.undoes);
    if (takenBack !== undefined && now?.undo !== (tookPlace && state !== 'failed' ? 'done' : 'possible'))
      yield `what was taken back can be undone: ${now?.undo}`;
  }
}

/** The rest of an act is told with the act: ended, or cut short as before when nothing was done. */
function* wrongResumed(before: Before, after: readonly HistoryEntry[], end: End): Generator<string> {
  if (after.length !== before.history.length) yield 'one act has two entries';
  const open = before.history.find(({ outcome }) => outcome === 'interrupted');
  const now = after.find(({ id }) => id === open?.id);
  const untouched = end.problem?.changed === 'no';
  const wanted = untouched ? 'interrupted' : end.job?.state;
  if (now?.outcome !== wanted) yield `history says ${now?.outcome}`;
  if (now?.undo !== 'possible') yield `undo is ${now?.undo}`;
}

/** Before settings are touched, a copy of all of them as they were lies on the disk and opens. */
async function* missingCopy(app: AppCore, change: Change, before: Before, id: string, sent: number) {
  const copies = await app.must('backups.list', { id });
  if (!change.copies || sent === 0) return;
  if (copies.length !== before.copies + 1) yield `${copies.length - before.copies} copies were made`;
  const opened = await app.core.accountOf(id)?.copies.automatic.open(copies[0]?.id ?? '');
  const kept = opened?.ok
    ? Object.fromEntries([...opened.value].map(([name, value]) => [name, value.reveal()]))
    : null;
  if (!isDeepStrictEqual(kept, before.settings)) yield 'the copy does not hold what was there';
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
async function* untruths(app: AppCore, change: Change, before: Before, end: End, id: string) {
  // While the old dyno stops, Heroku still tells its id.
  await app.clock.sleep(30_000);
  const moved = (await factsOf(app, id, change.aspect)) !== before.facts;
  const said = end.problem === null ? 'yes' : end.problem.changed;
  if (said === 'unknown') yield 'nobody knows, though Heroku could be asked';
  if (end.problem === null && !moved) yield 'done, but nothing was done';
  if (end.problem !== null && (said === 'yes') !== moved) yield `said changed: ${said}, truth: ${moved}`;
}

const takesKey = (route: string): boolean => !/^(?:site|platform)\./.test(route);

/** Heroku's last word on the key: a good answer after a refused one takes the refusal back. */
function keyRefused(app: AppCore): boolean {
  return app.practice.requests.findLast(({ route }) => takesKey(route ?? ''))?.status === 401;
}

/** Everything that must hold after every act, whatever went wrong. Answers what does not. */
export async function wrongs(
  app: AppCore,
  act: TestedAction,
  before: Before,
  end: End,
  id: string | null,
): Promise<readonly string[]> {
  const { change } = act;
  const refused = keyRefused(app);
  const changes = app.practice.requests.filter(({ method }) => method !== 'GET');
  const sites = await knownSites(app);
  const history = await app.must('history.list');
  const deleted = change?.route === 'app.delete' && end.told === 'done' ? id : null;
  const found = [
    ...lostSites(before, sites, deleted),
    ...lostHistory(before, history, { act, end, sent: changes.length }),
    ...missingWords(end, sites),
  ];
  if (change === null && end.problem !== null && end.problem.changed !== 'no')
    found.push('a read claims a change');
  if (change !== null && id !== null) {
    if (deleted === null) {
      for await (const lack of missingCopy(app, change, before, id, changes.length)) found.push(lack);
    }
    for await (const untruth of untruths(app, change, before, end, id)) found.push(untruth);
  }
  if (changes.length > (change === null ? 0 : 1)) found.push(`sent ${changes.length} times`);
  if (changes.some(({ route }) => route !== change?.route)) found.push('sent something else');
  const [account = null] = app.core.snapshot().accounts;
  if (act.connected) {
    // Besides the key the store holds what opens the automatic copies.
    if (account === null || !app.vault.holds.has(account.email))
      found.push('the account is not connected any more');
    else if (account.needsKey !== refused) found.push(`needsKey is ${account.needsKey}`);
  } else if (account !== null || app.vault.holds.size > 0) found.push('a key was kept unasked');
  if (JSON.stringify(app.heard).includes(app.practice.key)) found.push('the key was shown');
  return found;
}
