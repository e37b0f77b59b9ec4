import * as v from 'valibot';

import type { CallInput, CallName } from '../contract/calls.ts';
import { lintCodes, maxConfigVarBytes } from '../contract/config-vars.ts';
import { linkIds } from '../contract/app.ts';
import { locales, themes } from '../contract/preferences.ts';
import { lookReasons } from '../contract/sites.ts';
import { copyFormats, sides } from '../contract/backups.ts';
import { ownTasks, shutdownSteps } from '../contract/shutdown.ts';
import { ticketActs } from '../contract/actions.ts';
import { databaseValidators, settingName } from './calls/mongodb.schemas.ts';

/** Heroku's id of an app. */
const id = v.pipe(v.string(), v.uuid());
const nothing = v.undefined();
/** Which of several readings of a value. */
const reading = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9));
/** As many as Heroku’s 32 KB can hold, with names and values of two or three signs. */
const mostSettings = 9000;
const copyRef = v.variant('from', [
  v.strictObject({ from: v.literal('copy'), copy: id }),
  v.strictObject({ from: v.picklist(['file', 'site']) }),
]);
/** One name may be long; not all of them. Letters. */
const mostLetters = mostSettings * 256;
const lettersIn = (names: readonly string[]): number => names.reduce((sum, name) => sum + name.length, 0);
const restoreChoice = {
  names: v.pipe(
    v.array(settingName),
    v.maxLength(mostSettings),
    v.check((names) => lettersIn(names) <= mostLetters),
  ),
  readings: v.pipe(
    v.array(v.strictObject({ name: settingName, reading })),
    v.maxLength(mostSettings),
    v.check((readings) => lettersIn(readings.map(({ name }) => name)) <= mostLetters),
  ),
};
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const words = v.pipe(v.array(v.pipe(v.string(), v.maxLength(64))), v.maxLength(100));
/** The e-mail address of a connected account; null in practice. */
const account = v.nullable(v.pipe(v.string(), v.maxLength(254)));
const email = v.pipe(v.string(), v.maxLength(254));
/** Heroku's name of an add-on. */
const addon = v.pipe(v.string(), v.regex(/^[a-zA-Z][\w-]{0,255}$/));
const ids = v.pipe(v.array(id), v.minLength(1), v.maxLength(200));
const changes = v.pipe(
  v.array(
    v.variant('kind', [
      v.strictObject({
        name: settingName,
        kind: v.literal('set'),
        value: v.pipe(v.string(), v.maxLength(maxConfigVarBytes)),
      }),
      v.strictObject({ name: settingName, kind: v.literal('delete') }),
      v.strictObject({
        name: settingName,
        kind: v.literal('mend'),
        code: v.picklist(lintCodes),
        answered: v.boolean(),
      }),
      v.strictObject({ name: settingName, kind: v.literal('parts'), add: words, remove: words }),
    ]),
  ),
  v.minLength(1),
  v.maxLength(500),
);

/**
 * What each call takes, checked at run time: unknown keys refused, every length bounded. The type says that no call is
 * missing and that each schema gives exactly what the contract promises the handler.
 */
export const validators: { readonly [Name in CallName]: v.GenericSchema<unknown, CallInput<Name>> } = {
  ...databaseValidators,
  'app.snapshot': nothing,
  'preferences.set': v.strictObject({
    theme: v.exactOptional(v.picklist(themes)),
    locale: v.exactOptional(v.picklist(locales)),
  }),
  'app.openLink': v.strictObject({ link: v.picklist(linkIds) }),
  'app.enterPractice': nothing,
  'app.leavePractice': nothing,
  'account.paste': nothing,
  'account.type': v.strictObject({ key: v.pipe(v.string(), v.maxLength(1000)) }),
  'account.keep': nothing,
  'account.discard': nothing,
  'account.signOut': v.strictObject({ account: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) }),
  'sites.list': v.strictObject({ fresh: v.boolean() }),
  'sites.refresh': v.strictObject({
    ids: v.pipe(v.array(id), v.maxLength(200)),
    why: v.picklist(lookReasons),
  }),
  'sites.open': v.strictObject({ id }),
  'sites.copyAddress': v.strictObject({ id }),
  'sites.setTitle': v.strictObject({ id, title: v.pipe(v.string(), v.maxLength(60)) }),
  'actions.restart': v.strictObject({ id, despiteWarning: v.boolean() }),
  'actions.wake': v.strictObject({ id }),
  'sites.detail': v.strictObject({ id }),
  'actions.turnOff': v.strictObject({ id }),
  'actions.turnOn': v.strictObject({ id }),
  'actions.close': v.strictObject({
    id,
    days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  }),
  'actions.reopen': v.strictObject({ id }),
  'actions.rename': v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(64)) }),
  'actions.delete': v.strictObject({ id, ticket: v.pipe(v.string(), v.maxLength(64)) }),
  'actions.issueTicket': v.strictObject({
    id,
    act: v.picklist(ticketActs),
    typed: v.pipe(v.string(), v.maxLength(256)),
  }),
  'accountCleanup.list': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(200)) }),
  'actions.losses': v.strictObject({ id }),
  'pricing.list': v.strictObject({ id }),
  'actions.changeDynoSize': v.strictObject({ id, size: v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/)) }),
  'configVars.list': v.strictObject({ id }),
  'configVars.reveal': v.strictObject({ id, name: settingName }),
  'configVars.copy': v.strictObject({ id, name: settingName }),
  'configVars.review': v.strictObject({ id, changes }),
  'configVars.apply': v.strictObject({ id, changes }),
  'backups.lock': nothing,
  'backups.unlock': v.strictObject({ passphrase }),
  'backups.list': v.strictObject({ id }),
  'backups.remove': v.strictObject({ copy: id }),
  'backups.save': v.strictObject({ id, format: v.picklist(copyFormats), passphrase: v.nullable(passphrase) }),
  'backups.saveAll': v.strictObject({
    ids,
    format: v.picklist(copyFormats),
    passphrase: v.nullable(passphrase),
  }),
  'backups.stopSaveAll': nothing,
  'backups.exportKey': v.strictObject({ passphrase }),
  'backups.restorePick': v.strictObject({ id }),
  'backups.restorePaste': v.strictObject({ id }),
  'backups.restoreUnlock': v.strictObject({ id, passphrase }),
  'backups.restoreFromCopy': v.strictObject({ id, copy: id }),
  'backups.restoreReview': v.strictObject({ id, ...restoreChoice }),
  'backups.restoreReveal': v.strictObject({ id, name: settingName, reading: v.nullable(reading) }),
  'backups.restoreApply': v.strictObject({
    id,
    names: restoreChoice.names,
    readings: v.exactOptional(restoreChoice.readings),
    despiteOtherSite: v.exactOptional(v.boolean()),
  }),
  'backups.comparePick': v.strictObject({ id, side: v.picklist(sides) }),
  'backups.compareUnlock': v.strictObject({ id, side: v.picklist(sides), passphrase }),
  'backups.compareView': v.strictObject({ id, one: copyRef, other: copyRef }),
  'releases.list': v.strictObject({ id }),
  'releases.preview': v.strictObject({ id, version: id }),
  'releases.rollback': v.strictObject({ id, version: id }),
  'collaborators.list': v.strictObject({ id }),
  'collaborators.invite': v.strictObject({ id, email }),
  'collaborators.remove': v.strictObject({ id, email }),
  'actions.removeAddon': v.strictObject({ id, addon, ticket: v.pipe(v.string(), v.maxLength(64)) }),
  'shutdown.view': v.strictObject({ account }),
  'shutdown.begin': v.strictObject({ account, ids }),
  'shutdown.goTo': v.strictObject({ account, step: v.picklist(shutdownSteps) }),
  'shutdown.setNotifyList': v.strictObject({
    account,
    tell: v.pipe(
      v.array(v.strictObject({ text: v.pipe(v.string(), v.maxLength(120)), done: v.boolean() })),
      v.maxLength(50),
    ),
  }),
  'shutdown.setTaskDone': v.strictObject({ account, task: v.picklist(ownTasks), done: v.boolean() }),
  'shutdown.turnOff': v.strictObject({ account }),
  'shutdown.startAgain': v.strictObject({ account }),
  'shutdown.stop': v.strictObject({ account }),
  'shutdown.check': v.strictObject({ account }),
  'shutdown.paidAddons': v.strictObject({ account }),
  'shutdown.end': v.strictObject({ account }),
  'shutdown.receipt': v.strictObject({ account, how: v.picklist(['print', 'save']) }),
  'jobs.list': nothing,
  'jobs.stop': v.strictObject({ job: id }),
  'history.list': nothing,
  'history.undo': v.strictObject({ entry: id, despiteChanges: v.boolean() }),
  'history.drift': v.strictObject({ entry: id }),
  'history.leave': v.strictObject({ entry: id }),
  'history.resume': v.strictObject({ entry: id, despiteChanges: v.boolean() }),
};
