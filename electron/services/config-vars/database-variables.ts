import type { Secret } from '../../base/secret.ts';
import { databaseNames, spellings } from './catalogue.ts';
import { sameValue, textOf, type ConfigVars } from '../heroku/config-var-values.ts';
import type { MistakeCode } from '../../contract/connection-strings.ts';

export interface DatabaseVariables {
  /** The config var that Nightscout reads; null when it finds none. Repairs go there. */
  readonly effective: string | null;
  readonly value: Secret | null;
  /** Those that would be read if it were not for the effective one, in Nightscout's order. */
  readonly shadowed: readonly { readonly name: string; readonly same: boolean }[];
  /** Hold a connection string under a name that Nightscout never looks at. */
  readonly unread: readonly string[];
  readonly problems: readonly MistakeCode[];
}

const mongo = /^\s*["']?mongodb(?:\+srv)?:\/\//i;

/**
 * Every name under which Nightscout looks for its database, in its order: `CUSTOMCONNSTR_MONGO`, `mongo` too
 * (docs/reference/nightscout.md#database-settings).
 */
export const databaseVariableNames: readonly string[] = databaseNames.flatMap(spellings);
const read: ReadonlySet<string> = new Set(databaseVariableNames);
export const isDatabaseVariable = (name: string): boolean => read.has(name);

/**
 * Which config var of a site holds the connection string that counts, and which others only look as if
 * (docs/reference/connection-string-mistakes.md#two-variables).
 */
export function databaseVariables(settings: ConfigVars): DatabaseVariables {
  const filled = databaseVariableNames.filter((name) => {
    const value = settings.get(name);
    return value !== undefined && textOf(value).trim() !== '';
  });
  const [effective = null, ...others] = filled;
  const value = (effective === null ? null : settings.get(effective)) ?? null;
  const shadowed = others.map((name) => ({ name, same: sameValue(settings.get(name), value ?? undefined) }));
  const unread = [...settings].flatMap(([name, text]) =>
    !isDatabaseVariable(name) && mongo.test(textOf(text)) ? [name] : [],
  );
  return {
    effective,
    value,
    shadowed,
    unread,
    problems: [
      ...(shadowed.length > 0 ? ['two-variables' as const] : []),
      ...(unread.length > 0 ? ['wrong-variable' as const] : []),
    ],
  };
}
