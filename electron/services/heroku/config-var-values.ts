import { Secret } from '../../base/secret.ts';

/** The config vars of one site: name to value. A value stays a Secret until it is sent, or written into a file. */
export type ConfigVars = ReadonlyMap<string, Secret>;

/** What a change sends: a new value, or null where the setting is taken away. Not an object, which could be printed. */
export type ConfigVarPatch = ReadonlyMap<string, Secret | null>;

// This is the one file that opens a Secret for config-vars/ and releases/. What leaves it as text is looked at and dropped
// at once (`textOf`), or goes to Heroku (`patchBody`).

/** A value's text, for rules that have to look at it. Never kept, never part of an answer. */
export const textOf = (value: Secret): string => value.reveal();

/** Whether two settings hold the same; nothing is the same as nothing only. */
export function sameValue(one: Secret | undefined, other: Secret | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return one.reveal() === other.reveal();
}

/** Whether two sets of config vars hold the same, in any order. */
export const sameConfigVars = (one: ConfigVars, other: ConfigVars): boolean =>
  one.size === other.size && [...one].every(([name, value]) => sameValue(value, other.get(name)));

/** Size of one setting as Heroku counts it, in bytes of UTF-8. */
export const configVarBytes = (name: string, value: Secret): number =>
  Buffer.byteLength(name) + Buffer.byteLength(value.reveal());

/** A new value made from an old one. */
export const mapValue = (value: Secret | undefined, change: (text: string) => string): Secret =>
  new Secret(change(value?.reveal() ?? ''));

/**
 * The body of `PATCH /apps/{app}/config-vars`, made when it is sent: null deletes.
 * Source: docs/reference/heroku-api.md#changing-config-vars.
 */
export const patchBody = (patch: ConfigVarPatch): Record<string, string | null> =>
  Object.fromEntries([...patch].map(([name, value]) => [name, value?.reveal() ?? null]));
