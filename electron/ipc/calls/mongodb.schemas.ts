import { maxConfigVarBytes } from '../../contract/config-vars.ts';
import * as v from 'valibot';

import { maxAnswerLength, maxPastedLength, questions } from '../../contract/connection-strings.ts';
import type { CallInput, CallName } from '../../contract/calls.ts';
import { stringWizards } from '../../contract/guides.ts';

type Name = Extract<CallName, `${'connectionStrings' | 'guides' | 'mongodb' | 'work'}.${string}`>;

/** Heroku's id of an app, or one of ours. */
const id = v.pipe(v.string(), v.uuid());
const site = v.nullable(id);
const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const answer = v.exactOptional(v.pipe(v.string(), v.maxLength(maxAnswerLength)));
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
export const settingName = v.pipe(v.string(), v.minLength(1), v.maxLength(maxConfigVarBytes));
const asked = questions.filter((question) => question !== 'everything');

/** As in `validators.ts`, for the calls about connection strings and databases. */
export const databaseValidators: { readonly [Call in Name]: v.GenericSchema<unknown, CallInput<Call>> } = {
  'connectionStrings.ofSite': v.strictObject({ id }),
  'connectionStrings.find': v.strictObject({ id }),
  'connectionStrings.pick': v.strictObject({ site }),
  'connectionStrings.unlock': v.strictObject({ site, passphrase }),
  'connectionStrings.paste': v.strictObject({ site }),
  'connectionStrings.type': v.strictObject({ site, text: v.pipe(v.string(), v.maxLength(maxPastedLength)) }),
  'connectionStrings.pasteAnswer': v.strictObject({ string: id, question: v.picklist(asked) }),
  'connectionStrings.answer': v.strictObject({
    string: id,
    answers: v.strictObject({ user: answer, password: answer, host: answer, database: answer }),
  }),
  'connectionStrings.reveal': v.strictObject({ string: id }),
  'connectionStrings.copy': v.strictObject({ string: id }),
  'connectionStrings.test': v.strictObject({ string: id, write: v.boolean() }),
  'connectionStrings.stopTest': v.strictObject({ string: id }),
  'connectionStrings.save': v.strictObject({
    string: id,
    id,
    remove: v.pipe(v.array(settingName), v.maxLength(30)),
  }),
  'connectionStrings.saveFile': v.strictObject({
    string: id,
    format: v.picklist(['sitekeeper', 'heroku-env']),
    passphrase: v.nullable(passphrase),
  }),
  'guides.list': v.undefined(),
  'guides.keep': v.strictObject({
    wizard: v.picklist(stringWizards),
    site,
    step: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
    string: v.nullable(id),
  }),
  'guides.end': v.strictObject({ wizard: v.picklist(stringWizards), site }),
  'mongodb.measure': v.strictObject({ string: id }),
  'mongodb.setLimit': v.strictObject({
    string: id,
    bytes: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1_000_000), v.maxValue(1e13))),
  }),
  'mongodb.cleanupPreview': v.strictObject({ string: id, choice }),
  'mongodb.cleanupTicket': v.strictObject({
    string: id,
    choice,
    typed: v.pipe(v.string(), v.maxLength(256)),
  }),
  'mongodb.cleanupStart': v.strictObject({
    string: id,
    choice,
    ticket: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  }),
  'mongodb.cleanupUndo': v.strictObject({ entry: id }),
  'mongodb.exportStart': v.strictObject({ string: id }),
  'mongodb.restorePick': v.strictObject({ string: id, again: v.exactOptional(v.boolean()) }),
  'mongodb.restoreStart': v.strictObject({ string: id }),
  'mongodb.exportFromSite': v.strictObject({
    address: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
    secret: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
  }),
};
