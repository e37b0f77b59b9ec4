import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { HistoryAct } from '../../electron/contract/history.ts';
import type { Undo } from '../../electron/services/history/undo-record.ts';
import type { AppCore } from '../support/app-core.ts';
import { idOf, inHousehold, toEnd, type TestedAction, type Change, type End } from './action.ts';
import { oldVersion } from './changes.ts';

export const undoNames = [
  'undo turning off',
  'undo closing',
  'undo settings',
  'undo going back',
  'finish turning off',
  'finish closing',
] as const;
type UndoName = (typeof undoNames)[number];

const working = inHousehold('kim-ns-4c1d');

/** Takes back the newest act that can be taken back. */
async function undo(app: AppCore): Promise<End> {
  const entry = (await app.must('history.list')).find((one) => one.undo === 'possible');
  return toEnd(app, await app.ask('history.undo', { entry: entry?.id ?? '', despiteChanges: false }));
}

/** Does the rest of the newest act, which was cut short. */
async function finish(app: AppCore): Promise<End> {
  const entry = (await app.must('history.list')).find((one) => one.outcome === 'interrupted');
  return toEnd(app, await app.ask('history.resume', { entry: entry?.id ?? '', despiteChanges: false }));
}

/** An act that was written down and never sent, as after a power cut. */
const finishOf = (
  name: UndoName,
  routes: TestedAction['routes'],
  change: Omit<Change, 'undoable'>,
  begun: { readonly act: HistoryAct; readonly undo: Undo },
): TestedAction<UndoName> => ({
  name,
  routes,
  connected: true,
  change: { ...change, undoable: true, resumes: true },
  async arrange(app, site) {
    const { id, title } = await app.site(site);
    await app.core.accountOf(id)?.history.begin(begun.act, { id, title }, { undo: begun.undo });
    await app.reopen();
  },
  perform: finish,
  wellDone: () => 'done',
});

/** An undo is an act like any other: it begins after another one was done while all was well. */
const undoOf = (
  name: UndoName,
  routes: TestedAction['routes'],
  change: Omit<Change, 'undoable'>,
  doIt: (app: AppCore, id: string) => Promise<SiteJob>,
): TestedAction<UndoName> => ({
  name,
  routes,
  connected: true,
  change: { ...change, undoable: true },
  arrange: async (app, site) => app.ended(await doIt(app, await idOf(app, site))),
  perform: undo,
  wellDone: () => 'done',
});

export const undos: readonly TestedAction<UndoName>[] = [
  undoOf(
    'undo turning off',
    { 'formation.list': working, 'formation.batch': working, 'dyno.list': working },
    { route: 'formation.batch', aspect: 'formation', prepares: true, copies: false },
    (app, id) => app.must('actions.turnOff', { id }),
  ),
  undoOf(
    'undo closing',
    { 'app.info': working, 'app.update': working },
    { route: 'app.update', aspect: 'app', prepares: true, copies: false },
    (app, id) => app.must('actions.close', { id, days: null }),
  ),
  undoOf(
    'undo settings',
    { 'config.read': working, 'config.update': working, 'dyno.list': working },
    { route: 'config.update', aspect: 'settings', prepares: true, copies: true },
    (app, id) =>
      app.must('configVars.apply', { id, changes: [{ name: 'THEME', kind: 'set', value: 'default' }] }),
  ),
  finishOf(
    'finish turning off',
    { 'formation.list': working, 'formation.batch': working, 'dyno.list': working },
    { route: 'formation.batch', aspect: 'formation', prepares: true, copies: false },
    {
      act: 'turn-off',
      undo: {
        kind: 'scale',
        before: [{ type: 'web', quantity: 1 }],
        after: [{ type: 'web', quantity: 0 }],
      },
    },
  ),
  finishOf(
    'finish closing',
    { 'app.info': working, 'app.update': working },
    { route: 'app.update', aspect: 'app', prepares: true, copies: false },
    { act: 'close', undo: { kind: 'maintenance', before: false, after: true, until: null } },
  ),
  undoOf(
    'undo going back',
    { 'release.list': working, 'config.read': working, 'release.rollback': working, 'dyno.list': working },
    { route: 'release.rollback', aspect: 'releases', prepares: true, copies: true },
    async (app, id) => app.must('releases.rollback', { id, version: await oldVersion(app, 'kim-ns-4c1d') }),
  ),
];
