/** The copies of a site’s settings, and putting them back, in every state. */
import { fail, ok } from '../../electron/contract/result.ts';
import type { Answers } from './fake-bridge.ts';
import { entry, inPractice, mia, problem } from './household.ts';
import {
  comparedOther,
  comparedSame,
  restoreAsked,
  restoreOnlyAway,
  restoreOther,
  restoreSame,
  restoreStops,
  restoreTooLarge,
  restoreUnknown,
} from './restore-data.ts';
import { madeBefore, manyCopies } from './config-vars-data.ts';
import type { ScreenState, Step } from './states.ts';
import { failed, finished, undoable } from './states-config-vars.ts';

const press = (name: string): Step => ({ press: name });
const tick = (name: string): Step => ({ tick: name });
const type = (text: string, into: string): Step => ({ type: text, into });

const toCopies = [press(mia.title), press('Save')];
const copiesState = (
  name: string,
  steps: readonly Step[] = [],
  answers: Partial<Answers> = {},
): ScreenState => ({
  name: `copies${name}`,
  answers,
  steps: [...toCopies, ...steps],
});
const strong = [
  type('river lamp window seven', 'New passphrase'),
  type('river lamp window seven', 'The same once more'),
];
const copies: readonly ScreenState[] = [
  copiesState(''),
  copiesState('-practice', [], { 'app.snapshot': ok(inPractice) }),
  copiesState('-none', [], { 'backups.list': ok([]) }),
  copiesState('-many', [], { 'backups.list': ok(manyCopies) }),
  copiesState('-open-kind', [tick('Spreadsheet')]),
  copiesState('-typed', strong),
  copiesState('-saving', [...strong, press('Save a copy')], { 'backups.save': 'never' }),
  copiesState('-saved', [...strong, press('Save a copy')]),
  copiesState('-saved-missing', [tick('heroku.env'), press('Save a copy')], {
    'backups.save': ok({ file: 'heroku.env', settings: 1, vital: ['ENABLE', 'API_SECRET'] }),
  }),
  copiesState('-not-saved', [tick('heroku.env'), press('Save a copy')], {
    'backups.save': failed('file-not-saved'),
  }),
  copiesState('-closed-window', [tick('heroku.env'), press('Save a copy')], { 'backups.save': ok(null) }),
  copiesState('-closed-window-locked', [...strong, press('Save a copy')], { 'backups.save': ok(null) }),
  copiesState('-remove', [press('Delete of yesterday, 21:10')]),
];

const toRestore = [...toCopies, press('Use a saved file')];
const restoreState = (
  name: string,
  steps: readonly Step[] = [],
  answers: Partial<Answers> = {},
): ScreenState => ({
  name: `restore${name}`,
  answers,
  steps: [...toRestore, ...steps],
});
const picked = press('Choose a file');
const lockedFile = { 'backups.restorePick': failed('copy-needs-passphrase') };
const restore: readonly ScreenState[] = [
  restoreState('-source'),
  restoreState('-picking', [picked], { 'backups.restorePick': 'never' }),
  restoreState('-pasting', [press('Paste')], { 'backups.restorePaste': 'never' }),
  ...(['empty', 'picture', 'two-lists'] as const).map((fault) =>
    restoreState(`-unreadable-${fault}`, [picked], {
      'backups.restorePick': fail(problem('copy-unreadable', { file: { name: 'heroku list.docx', fault } })),
    }),
  ),
  restoreState('-paste-unreadable', [press('Paste')], {
    'backups.restorePaste': fail(problem('copy-unreadable', { file: { name: null, fault: 'not-a-copy' } })),
  }),
  restoreState('-nothing-to-paste', [press('Paste')], { 'backups.restorePaste': failed('nothing-to-paste') }),
  restoreState('-locked', [picked], lockedFile),
  restoreState('-wrong', [picked, type('not this one', 'Passphrase'), press('Open the copy')], {
    ...lockedFile,
    'backups.restoreUnlock': failed('wrong-passphrase'),
  }),
  restoreState('', [picked]),
  restoreState('-same-open', [picked, press('16 are the same Nothing to do')]),
  restoreState('-stops', [picked, tick('Main password')], { 'backups.restoreReview': ok(restoreStops) }),
  restoreState('-too-large', [picked], { 'backups.restoreReview': ok(restoreTooLarge) }),
  restoreState('-shown', [picked, press('Show Main password of the site')]),
  restoreState('-other-site', [picked], { 'backups.restorePick': ok(restoreOther) }),
  restoreState('-other-database', [picked, tick('Database address'), press('Put back 1 setting')], {
    'backups.restorePick': ok(restoreOther),
  }),
  restoreState('-unknown', [press('Paste')], { 'backups.restorePaste': ok(restoreUnknown) }),
  restoreState(
    '-unknown-database',
    [press('Paste'), tick('Database address'), press('Put back 4 settings')],
    {
      'backups.restorePaste': ok(restoreUnknown),
    },
  ),
  restoreState('-asked', [press('Paste')], { 'backups.restorePaste': ok(restoreAsked) }),
  restoreState('-asked-chosen', [press('Paste'), tick('Reading 2 12 hours')], {
    'backups.restorePaste': ok(restoreAsked),
  }),
  restoreState('-nothing', [picked], { 'backups.restorePick': ok(restoreSame) }),
  restoreState('-take-away', [picked], { 'backups.restorePick': ok(restoreOnlyAway) }),
  { name: 'restore-copy', steps: [...toCopies, press('Look inside of yesterday, 21:10')] },
  {
    name: 'restore-copy-gone',
    answers: { 'backups.restoreFromCopy': failed('copy-gone') },
    steps: [...toCopies, press('Look inside of yesterday, 21:10')],
  },
  {
    name: 'restore-copy-locked',
    answers: { 'backups.restoreFromCopy': failed('copies-locked'), 'backups.lock': ok('give-passphrase') },
    steps: [...toCopies, press('Look inside of yesterday, 21:10')],
  },
  restoreState('-running', [picked, press('Put back 3 settings')]),
  restoreState('-done', [picked, press('Put back 3 settings'), finished('restore')], undoable),
];

const told = {
  'backups.list': ok(madeBefore),
  'history.list': ok([
    entry('31', { act: 'settings' as const, subject: { kind: 'config-vars', names: ['DISPLAY_UNITS'] } }),
    entry('32', { act: 'go-back' as const }),
  ]),
};
const two = [
  ...toCopies,
  press('Compare two copies'),
  { in: 'The first', tick: 'The site now' },
  { in: 'The second', tick: 'A file' },
] as const;
const compare: readonly ScreenState[] = [
  { name: 'copies-made-before', answers: told, steps: toCopies },
  { name: 'compare-choose', answers: told, steps: [...toCopies, press('Compare two copies')] },
  { name: 'compare-chosen', answers: told, steps: two },
  {
    name: 'compare-many',
    answers: { 'backups.list': ok(manyCopies) },
    steps: [...toCopies, press('Compare two copies')],
  },
  { name: 'compare-locked', answers: { 'backups.comparePick': failed('copy-needs-passphrase') }, steps: two },
  {
    name: 'compare-unreadable',
    answers: {
      'backups.comparePick': fail(
        problem('copy-unreadable', { file: { name: 'letter.txt', fault: 'not-a-copy' } }),
      ),
    },
    steps: two,
  },
  { name: 'compare', steps: [...two, press('Compare')] },
  {
    name: 'compare-same',
    answers: { 'backups.compareView': ok(comparedSame) },
    steps: [...two, press('Compare')],
  },
  {
    name: 'compare-other-site',
    answers: { 'backups.compareView': ok(comparedOther) },
    steps: [...two, press('Compare')],
  },
  {
    name: 'compare-failed',
    answers: { 'backups.compareView': failed('heroku-silent') },
    steps: [...two, press('Compare')],
  },
];

export const restoreStates: readonly ScreenState[] = [...copies, ...restore, ...compare];
