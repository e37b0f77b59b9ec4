import { describe, expect, test } from 'vitest';
import {
  type SiteJob,
  type StuckReason,
  siteJobKinds,
  stuckReasons,
} from '../../../electron/contract/jobs.ts';
import { type HistoryEntry, historyActs } from '../../../electron/contract/history.ts';
import type { Site, StateKind } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { createHistory } from '../../../electron/services/history/history.ts';
import { endOf } from '../../../electron/services/jobs/run-job.ts';
import {
  cureOf,
  isWork,
  stillNews,
  verdictOf,
  verdictOfEntry,
} from '../../../renderer/shared/actions/verdict.ts';
import type { EntryVerdict, Verdict } from '../../../renderer/shared/actions/verdict.ts';
import { entryOfJob } from '../../../renderer/shared/actions/entry-text.ts';
import { mainButton, sideAct } from '../../../renderer/features/site/primary-action.ts';
import { history as words } from '../../../renderer/locales/en/history.ts';
import { en } from '../../../renderer/locales/en/index.ts';
import { siteJob, useJobs } from '../../../renderer/stores/jobs.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { leo, mia, state } from '../../screens/household.ts';

const undo = { kind: 'maintenance', before: false, after: true, until: null } as const;
const clock = new FakeClock();

interface End {
  readonly name: Verdict;
  readonly job: Pick<SiteJob, 'state' | 'stuck' | 'problem'>;
}

const failed = (changed: Problem['changed']) =>
  ({ state: 'failed', stuck: null, problem: { code: 'heroku-silent', changed } }) as const;

/** Every way in which an act can end. */
const ends: readonly End[] = [
  { name: 'done', job: { state: 'done', stuck: null, problem: null } },
  { name: 'failed', job: failed('no') },
  { name: 'unknown', job: failed('unknown') },
  { name: 'made', job: failed('yes') },
  ...stuckReasons.map((stuck): End => ({ name: 'stuck', job: { state: 'stuck', stuck, problem: null } })),
];

const jobOf = (kind: SiteJob['kind'], { job }: End): SiteJob => ({
  id: `${kind}-1`,
  target: 'site',
  kind,
  siteId: mia.id,
  startedAt: new Date(clock.now()).toISOString(),
  steps: [],
  ...job,
});

const cases = siteJobKinds.flatMap((kind) =>
  ends.map((end) => [kind, end.job.stuck ?? end.name, end] as const),
);

/** An act as main writes it down, from its begin to this end, and its undo where that is wanted. */
async function written(job: SiteJob, more: { readonly undone?: boolean; readonly later?: boolean } = {}) {
  const directory = await temporaryFolder();
  const history = createHistory({ directory, clock, emit: () => undefined });
  const id = await history.begin(job.kind, mia, { undo });
  if (more.later !== true) await history.finish(id, endOf(job));
  if (more.undone === true) {
    const back = await history.begin('undo', mia, { undo, undoes: id });
    await history.finish(back, { outcome: 'done', stuck: null, problem: null });
  }
  const again = createHistory({ directory, clock, emit: () => undefined });
  await again.load();
  return { entries: more.later === true ? again.list() : history.list(), afterStart: again.list(), id };
}

const own = (entries: readonly HistoryEntry[], id: string): HistoryEntry => {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error('no such entry');
  return entry;
};

/** The first words of a line that claims that the act took place. */
const claims: readonly EntryVerdict[] = ['done', 'stuck', 'made', 'undone'];

describe('the card and the line of History', () => {
  test.each(cases)('%s, %s: say the same, now and after the next start', async (kind, _name, end) => {
    const job = jobOf(kind, end);
    const { entries, afterStart, id } = await written(job);
    const entry = own(entries, id);
    expect(verdictOf(job)).toBe(end.name);
    expect(verdictOfEntry(entry)).toBe(end.name);
    expect(verdictOfEntry(own(afterStart, id))).toBe(end.name);
    expect(entryOfJob(entries, job)?.id).toBe(id);
    // Undo stands there exactly where something may have to be taken back.
    expect(entry.undo).toBe(end.name === 'failed' ? 'none' : 'possible');
  });

  test.each(cases.filter(([, name]) => name !== 'failed'))(
    '%s, %s: after an undo both tell of the undo, and no older end comes back',
    async (kind, name, end) => {
      const job = jobOf(kind, end);
      const { entries, afterStart, id } = await written(job, { undone: true });
      for (const list of [entries, afterStart]) {
        expect(verdictOfEntry(own(list, id))).toBe('undone');
        expect(own(list, id).undo).toBe('done');
        expect(list[0]).toMatchObject({ act: 'undo', undoes: id });
      }
      const { take, dismiss, forget } = useJobs.getState();
      const back: SiteJob = {
        ...job,
        id: `${job.id}-${name}-undo`,
        kind: 'undo',
        state: 'done',
        stuck: null,
        problem: null,
      };
      const first = { ...job, id: `${job.id}-${name}` };
      forget();
      take([first]);
      take([back]);
      expect(siteJob(useJobs.getState().all, mia.id)?.kind).toBe('undo');
      dismiss(back);
      take([back, first]);
      expect(siteJob(useJobs.getState().all, mia.id)).toBeUndefined();
    },
  );

  test.each(siteJobKinds)('%s, cut short by a kill: told as cut short, and never as done', async (kind) => {
    const job = jobOf(kind, { name: 'done', job: { state: 'done', stuck: null, problem: null } });
    const { entries, id } = await written(job, { later: true });
    const entry = own(entries, id);
    expect(verdictOfEntry(entry)).toBe('interrupted');
    expect(claims).not.toContain(verdictOfEntry(entry));
  });
});

describe('the words of every act for every end', () => {
  test.each(siteJobKinds)('%s has a heading of its own for each', (kind) => {
    const { now, done, failed: not, unknown } = en.job;
    expect(new Set([now[kind], done[kind], not[kind], unknown[kind]]).size).toBe(4);
    expect(en.job.made[kind]).not.toBe(not[kind]);
    expect(unknown[kind]).toMatch(/^We don’t know yet/);
  });

  test.each(historyActs)('%s is not told as done where it may not have been', (act) => {
    const tried = Object.values(words.line);
    expect(tried.every((line) => line.includes('{{doing}}'))).toBe(true);
    expect(words.doing[act]).not.toMatch(/^You /);
  });
});

describe('the button', () => {
  /** Ends after which the same act may be offered: it surely did not take place, or does no harm twice. */
  const mayRepeat: readonly string[] = ['failed', 'not-answering', 'off', 'closed'];

  test.each(cases)('%s, %s: never does again what may have been done', (kind, name, end) => {
    const main = mainButton(mia, jobOf(kind, end));
    const act = main?.kind === 'offer' ? main.act : null;
    expect(act !== kind || mayRepeat.includes(name)).toBe(true);
  });

  test.each(
    siteJobKinds.flatMap((kind) => (['unknown', 'yes'] as const).map((changed) => [kind, changed] as const)),
  )('%s that may have taken place (%s): the site is looked at', (kind, changed) => {
    expect(mainButton(mia, jobOf(kind, { name: 'unknown', job: failed(changed) }))).toMatchObject({
      act: 'look',
    });
  });

  test.each(['restart', 'undo', 'settings', 'turn-on', 'reopen'] as const)(
    'after %s a restart is one press away, without leaving the page',
    (kind) => {
      const [done] = ends;
      if (done === undefined) throw new Error('no end');
      expect(sideAct(mia, jobOf(kind, done))).toBe('restart');
    },
  );
});

const seen = (kind: StateKind, minutes: number): Site => ({ ...leo, state: state(kind, minutes) });

const began = (kind: SiteJob['kind'], stuck: StuckReason | null = null): SiteJob => ({
  ...jobOf(kind, { name: 'done', job: { state: stuck === null ? 'done' : 'stuck', stuck, problem: null } }),
  siteId: leo.id,
  startedAt: new Date(Date.parse(seen('working', 0).state.seenAt ?? '') - 60_000).toISOString(),
});

describe('an end that is not true any more', () => {
  test.each([
    ['turn-off', null, 'working'],
    ['turn-on', null, 'off'],
    ['restart', null, 'stopped'],
    ['wake', null, 'asleep'],
    ['close', null, 'working'],
    ['reopen', null, 'closed'],
    ['restart', 'not-answering', 'working'],
    ['settings', 'stopped-again', 'working'],
  ] as const)('%s (%s) of a site that is %s is not told', (kind, stuck, is) => {
    expect(stillNews(began(kind, stuck), seen(is, 0))).toBeUndefined();
  });

  test.each([
    ['turn-off', 'off'],
    ['turn-off', 'closed'],
    ['turn-on', 'working'],
    ['close', 'closed'],
    ['restart', 'starting'],
    ['restart', 'unknown'],
    ['settings', 'stopped'],
    ['undo', 'off'],
  ] as const)('%s of a site that is %s is', (kind, is) => {
    const job = began(kind);
    expect(stillNews(job, seen(is, 0))).toBe(job);
  });

  test('what was seen before the act says nothing against it, nor does a site that could not be asked', () => {
    const job = began('turn-off');
    const before = seen('working', 0);
    expect(stillNews(job, { ...before, state: { ...before.state, seenAt: '2020-01-01T00:00:00Z' } })).toBe(
      job,
    );
    expect(stillNews(job, { ...before, state: { ...before.state, why: 'offline' } })).toBe(job);
  });

  test('what runs is always told', () => {
    const job: SiteJob = { ...began('turn-off'), state: 'running' };
    expect(stillNews(job, seen('working', 0))).toBe(job);
  });
});

const line = (change: Partial<HistoryEntry>) =>
  verdictOfEntry({ act: 'clear', outcome: 'failed', changed: 'yes', undo: 'possible', ...change });

describe('work on a database', () => {
  test('that failed on its way is told as done in part, whatever Heroku says', () => {
    expect(line({})).toBe('part');
    expect(line({ changed: 'unknown' })).toBe('part');
    expect(line({ changed: 'no' })).toBe('failed');
    expect(historyActs.filter(isWork)).toEqual(['clear', 'copy-out', 'put-back', 'from-site']);
  });
});

test.each([
  ['a trouble page that names a setting', 'boot-page', 'boot-page-settings', 'settings'],
  ['a trouble page that names the database', 'boot-page', 'boot-page-database', 'database'],
  ['a trouble page that names nothing', 'boot-page', 'boot-page', 'database'],
  ['stopped again', 'stopped-again', 'crashed', 'database'],
  ['not answering', 'not-answering', null, null],
] as const)('after an act, %s leads to its cure, as the page of the site does', (_name, stuck, why, cure) => {
  const site: Site = { ...mia, state: { ...mia.state, kind: 'stopped', why } };
  expect(cureOf({ stuck }, site)).toBe(cure);
  const job = jobOf('settings', { name: 'stuck', job: { state: 'stuck', stuck, problem: null } });
  expect(mainButton(site, job)).toMatchObject({ kind: 'offer', act: cure ?? 'restart' });
  expect(cureOf({ stuck }, { ...site, kind: 'web' })).toBeNull();
});
