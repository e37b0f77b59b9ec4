import type { CallName } from '../../electron/contract/calls.ts';

export const id = '01234567-89ab-4def-8123-456789abcdef';

const change = { name: 'THEME', kind: 'set', value: 'colors' };
const account = 'robin@example.com';

/** For each call with an input: one that is right. A call that is not here takes none. */
export const right: Partial<Record<CallName, Readonly<Record<string, unknown>>>> = {
  'preferences.set': { theme: 'dark', locale: 'en' },
  'links.open': { link: 'heroku-status' },
  'account.type': { key: 'HRKU-0123456789' },
  'account.signOut': { account: id },
  'sites.list': { fresh: true },
  'sites.look': { ids: [id], why: 'press' },
  'sites.open': { id },
  'sites.copyAddress': { id },
  'sites.setTitle': { id, title: 'Robin’s site' },
  'sites.restart': { id, despiteWarning: false },
  'sites.wake': { id },
  'sites.detail': { id },
  'sites.turnOff': { id },
  'sites.turnOn': { id },
  'sites.close': { id, days: 1 },
  'sites.reopen': { id },
  'sites.rename': { id, name: 'kim-sugar' },
  'sites.delete': { id, ticket: 'made-up' },
  'tickets.issue': { id, act: 'delete', typed: 'old-ns' },
  'tidy.table': { ids: [id] },
  'tidy.losses': { id },
  'plan.list': { id },
  'plan.change': { id, size: 'Standard-1X' },
  'settings.list': { id },
  'settings.reveal': { id, name: 'THEME' },
  'settings.copy': { id, name: 'THEME' },
  'settings.review': { id, changes: [change] },
  'settings.apply': { id, changes: [change] },
  'copies.unlock': { passphrase: 'four made-up words' },
  'copies.list': { id },
  'copies.remove': { copy: id },
  'copies.save': { id, format: 'csv', passphrase: 'four made-up words' },
  'copies.saveAll': { ids: [id], format: 'csv', passphrase: 'four made-up words' },
  'copies.exportIdentity': { passphrase: 'four made-up words' },
  'restore.pick': { id },
  'restore.unlock': { id, passphrase: 'four made-up words' },
  'restore.fromCopy': { id, copy: id },
  'restore.paste': { id },
  'restore.review': { id, names: ['THEME'], readings: [{ name: 'ENABLE', reading: 1 }] },
  'restore.reveal': { id, name: 'THEME', reading: null },
  'restore.apply': { id, names: ['THEME'], readings: [], despiteOtherSite: true },
  'compare.pick': { id, side: 'one' },
  'compare.unlock': { id, side: 'other', passphrase: 'four made-up words' },
  'compare.view': { id, one: { from: 'copy', copy: id }, other: { from: 'site' } },
  'versions.list': { id },
  'versions.preview': { id, version: id },
  'versions.goBack': { id, version: id },
  'people.list': { id },
  'people.invite': { id, email: 'helper@example.com' },
  'people.remove': { id, email: 'helper@example.com' },
  'addons.remove': { id, addon: 'postgresql-practice-47012', ticket: 'made-up' },
  'shutdown.view': { account },
  'shutdown.begin': { account, ids: [id] },
  'shutdown.go': { account, step: 'copies' },
  'shutdown.tell': { account, tell: [{ text: 'The school', done: false }] },
  'shutdown.own': { account, task: 'eco', done: true },
  'shutdown.turnOff': { account },
  'shutdown.startAgain': { account },
  'shutdown.stop': { account },
  'shutdown.check': { account },
  'shutdown.extras': { account },
  'shutdown.end': { account },
  'shutdown.receipt': { account, how: 'print' },
  'strings.ofSite': { id },
  'strings.find': { id },
  'strings.pick': { site: id },
  'strings.unlock': { site: id, passphrase: 'four made-up words' },
  'strings.paste': { site: id },
  'strings.type': { site: id, text: 'mongodb+srv://' },
  'strings.pasteAnswer': { string: id, question: 'password' },
  'strings.answer': { string: id, answers: { database: 'nightscout' } },
  'strings.reveal': { string: id },
  'strings.copy': { string: id },
  'strings.test': { string: id, write: false },
  'strings.stopTest': { string: id },
  'strings.save': { string: id, id, remove: ['MONGO_CONNECTION'] },
  'strings.saveCopy': { string: id, format: 'heroku-env', passphrase: 'four made-up words' },
  'wizards.keep': { wizard: 'rebuild', site: id, step: 'cluster', string: id },
  'wizards.end': { wizard: 'rebuild', site: id },
  'database.measure': { string: id },
  'database.limit': { string: id, bytes: 5_000_000_000 },
  'room.preview': { string: id, choice: { what: 'old-devicestatus', days: 30 } },
  'room.ticket': { string: id, choice: { what: 'all-devicestatus' }, typed: 'nightscout' },
  'room.clear': { string: id, choice: { what: 'old-devicestatus', days: 30 }, ticket: 'made-up' },
  'room.undo': { entry: id },
  'data.copyOut': { string: id },
  'data.pickFolder': { string: id },
  'data.putBack': { string: id },
  'data.fromSite': { address: 'robin-ns.herokuapp.com', secret: 'made-up' },
  'work.stop': { work: id },
  'history.undo': { entry: id, despiteChanges: false },
  'history.stand': { entry: id },
  'history.leave': { entry: id },
  'history.finish': { entry: id, despiteChanges: false },
};

/** Fields that take any short text: what a person types, or a ticket, which main compares. */
const anyText = new Set([
  'account.type key',
  'sites.setTitle title',
  'sites.rename name',
  'sites.delete ticket',
  'tickets.issue typed',
  'settings.reveal name',
  'settings.copy name',
  'restore.reveal name',
  'people.invite email',
  'people.remove email',
  'addons.remove ticket',
  'room.ticket typed',
  'data.fromSite address',
  'data.fromSite secret',
  'strings.type text',
]);

/** Writes some formats without a passphrase. */
const mayBeOpen: ReadonlySet<CallName> = new Set(['copies.save', 'copies.saveAll', 'strings.saveCopy']);

/** Values of another shape that a field takes all the same, of those that calls.test.ts tries. */
export function alsoFits(name: CallName, field: string, nonsense: string): readonly unknown[] {
  const place = `${name} ${field}`;
  if (place === 'sites.close days' || place === 'restore.reveal reading') return [null, 7];
  if (place === 'restore.apply names' || place === 'restore.review names' || place === 'strings.save remove')
    return [['x']];
  // Nothing answered, and no site or string to be about.
  if (place === 'strings.answer answers') return [{}];
  if (place === 'database.limit bytes' || place === 'wizards.keep string') return [null];
  if (place === 'room.clear ticket') return [null, nonsense];
  if (field === 'site') return [null];
  if (name.startsWith('shutdown.') && field === 'account') return [null, nonsense];
  if (field === 'passphrase') return mayBeOpen.has(name) ? [null, nonsense] : [nonsense];
  return anyText.has(place) ? [nonsense] : [];
}
