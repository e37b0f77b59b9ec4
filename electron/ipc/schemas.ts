import * as v from 'valibot';

import type { CallInput, CallName } from '../contract/calls.ts';
import { lintCodes } from '../contract/config-vars.ts';
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
        value: v.pipe(v.string(), v.maxLength(32 * 1024)),
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
  'links.open': v.strictObject({ link: v.picklist(linkIds) }),
  'practice.enter': nothing,
  'practice.leave': nothing,
  'account.paste': nothing,
  'account.type': v.strictObject({ key: v.pipe(v.string(), v.maxLength(1000)) }),
  'account.keep': nothing,
  'account.discard': nothing,
  'account.signOut': v.strictObject({ account: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) }),
  'sites.list': v.strictObject({ fresh: v.boolean() }),
  'sites.look': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(200)), why: v.picklist(lookReasons) }),
  'sites.open': v.strictObject({ id }),
  'sites.copyAddress': v.strictObject({ id }),
  'sites.setTitle': v.strictObject({ id, title: v.pipe(v.string(), v.maxLength(60)) }),
  'sites.restart': v.strictObject({ id, despiteWarning: v.boolean() }),
  'sites.wake': v.strictObject({ id }),
  'sites.detail': v.strictObject({ id }),
  'sites.turnOff': v.strictObject({ id }),
  'sites.turnOn': v.strictObject({ id }),
  'sites.close': v.strictObject({
    id,
    days: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365))),
  }),
  'sites.reopen': v.strictObject({ id }),
  'sites.rename': v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(64)) }),
  'sites.delete': v.strictObject({ id, ticket: v.pipe(v.string(), v.maxLength(64)) }),
  'tickets.issue': v.strictObject({
    id,
    act: v.picklist(ticketActs),
    typed: v.pipe(v.string(), v.maxLength(256)),
  }),
  'tidy.table': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(200)) }),
  'tidy.losses': v.strictObject({ id }),
  'plan.list': v.strictObject({ id }),
  'plan.change': v.strictObject({ id, size: v.pipe(v.string(), v.regex(/^[\w.-]{1,40}$/)) }),
  'settings.list': v.strictObject({ id }),
  'settings.reveal': v.strictObject({ id, name: settingName }),
  'settings.copy': v.strictObject({ id, name: settingName }),
  'settings.review': v.strictObject({ id, changes }),
  'settings.apply': v.strictObject({ id, changes }),
  'copies.lock': nothing,
  'copies.unlock': v.strictObject({ passphrase }),
  'copies.list': v.strictObject({ id }),
  'copies.remove': v.strictObject({ copy: id }),
  'copies.save': v.strictObject({ id, format: v.picklist(copyFormats), passphrase: v.nullable(passphrase) }),
  'copies.saveAll': v.strictObject({
    ids,
    format: v.picklist(copyFormats),
    passphrase: v.nullable(passphrase),
  }),
  'copies.stopAll': nothing,
  'copies.exportIdentity': v.strictObject({ passphrase }),
  'restore.pick': v.strictObject({ id }),
  'restore.paste': v.strictObject({ id }),
  'restore.unlock': v.strictObject({ id, passphrase }),
  'restore.fromCopy': v.strictObject({ id, copy: id }),
  'restore.review': v.strictObject({ id, ...restoreChoice }),
  'restore.reveal': v.strictObject({ id, name: settingName, reading: v.nullable(reading) }),
  'restore.apply': v.strictObject({
    id,
    names: restoreChoice.names,
    readings: v.exactOptional(restoreChoice.readings),
    despiteOtherSite: v.exactOptional(v.boolean()),
  }),
  'compare.pick': v.strictObject({ id, side: v.picklist(sides) }),
  'compare.unlock': v.strictObject({ id, side: v.picklist(sides), passphrase }),
  'compare.view': v.strictObject({ id, one: copyRef, other: copyRef }),
  'versions.list': v.strictObject({ id }),
  'versions.preview': v.strictObject({ id, version: id }),
  'versions.goBack': v.strictObject({ id, version: id }),
  'people.list': v.strictObject({ id }),
  'people.invite': v.strictObject({ id, email }),
  'people.remove': v.strictObject({ id, email }),
  'addons.remove': v.strictObject({ id, addon, ticket: v.pipe(v.string(), v.maxLength(64)) }),
  'shutdown.view': v.strictObject({ account }),
  'shutdown.begin': v.strictObject({ account, ids }),
  'shutdown.go': v.strictObject({ account, step: v.picklist(shutdownSteps) }),
  'shutdown.tell': v.strictObject({
    account,
    tell: v.pipe(
      v.array(v.strictObject({ text: v.pipe(v.string(), v.maxLength(120)), done: v.boolean() })),
      v.maxLength(50),
    ),
  }),
  'shutdown.own': v.strictObject({ account, task: v.picklist(ownTasks), done: v.boolean() }),
  'shutdown.turnOff': v.strictObject({ account }),
  'shutdown.startAgain': v.strictObject({ account }),
  'shutdown.stop': v.strictObject({ account }),
  'shutdown.check': v.strictObject({ account }),
  'shutdown.extras': v.strictObject({ account }),
  'shutdown.end': v.strictObject({ account }),
  'shutdown.receipt': v.strictObject({ account, how: v.picklist(['print', 'save']) }),
  'jobs.list': nothing,
  'history.list': nothing,
  'history.undo': v.strictObject({ entry: id, despiteChanges: v.boolean() }),
  'history.stand': v.strictObject({ entry: id }),
  'history.leave': v.strictObject({ entry: id }),
  'history.finish': v.strictObject({ entry: id, despiteChanges: v.boolean() }),
};
