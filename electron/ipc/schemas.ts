import * as v from 'valibot';

import { minPassphraseLength } from '../contract/backups.ts';
import { maxConfigVarBytes } from '../contract/config-vars.ts';

/** What several calls take. Lengths are in characters. */

export const nothing = v.undefined();
/** Heroku's id of an app, or one of ours. */
export const id = v.pipe(v.string(), v.uuid());
export const ids = v.pipe(v.array(id), v.maxLength(200));
/** The site that something is for; null without one. */
export const site = v.nullable(id);
/** The e-mail address of a connected account; null in practice. */
export const account = v.nullable(v.pipe(v.string(), v.maxLength(254)));
/** Of a file that is there already: whatever it was closed with. */
export const passphrase = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
/** One that a file is closed with from now on. */
export const newPassphrase = v.pipe(v.string(), v.minLength(minPassphraseLength), v.maxLength(1000));
/** Main's yes to what can't be undone (base/confirmation-tickets.ts). */
export const ticket = v.pipe(v.string(), v.maxLength(64));
/** A name that a person types, to be compared with the one that is meant. */
export const typedName = v.pipe(v.string(), v.maxLength(256));
/**
 * Any text that a site may have as a name, as long as reading allows: an odd name of somebody else's must still be seen,
 * changed and taken away.
 */
export const settingName = v.pipe(v.string(), v.minLength(1), v.maxLength(maxConfigVarBytes));
