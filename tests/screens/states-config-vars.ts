/** The settings of a site, in every state. */
import type { SiteJob, StuckReason } from '../../electron/contract/jobs.ts';
import type { ProblemCode } from '../../electron/contract/problems.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import type { Answers } from './fake-bridge.ts';
import { entry, inPractice, mia, minutesAgo, problem } from './household.ts';
import { changeSteps, jobAt } from './site-data.ts';
import {
  manyFindings,
  mendable,
  proposable,
  proposedLimits,
  reviewNewSecret,
  reviewNothing,
  reviewRefused,
  reviewWithWarnings,
  settings,
} from './config-vars-data.ts';
import type { ScreenState, Step } from './states.ts';

const press = (name: string): Step => ({ press: name });
const tick = (name: string): Step => ({ tick: name });
const type = (text: string, into: string): Step => ({ type: text, into });

const toSettings = [press(mia.title), press('Settings How your site works config vars')];
const sources = press('Where readings come from Dexcom, names and passwords 6');
const features = press('What your site does Parts, pump, reminders 3');

const settingsState = (
  name: string,
  steps: readonly Step[] = [],
  answers: Partial<Answers> = {},
): ScreenState => ({
  name: `settings-of${name}`,
  answers,
  steps: [...toSettings, ...steps],
});

// The group with the finding is open by itself, so the two others are pressed open.
const openParts = [press('Change Parts that are on')];
const twoChanges = [
  ...openParts,
  tick('Dexcom, old way'),
  press('Keep this change'),
  sources,
  press('Change Dexcom password'),
  type('a made-up word', 'New value'),
  press('Keep this change'),
];
const toReview = [...twoChanges, press('Check 2 changes')];
const toSent = [...toReview, press('Change 2 settings')];

export const finished = (kind: SiteJob['kind'], change: Partial<SiteJob> = {}): Step => ({
  push: {
    event: 'job.changed',
    payload: { ...jobAt(kind, mia.id, changeSteps, changeSteps.length), state: 'done', ...change },
  },
});
export const undoable = {
  'history.list': ok([
    entry('31', {
      at: minutesAgo(1),
      act: 'settings' as const,
      subject: { kind: 'config-vars' as const, names: ['ENABLE', 'CONNECT_SHARE_PASSWORD'] },
      undo: 'possible' as const,
    }),
    entry('32', {
      at: minutesAgo(2),
      act: 'restore' as const,
      subject: { kind: 'config-vars' as const, names: ['ENABLE'] },
      undo: 'possible' as const,
    }),
  ]),
};
export const failed = (code: ProblemCode) => fail(problem(code));

const list: readonly ScreenState[] = [
  settingsState(''),
  settingsState('-practice', [], { 'app.snapshot': ok(inPractice) }),
  settingsState('-loading', [], { 'configVars.list': 'never' }),
  settingsState('-offline', [], { 'configVars.list': failed('offline') }),
  settingsState('-none', [], { 'configVars.list': ok({ ...settings, rows: [], findings: [], bytes: 0 }) }),
  settingsState('-well', [], { 'configVars.list': ok({ ...settings, findings: [] }) }),
  settingsState('-fix-waits', [press('Fix this There are quote marks around the value')], {
    'configVars.list': ok(mendable),
  }),
  settingsState('-proposal', [press('See the proposal There are signs between the parts')], {
    'configVars.list': ok(proposable),
  }),
  settingsState('-proposal-limits', [press('See the proposal The limits do not fit the units')], {
    'configVars.list': ok(proposedLimits),
  }),
  settingsState('-seen-with', [], { 'configVars.list': ok(proposedLimits) }),
  settingsState('-many-findings', [press('3 more to look at')], { 'configVars.list': ok(manyFindings) }),
  settingsState('-found', [type('dexcom', 'Search by name or by what it does')]),
  settingsState('-found-none', [type('giraffe', 'Search by name or by what it does')]),
  settingsState('-secret', [press('Secret 9')]),
  settingsState('-shown', [sources, press('Show Dexcom password')]),
  settingsState('-shown-long', [sources, press('Show Dexcom password')], {
    'configVars.reveal': ok({
      value: `-----BEGIN MADE-UP KEY-----\n${'abcdefgh0123'.repeat(40)}\n-----END MADE-UP KEY-----`,
    }),
  }),
  settingsState('-copied', [sources, press('Copy Dexcom password')]),
  settingsState('-show-failed', [sources, press('Show Dexcom password')], {
    'configVars.reveal': failed('heroku-silent'),
  }),
  settingsState('-taking', [press('Take some away'), tick('Take away Parts that are on')]),
  settingsState('-waiting', twoChanges),
  settingsState('-waiting-only', [...twoChanges, press('Not saved yet 2')]),
  settingsState('-leaving', [...twoChanges, press('History')]),
  settingsState('-throw-away', [...twoChanges, press('Throw away')]),
];

const edit: readonly ScreenState[] = [
  settingsState('-edit-parts', [...openParts, tick('Dexcom, old way')]),
  settingsState('-edit-all-parts', [...openParts, press('15 more parts'), tick('Loop app')]),
  settingsState('-edit-switch', [features, features, press('Change Cannula age: messages')]),
  settingsState('-edit-choice', [
    press('What you see Units, clock, colours, title 7'),
    press('Change Language of the site'),
  ]),
  settingsState('-edit-more', [
    press('Way in and database Passwords, visitors, address 3'),
    press('Change What visitors may see'),
    tick('Something else'),
  ]),
  settingsState('-edit-number', [features, features, press('Change Cannula age: warn after')]),
  settingsState('-edit-number-wrong', [
    features,
    features,
    press('Change Cannula age: warn after'),
    type('a lot', 'Number'),
    press('Keep this change'),
  ]),
  settingsState('-edit-secret', [sources, press('Change Dexcom password')]),
  settingsState('-edit-secret-empty', [sources, press('Change Dexcom password'), press('Keep this change')]),
  settingsState('-edit-secret-typed', [
    sources,
    press('Change Dexcom password'),
    type(' a made-up word', 'New value'),
  ]),
  settingsState('-edit-close', [
    sources,
    press('Change Dexcom password'),
    type('a made-up word', 'New value'),
    press('Close'),
  ]),
  settingsState('-edit-old-name', [sources, press('Change Dexcom password, old way')]),
  settingsState('-add', [press('Add a setting')]),
  settingsState('-add-found', [press('Add a setting'), type('clock', 'What do you want to add?')]),
  settingsState('-add-own', [press('Add a setting'), type('GRANDMA_PHONE', 'What do you want to add?')]),
  settingsState('-add-wrong', [press('Add a setting'), type('9-LIVES', 'What do you want to add?')]),
  settingsState('-add-there', [press('Add a setting'), type('GRANDMA_NOTE', 'What do you want to add?')]),
];

const review: readonly ScreenState[] = [
  settingsState('-review', toReview),
  settingsState('-review-shown', [...toReview, press('Show Dexcom password')]),
  settingsState('-review-loading', toReview, { 'configVars.review': 'never' }),
  settingsState('-review-warnings', toReview, { 'configVars.review': ok(reviewWithWarnings) }),
  settingsState('-review-new-secret', toReview, { 'configVars.review': ok(reviewNewSecret) }),
  settingsState('-review-refused', toReview, { 'configVars.review': ok(reviewRefused) }),
  settingsState('-review-nothing', toReview, { 'configVars.review': ok(reviewNothing) }),
  settingsState('-review-failed', toReview, { 'configVars.review': failed('site-busy') }),
  settingsState('-apply-failed', toSent, { 'configVars.apply': failed('copy-not-saved') }),
  settingsState('-choose-passphrase', toSent, {
    'configVars.apply': failed('copies-locked'),
    'backups.lock': ok('choose-passphrase'),
  }),
  settingsState(
    '-choose-weak',
    [...toSent, type('aaaaaaaaaaaa', 'New passphrase'), press('Use this passphrase')],
    {
      'configVars.apply': failed('copies-locked'),
      'backups.lock': ok('choose-passphrase'),
    },
  ),
  settingsState(
    '-choose-different',
    [
      ...toSent,
      type('river lamp window seven', 'New passphrase'),
      type('river lamp window eight', 'The same once more'),
      press('Use this passphrase'),
    ],
    {
      'configVars.apply': failed('copies-locked'),
      'backups.lock': ok('choose-passphrase'),
    },
  ),
  settingsState('-give-passphrase', toSent, {
    'configVars.apply': failed('copies-locked'),
    'backups.lock': ok('give-passphrase'),
  }),
  settingsState(
    '-wrong-passphrase',
    [...toSent, type('not this one', 'Passphrase'), press('Open the lock')],
    {
      'configVars.apply': failed('copies-locked'),
      'backups.lock': ok('give-passphrase'),
      'backups.unlock': failed('wrong-passphrase'),
    },
  ),
];

const stuck = (reason: StuckReason) =>
  settingsState(
    `-stuck-${reason}`,
    [...toSent, finished('settings', { state: 'stuck', stuck: reason })],
    undoable,
  );
const change: readonly ScreenState[] = [
  settingsState('-changing', toSent),
  settingsState('-changed', [...toSent, finished('settings')], undoable),
  settingsState('-undo-since', [...toSent, finished('settings'), press('Undo this')], {
    ...undoable,
    'history.undo': failed('changed-since'),
  }),
  settingsState('-undoing', [...toSent, finished('settings'), press('Undo this')], {
    ...undoable,
    'history.undo': ok({ ...jobAt('undo', mia.id, changeSteps, 1), startedAt: minutesAgo(0.1) }),
  }),
  stuck('stopped-again'),
  settingsState('-change-failed', [
    ...toSent,
    finished('settings', { state: 'failed', problem: problem('heroku-refused', { support: '7f-req' }) }),
  ]),
];

export const settingsStates: readonly ScreenState[] = [...list, ...edit, ...review, ...change];
