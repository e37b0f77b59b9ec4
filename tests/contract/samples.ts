import type { CallName } from '../../electron/contract/calls.ts';

export const id = '01234567-89ab-4def-8123-456789abcdef';

const change = { name: 'THEME', kind: 'set', value: 'colors' };
const account = 'robin@example.com';

/** For each call with an input: one that is right. A call that is not here takes none. */
export const right: Partial<Record<CallName, Readonly<Record<string, unknown>>>> = {
  'preferences.set': { theme: 'dark', locale: 'en' },
  'app.openLink': { link: 'heroku-status' },
  'account.type': { key: 'HRKU-0123456789' },
  'account.signOut': { account: id },
  'sites.list': { fresh: true },
  'sites.refresh': { ids: [id], why: 'press' },
  'sites.open': { id },
  'sites.copyAddress': { id },
  'sites.setTitle': { id, title: 'Robin’s site' },
  'actions.restart': { id, despiteWarning: false },
  'actions.wake': { id },
  'sites.detail': { id },
  'actions.turnOff': { id },
  'actions.turnOn': { id },
  'actions.close': { id, days: 1 },
  'actions.reopen': { id },
  'actions.rename': { id, name: 'kim-sugar' },
  'actions.delete': { id, ticket: 'made-up' },
  'actions.issueTicket': { id, act: 'delete', typed: 'old-ns' },
  'accountCleanup.list': { ids: [id] },
  'actions.losses': { id },
  'pricing.list': { id },
  'actions.changeDynoSize': { id, size: 'Standard-1X' },
  'configVars.list': { id },
  'configVars.reveal': { id, name: 'THEME' },
  'configVars.copy': { id, name: 'THEME' },
  'configVars.review': { id, changes: [change] },
  'configVars.apply': { id, changes: [change] },
  'backups.unlock': { passphrase: 'four made-up words' },
  'backups.list': { id },
  'backups.remove': { copy: id },
  'backups.save': { id, format: 'csv', passphrase: 'four made-up words' },
  'backups.saveAll': { ids: [id], format: 'csv', passphrase: 'four made-up words' },
  'backups.exportKey': { passphrase: 'four made-up words' },
  'backups.restorePick': { id },
  'backups.restoreUnlock': { id, passphrase: 'four made-up words' },
  'backups.restoreFromCopy': { id, copy: id },
  'backups.restorePaste': { id },
  'backups.restoreReview': { id, names: ['THEME'], readings: [{ name: 'ENABLE', reading: 1 }] },
  'backups.restoreReveal': { id, name: 'THEME', reading: null },
  'backups.restoreApply': { id, names: ['THEME'], readings: [], despiteOtherSite: true },
  'backups.comparePick': { id, side: 'one' },
  'backups.compareUnlock': { id, side: 'other', passphrase: 'four made-up words' },
  'backups.compareView': { id, one: { from: 'copy', copy: id }, other: { from: 'site' } },
  'releases.list': { id },
  'releases.preview': { id, version: id },
  'releases.rollback': { id, version: id },
  'collaborators.list': { id },
  'collaborators.invite': { id, email: 'helper@example.com' },
  'collaborators.remove': { id, email: 'helper@example.com' },
  'actions.removeAddon': { id, addon: 'postgresql-practice-47012', ticket: 'made-up' },
  'shutdown.view': { account },
  'shutdown.begin': { account, ids: [id] },
  'shutdown.goTo': { account, step: 'copies' },
  'shutdown.setNotifyList': { account, tell: [{ text: 'The school', done: false }] },
  'shutdown.setTaskDone': { account, task: 'eco', done: true },
  'shutdown.turnOff': { account },
  'shutdown.startAgain': { account },
  'shutdown.stop': { account },
  'shutdown.check': { account },
  'shutdown.paidAddons': { account },
  'shutdown.end': { account },
  'shutdown.receipt': { account, how: 'print' },
  'connectionStrings.ofSite': { id },
  'connectionStrings.find': { id },
  'connectionStrings.pick': { site: id },
  'connectionStrings.unlock': { site: id, passphrase: 'four made-up words' },
  'connectionStrings.paste': { site: id },
  'connectionStrings.type': { site: id, text: 'mongodb+srv://' },
  'connectionStrings.pasteAnswer': { string: id, question: 'password' },
  'connectionStrings.answer': { string: id, answers: { database: 'nightscout' } },
  'connectionStrings.reveal': { string: id },
  'connectionStrings.copy': { string: id },
  'connectionStrings.test': { string: id, write: false },
  'connectionStrings.stopTest': { string: id },
  'connectionStrings.save': { string: id, id, remove: ['MONGO_CONNECTION'] },
  'connectionStrings.saveFile': { string: id, format: 'heroku-env', passphrase: 'four made-up words' },
  'guides.keep': { wizard: 'rebuild', site: id, step: 'cluster', string: id },
  'guides.end': { wizard: 'rebuild', site: id },
  'mongodb.measure': { string: id },
  'mongodb.setLimit': { string: id, bytes: 5_000_000_000 },
  'mongodb.cleanupPreview': { string: id, choice: { what: 'old-devicestatus', days: 30 } },
  'mongodb.cleanupTicket': { string: id, choice: { what: 'all-devicestatus' }, typed: 'nightscout' },
  'mongodb.cleanupStart': { string: id, choice: { what: 'old-devicestatus', days: 30 }, ticket: 'made-up' },
  'mongodb.cleanupUndo': { entry: id },
  'mongodb.exportStart': { string: id },
  'mongodb.restorePick': { string: id },
  'mongodb.restoreStart': { string: id },
  'mongodb.exportFromSite': { address: 'robin-ns.herokuapp.com', secret: 'made-up' },
  'jobs.stop': { job: id },
  'history.undo': { entry: id, despiteChanges: false },
  'history.drift': { entry: id },
  'history.leave': { entry: id },
  'history.resume': { entry: id, despiteChanges: false },
};

/** Fields that take any short text: what a person types, or a ticket, which main compares. */
const anyText = new Set([
  'account.type key',
  'sites.setTitle title',
  'actions.rename name',
  'actions.delete ticket',
  'actions.issueTicket typed',
  'configVars.reveal name',
  'configVars.copy name',
  'backups.restoreReveal name',
  'collaborators.invite email',
  'collaborators.remove email',
  'actions.removeAddon ticket',
  'mongodb.cleanupTicket typed',
  'mongodb.exportFromSite address',
  'mongodb.exportFromSite secret',
  'connectionStrings.type text',
]);

/** Writes some formats without a passphrase. */
const mayBeOpen: ReadonlySet<CallName> = new Set([
  'backups.save',
  'backups.saveAll',
  'connectionStrings.saveFile',
]);

/** Values of another shape that a field takes all the same, of those that calls.test.ts tries. */
export function alsoFits(name: CallName, field: string, nonsense: string): readonly unknown[] {
  const place = `${name} ${field}`;
  if (place === 'actions.close days' || place === 'backups.restoreReveal reading') return [null, 7];
  if (
    place === 'backups.restoreApply names' ||
    place === 'backups.restoreReview names' ||
    place === 'connectionStrings.save remove'
  )
    return [['x']];
  // Nothing answered, and no site or string to be about.
  if (place === 'connectionStrings.answer answers') return [{}];
  if (place === 'mongodb.setLimit bytes' || place === 'guides.keep string') return [null];
  if (place === 'mongodb.cleanupStart ticket') return [null, nonsense];
  if (field === 'site') return [null];
  if (name.startsWith('shutdown.') && field === 'account') return [null, nonsense];
  if (field === 'passphrase') return mayBeOpen.has(name) ? [null, nonsense] : [nonsense];
  return anyText.has(place) ? [nonsense] : [];
}
