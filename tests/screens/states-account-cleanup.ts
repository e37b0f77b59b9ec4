/** Tidying up, plans, the web address and deleting, in every state. */
import { fail, ok } from '../../electron/contract/result.ts';
import type { Answers } from './fake-bridge.ts';
import { household, inPractice, manySites, mia, old, problem, survey, view } from './household.ts';
import { ended, entryOf, jobAt } from './site-data.ts';
import type { ScreenState, Step } from './states.ts';
import { losses, plans, rows, saved, surveyLosses } from './account-cleanup-data.ts';

const press = (name: string): Step => ({ press: name });
const tick = (name: string): Step => ({ tick: name });
const table = press('Tidy up');
const more = (title: string): readonly Step[] => [table, press(`More about ${title}`)];
const page = (name: string, title: string, go: string, answers: Partial<Answers> = {}): ScreenState => ({
  name,
  answers,
  steps: [...more(title), press(go)],
});
const planPage = (
  name: string,
  answers: Partial<Answers> = {},
  steps: readonly Step[] = [],
): ScreenState => ({
  name,
  answers,
  steps: [press(mia.title), press('Plans'), ...steps],
});

const [anyRow] = rows;
const manyRows = manySites.flatMap(({ id }, index) => {
  const row = rows[index % 5] ?? anyRow;
  return row === undefined ? [] : [{ ...row, id }];
});

const deleting = jobAt('delete', old.id, ['deleting'], 0);
const gone = household.filter(({ id }) => id !== old.id);
const toSure = [...more(old.title), press('Delete…'), press('Delete…')];
const typed = [...toSure, { type: old.name, into: `Type ${old.name} to delete it` }];
const changing = jobAt('plan', mia.id, ['sending', 'starting', 'answering'], 1);
const renaming = jobAt('rename', old.id, ['renaming'], 0);
const withCopy: Partial<Answers> = { 'actions.losses': ok(saved) };

export const tidyStates: readonly ScreenState[] = [
  { name: 'tidy', steps: [table] },
  { name: 'tidy-practice', answers: { 'app.snapshot': ok(inPractice) }, steps: [table] },
  { name: 'tidy-more', steps: more(old.title) },
  { name: 'tidy-more-in-use', steps: more(mia.title) },
  { name: 'tidy-reading', answers: { 'accountCleanup.list': 'never' }, steps: [table] },
  { name: 'tidy-failed', answers: { 'accountCleanup.list': fail(problem('offline')) }, steps: [table] },
  {
    name: 'tidy-many',
    answers: {
      'sites.list': ok(view(manySites)),
      'accountCleanup.list': ok(manyRows),
    },
    steps: [table],
  },
  page('delete-reading', old.title, 'Delete…', { 'actions.losses': 'never' }),
  page('delete-copy', old.title, 'Delete…', { 'actions.losses': ok(losses) }),
  {
    name: 'delete-copy-inside',
    answers: { 'actions.losses': ok(losses) },
    steps: [
      ...more(old.title),
      press('Delete…'),
      tick('heroku.env A text file for helpers.'),
      press('Save a copy'),
    ],
  },
  page('delete-losses', old.title, 'Delete…', withCopy),
  page('delete-losses-data', survey.title, 'Delete…', { 'actions.losses': ok(surveyLosses) }),
  { name: 'delete-sure', answers: withCopy, steps: toSure },
  { name: 'delete-typed', answers: withCopy, steps: typed },
  {
    name: 'delete-asked',
    answers: { ...withCopy, 'actions.delete': 'never' },
    steps: [...typed, press('Delete for ever')],
  },
  {
    name: 'delete-kept',
    answers: { ...withCopy, 'actions.delete': ok(null) },
    steps: [...typed, press('Delete for ever')],
  },
  {
    name: 'delete-too-late',
    answers: { ...withCopy, 'actions.delete': fail(problem('ticket-refused')) },
    steps: [...typed, press('Delete for ever')],
  },
  {
    name: 'delete-running',
    answers: { ...withCopy, 'actions.delete': ok(deleting) },
    steps: [...typed, press('Delete for ever')],
  },
  {
    name: 'delete-done',
    answers: {
      ...withCopy,
      'actions.delete': ok(ended(deleting)),
      'history.list': ok([{ ...entryOf(ended(deleting), old.title), undo: 'none' }]),
    },
    steps: [...typed, press('Delete for ever')],
  },
  {
    name: 'tidy-after',
    answers: {
      'sites.list': ok(view(gone)),
      'accountCleanup.list': ok(rows.filter(({ id }) => id !== old.id)),
    },
    steps: [table],
  },
  {
    name: 'history-deleted',
    answers: {
      'history.list': ok([
        {
          ...entryOf(ended(deleting), old.title),
          undo: 'none',
          subject: { kind: 'file', name: 'Documents/old-ns 2026-11-20.sitekeeper' },
        },
      ]),
    },
    steps: [press('History')],
  },
  page('address', old.title, 'Change its address'),
  {
    ...page('address-wrong', old.title, 'Change its address'),
    steps: [
      ...more(old.title),
      press('Change its address'),
      { type: 'Old Site', into: 'New name' },
      press('Change the address'),
    ],
  },
  {
    name: 'address-taken',
    answers: { 'actions.rename': ok({ ...renaming, state: 'failed', problem: problem('name-refused') }) },
    steps: [
      ...more(old.title),
      press('Change its address'),
      { type: 'old-site', into: 'New name' },
      press('Change the address'),
    ],
  },
  {
    name: 'address-done',
    answers: {
      'actions.rename': ok(ended(renaming)),
      'history.list': ok([entryOf(ended(renaming), old.title)]),
    },
    steps: [
      ...more(old.title),
      press('Change its address'),
      { type: 'old-site', into: 'New name' },
      press('Change the address'),
    ],
  },
  planPage('plan'),
  planPage('plan-reading', { 'pricing.list': 'never' }),
  planPage('plan-failed', { 'pricing.list': fail(problem('heroku-down')) }),
  planPage('plan-larger', {}, [press('Show larger ones')]),
  planPage('plan-eco', {}, [tick('Eco, $5 a month for all Eco sites')]),
  planPage('plan-many-parts', {
    'pricing.list': ok({
      ...plans,
      processes: [{ type: 'web', quantity: 2, size: 'Standard-1X' }],
      choices: plans.choices
        .map((choice) => ({ ...choice, present: choice.size === 'Standard-1X' }))
        .map((choice) => ({ ...choice, fits: choice.plan !== 'eco' && choice.plan !== 'basic' })),
    }),
  }),
  planPage('plan-changing', { 'actions.changeDynoSize': ok(changing) }, [
    tick('Standard-1X, $25 a month'),
    press('Change to Standard-1X'),
  ]),
  planPage(
    'plan-done',
    {
      'actions.changeDynoSize': ok(ended(changing)),
      'history.list': ok([entryOf(ended(changing), mia.title)]),
    },
    [tick('Standard-1X, $25 a month'), press('Change to Standard-1X')],
  ),
  planPage(
    'plan-refused',
    { 'actions.changeDynoSize': ok({ ...changing, state: 'failed', problem: problem('plan-refused') }) },
    [tick('Eco, $5 a month for all Eco sites'), press('Change to Eco')],
  ),
];
