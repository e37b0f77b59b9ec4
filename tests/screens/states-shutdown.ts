/** People, one copy of all sites, and "Stop using Heroku" in their states. */
import type { ShutdownView } from '../../electron/contract/shutdown.ts';
import { fail, ok } from '../../electron/contract/result.ts';
import { mia, minutesAgo, problem, snapshot, sam } from './household.ts';
import { allOff, copied, extras, people, savedAll, shutdown, told, turning } from './shutdown-data.ts';
import type { ScreenState, Step } from './states.ts';

const press = (name: string): Step => ({ press: name });
const toPeople = [press(mia.title), press('People Who can get in collaborators')];

const peopleStates: readonly ScreenState[] = [
  { name: 'people', steps: toPeople },
  { name: 'people-none', answers: { 'collaborators.list': ok(people.slice(0, 1)) }, steps: toPeople },
  { name: 'people-take-out', steps: [...toPeople, press('Take out… gran@example.org')] },
  {
    name: 'people-refused',
    answers: { 'collaborators.invite': fail(problem('person-refused')) },
    steps: [...toPeople, { type: 'gran@example', into: 'E-mail address of your helper' }, press('Invite')],
  },
  {
    name: 'people-unread',
    answers: { 'collaborators.list': fail(problem('key-limited')) },
    steps: toPeople,
  },
];

const words = 'seven green boats sleep here';
const bothBoxes: readonly Step[] = [
  { type: words, into: 'New passphrase' },
  { type: words, into: 'The same once more' },
];
const toAll = [press('Save a copy of all sites')];

const saveAllStates: readonly ScreenState[] = [
  { name: 'save-all', steps: toAll },
  { name: 'save-all-done', steps: [...toAll, ...bothBoxes, press('Save 5 copies')] },
  {
    name: 'save-all-partly',
    answers: {
      'backups.saveAll': ok({
        ...savedAll,
        files: savedAll.files.slice(1),
        failed: [{ id: mia.id, problem: 'heroku-down' }],
      }),
    },
    steps: [...toAll, ...bothBoxes, press('Save 5 copies')],
  },
  {
    name: 'save-all-saving',
    answers: { 'backups.saveAll': 'never' },
    steps: [...toAll, ...bothBoxes, press('Save 5 copies')],
  },
  {
    name: 'save-all-stopped',
    answers: {
      'backups.saveAll': ok({ ...savedAll, files: savedAll.files.slice(1), left: [mia.id] }),
    },
    steps: [...toAll, ...bothBoxes, press('Save 5 copies')],
  },
  { name: 'settings-key', steps: [press('App settings'), press('Save the key…')] },
];

const toList = [press('See the list')];
const at = (name: string, view: ShutdownView, more: Partial<ScreenState> = {}): ScreenState => ({
  name: `shutdown-${name}`,
  answers: { 'shutdown.view': ok(view), 'shutdown.paidAddons': ok(view), ...more.answers },
  steps: [...toList, ...(more.steps ?? [])],
});
const cut: ShutdownView = { ...turning, busy: 'no' };

const shutdownStates: readonly ScreenState[] = [
  { name: 'shutdown-1-choose', steps: [press('Stop using Heroku')] },
  {
    name: 'shutdown-1-two-accounts',
    answers: {
      'app.snapshot': ok({
        ...snapshot,
        accounts: [sam, { ...sam, id: 'ann', email: 'ann@example.org', name: 'Ann' }],
      }),
    },
    steps: [press('Stop using Heroku')],
  },
  { name: 'shutdown-waits-some-on', answers: { 'shutdown.view': ok({ ...allOff, step: 'receipt' }) } },
  { name: 'shutdown-waits', answers: { 'shutdown.view': ok(shutdown) } },
  at('2-copies', shutdown),
  at('2-copies-done', { ...shutdown, sites: copied }),
  at('3-addresses', { ...shutdown, step: 'addresses', sites: copied }),
  at('4-tell', { ...shutdown, step: 'tell', sites: copied, tell: told }),
  at('4-tell-nobody', { ...shutdown, step: 'tell', sites: copied }),
  at('5-turn-off', { ...shutdown, step: 'turn-off', sites: copied, extras }),
  at('5-working', turning),
  at('5-cut-short', cut),
  at('5-failed', {
    ...cut,
    sites: cut.sites.map((site) =>
      site.state === 'turning' ? { ...site, state: 'failed', problem: 'heroku-down' } : site,
    ),
    check: { at: minutesAgo(0), running: [], unknown: [] },
  }),
  at('5-not-checked', { ...allOff, step: 'turn-off', check: null }),
  at('5-still-running', {
    ...allOff,
    step: 'turn-off',
    sites: allOff.sites.map((site, index) =>
      index === 1 ? { ...site, state: 'running', offAt: null } : site,
    ),
    check: { at: minutesAgo(0), running: [mia.id], unknown: [] },
    bill: null,
  }),
  at('5-all-off', { ...allOff, step: 'turn-off' }),
  at('6-extras', { ...allOff, step: 'extras' }),
  at('6-extras-none', { ...allOff, step: 'extras', extras: [] }),
  at('6-extras-gone', { ...allOff, step: 'extras', extras: extras.map((one) => ({ ...one, gone: true })) }),
  at(
    '6-extras-remove',
    { ...allOff, step: 'extras' },
    { steps: [press('Remove… heroku-postgresql:essential-0')] },
  ),
  at('7-eco', { ...allOff, step: 'eco' }),
  at('8-card', { ...allOff, step: 'card' }),
  at('9-receipt', allOff),
  at('9-receipt-on-again', {
    ...allOff,
    sites: allOff.sites.map((site) => ({ ...site, state: 'back', offAt: null })),
    check: { at: minutesAgo(0), running: [mia.id], unknown: [] },
    bill: null,
  }),
  at('9-receipt-all-ended', {
    ...allOff,
    extras: extras.map((one) => ({ ...one, gone: true })),
    own: { eco: minutesAgo(1), card: null, account: null },
  }),
  at('9-receipt-problem', allOff, {
    answers: { 'shutdown.receipt': fail(problem('file-not-saved')) },
    steps: [press('Save as PDF')],
  }),
  at('lost', shutdown, {
    answers: { 'shutdown.goTo': fail(problem('no-shutdown')) },
    steps: [press('Back')],
  }),
];

export const stoppingStates: readonly ScreenState[] = [...peopleStates, ...saveAllStates, ...shutdownStates];
