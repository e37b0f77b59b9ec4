import { catalogue } from '../../contract/config-var-catalogue/index.ts';
import type { ChangeRow } from '../../contract/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import { knownName } from './catalogue.ts';
import { isSecret } from './classify.ts';
import type { ConfigVars } from '../heroku/config-var-values.ts';
import { mask } from './mask.ts';

/** One line of what a change does. @param value the new one; null takes the setting away. */
export function changeRow(before: ConfigVars, name: string, value: Secret | null): ChangeRow {
  const old = before.get(name);
  const after = value ?? undefined;
  const known = knownName(name);
  return {
    name,
    act: after === undefined ? 'remove' : old === undefined ? 'add' : 'change',
    before: mask(name, old),
    after: mask(name, after),
    secret: [old, after].some((one) => one !== undefined && isSecret(name, one)),
    vital: known !== null && catalogue[known].vital,
  };
}
