import * as v from 'valibot';

import { questions } from '../../contract/connection-strings.ts';
import { stringWizards } from '../../contract/guides.ts';
import type { CallInput, CallName } from '../../contract/calls.ts';
import { configLimit } from '../../services/backups/limits.ts';

type Name = Extract<CallName, `${'strings' | 'wizards' | 'database' | 'room' | 'data' | 'work'}.${string}`>;

/** Heroku's id of an app, or one of ours. */
const id = v.pipe(v.string(), v.uuid());
const site = v.nullable(id);
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const answer = v.exactOptional(v.pipe(v.string(), v.maxLength(1024)));
const days = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650));
const choice = v.variant('what', [
  v.strictObject({ what: v.literal('old-devicestatus'), days }),
  v.strictObject({ what: v.literal('all-devicestatus') }),
  v.strictObject({ what: v.literal('old-history'), days }),
]);
/**
 * Any text that a site may have as a name, as long as reading allows: an odd name of somebody else's must still be seen,
 * changed and taken away.
 */
export const settingName = v.pipe(v.string(), v.minLength(1), v.maxLength(configLimit));
const asked = questions.filter((question) => question !== 'everything');

/** As in `validators.ts`, for the calls about connection strings and databases. */
export const databaseValidators: { readonly [Call in Name]: v.GenericSchema<unknown, CallInput<Call>> } = {
  'strings.ofSite': v.strictObject({ id }),
  'strings.find': v.strictObject({ id }),
  'strings.pick': v.strictObject({ site }),
  'strings.unlock': v.strictObject({ site, passphrase }),
  'strings.paste': v.strictObject({ site }),
  'strings.type': v.strictObject({ site, text: v.pipe(v.string(), v.maxLength(20_000)) }),
  'strings.pasteAnswer': v.strictObject({ string: id, question: v.picklist(asked) }),
  'strings.answer': v.strictObject({
    string: id,
    answers: v.strictObject({ user: answer, password: answer, host: answer, database: answer }),
  }),
  'strings.reveal': v.strictObject({ string: id }),
  'strings.copy': v.strictObject({ string: id }),
  'strings.test': v.strictObject({ string: id, write: v.boolean() }),
  'strings.stopTest': v.strictObject({ string: id }),
  'strings.save': v.strictObject({
    string: id,
    id,
    remove: v.pipe(v.array(settingName), v.maxLength(30)),
  }),
  'strings.saveCopy': v.strictObject({
    string: id,
    format: v.picklist(['sitekeeper', 'heroku-env']),
    passphrase: v.nullable(passphrase),
  }),
  'wizards.open': v.undefined(),
  'wizards.keep': v.strictObject({
    wizard: v.picklist(stringWizards),
    site,
    step: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
    string: v.nullable(id),
  }),
  'wizards.end': v.strictObject({ wizard: v.picklist(stringWizards), site }),
  'database.measure': v.strictObject({ string: id }),
  'database.limit': v.strictObject({
    string: id,
    bytes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1_000_000), v.maxValue(1e13))),
  }),
  'room.preview': v.strictObject({ string: id, choice }),
  'room.ticket': v.strictObject({ string: id, choice, typed: v.pipe(v.string(), v.maxLength(256)) }),
  'room.clear': v.strictObject({
    string: id,
    choice,
    ticket: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  }),
  'room.undo': v.strictObject({ entry: id }),
  'data.copyOut': v.strictObject({ string: id }),
  'data.pickFolder': v.strictObject({ string: id, again: v.exactOptional(v.boolean()) }),
  'data.putBack': v.strictObject({ string: id }),
  'data.fromSite': v.strictObject({
    address: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    secret: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  }),
  'work.list': v.undefined(),
  'work.stop': v.strictObject({ work: id }),
};
