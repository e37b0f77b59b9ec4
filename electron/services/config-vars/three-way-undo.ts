import type { Secret } from '../../base/secret.ts';
import { sameValue, type ConfigVarPatch, type ConfigVars } from '../heroku/config-var-values.ts';

export interface Undo {
  /** Takes back what the act changed and still stands as the act left it. */
  readonly patch: ConfigVarPatch;
  /** Names that were changed again since: the person has to look at each. */
  readonly conflicts: readonly string[];
}

/**
 * How to take an act on the settings back. It touches only what the act changed; a setting that somebody has put back
 * already is left alone.
 * @param before the settings when the act began, from the copy that was saved then.
 * @param after the settings when the act was done.
 * @param now the settings as Heroku has them at this moment.
 */
export function undoPatch(before: ConfigVars, after: ConfigVars, now: ConfigVars): Undo {
  const patch = new Map<string, Secret | null>();
  const conflicts: string[] = [];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const was = before.get(name);
    const changed = !sameValue(was, after.get(name));
    if (!changed || sameValue(now.get(name), was)) continue;
    if (sameValue(now.get(name), after.get(name))) patch.set(name, was ?? null);
    else conflicts.push(name);
  }
  return { patch, conflicts };
}
