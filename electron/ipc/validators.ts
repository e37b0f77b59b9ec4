import * as v from 'valibot';

import type { CallInput, CallName } from '../contract/calls.ts';
import { linkIds, locales, lookReasons, themes } from '../contract/models.ts';

/** Heroku's id of an app. */
const id = v.pipe(v.string(), v.uuid());
const nothing = v.undefined();

/**
 * What each call takes, checked at run time: unknown keys refused, every length bounded. The type says that no call is
 * missing and that each schema gives exactly what the contract promises the handler.
 */
export const validators: { readonly [Name in CallName]: v.GenericSchema<unknown, CallInput<Name>> } = {
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
  'account.signOut': nothing,
  'sites.list': v.strictObject({ fresh: v.boolean() }),
  'sites.look': v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(200)), why: v.picklist(lookReasons) }),
  'sites.open': v.strictObject({ id }),
  'sites.setTitle': v.strictObject({ id, title: v.pipe(v.string(), v.maxLength(60)) }),
  'sites.restart': v.strictObject({ id, despiteWarning: v.boolean() }),
  'sites.wake': v.strictObject({ id }),
  'jobs.list': nothing,
  'history.list': nothing,
};
