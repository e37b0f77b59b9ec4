import { catalogue } from '../../contract/catalogue.ts';
import type { ChangeRow } from '../../contract/settings.ts';
import type { Secret } from '../secret.ts';
import { knownName } from './catalogue.ts';
import { isSecret } from './classify.ts';
import type { Settings } from './reading.ts';
import { shown } from './shown.ts';

/** One line of what a change does. @param value the new one; null takes the setting away. */
export function changeRow(before: Settings, name: string, value: Secret | null): ChangeRow {
  const old = before.get(name);
  const after = value ?? undefined;
  const known = knownName(name);
  return {
    name,
    act: after === undefined ? 'remove' : old === undefined ? 'add' : 'change',
    before: shown(name, old),
    after: shown(name, after),
    secret: [old, after].some((one) => one !== undefined && isSecret(name, one)),
    vital: known !== null && catalogue[known].vital,
  };
}
