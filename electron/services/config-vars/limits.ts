import {
  configVarNameProblem,
  isConfigVarValue,
  maxConfigVarBytes,
  type LimitProblem,
} from '../../contract/config-vars.ts';
import { ownerOf, type AddonVars } from './classify.ts';
import { configVarBytes, textOf, type ConfigVarPatch, type ConfigVars } from '../heroku/config-var-values.ts';

/** Bytes of all names and values together. */
export const totalBytes = (settings: ConfigVars): number =>
  [...settings].reduce((sum, [name, value]) => sum + configVarBytes(name, value), 0);

/** The settings as they are once a patch went in. */
export function applyPatch(settings: ConfigVars, patch: ConfigVarPatch): ConfigVars {
  const after = new Map(settings);
  for (const [name, value] of patch) {
    if (value === null) after.delete(name);
    else after.set(name, value);
  }
  return after;
}

/**
 * Why Heroku would refuse a patch, or an add-on undo it; found before anything is sent, so that a patch goes in whole or
 * not at all. An odd name that Heroku has already may get another value, or be taken away.
 * @param addons the app's add-ons; null while they are not known, when their usual names are kept safe.
 */
export function checkLimits(
  before: ConfigVars,
  patch: ConfigVarPatch,
  addons: readonly AddonVars[] | null,
): readonly LimitProblem[] {
  const problems: LimitProblem[] = [];
  for (const [name, value] of patch) {
    const problem = value === null ? null : configVarNameProblem(name, before.has(name));
    if (ownerOf(name, addons).kind === 'add-on') problems.push({ code: 'add-on-owned', name });
    else if (problem !== null) problems.push({ code: problem, name });
    else if (value === null && name.startsWith('HEROKU_')) problems.push({ code: 'name-reserved', name });
    else if (value !== null && !isConfigVarValue(textOf(value))) problems.push({ code: 'value-unfit', name });
  }
  const bytes = totalBytes(applyPatch(before, patch));
  // Settings that are too large already may still shrink.
  if (bytes > maxConfigVarBytes && bytes > totalBytes(before))
    problems.push({ code: 'too-large', bytes, most: maxConfigVarBytes });
  return problems;
}
