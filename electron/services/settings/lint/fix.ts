import type { Finding, SettingFix } from '../../../contract/settings.ts';
import { mended } from '../mend.ts';
import type { View } from './view.ts';

const away = (names: readonly string[]): readonly SettingFix[] =>
  names.map((name) => ({ name, kind: 'delete' }));

/** The changes that mend a finding, where there is only one way to; else none, and the person decides. */
export function fixOf({ lines }: View, { code, names, parts }: Finding): readonly SettingFix[] {
  const mend = (): readonly SettingFix[] =>
    lines
      .filter(({ name, text }) => names.includes(name) && mended(name, text) !== null)
      .map(({ name }) => ({ name, kind: 'mend' }));
  switch (code) {
    case 'port-set':
    case 'empty':
    case 'not-on-heroku':
    case 'bridge-max-failures':
    case 'bridge-interval':
      return away(names);
    // The first is in force: the others do nothing.
    case 'shadowed':
      return away(names.slice(1));
    case 'database-twins': {
      // All hold the same: the name that guides use stays.
      const kept = names.includes('MONGODB_URI') ? 'MONGODB_URI' : names[0];
      return away(names.filter((name) => name !== kept));
    }
    case 'carelink-old':
      return names.map((name) => ({ name, kind: 'parts', add: [], remove: parts }));
    case 'parts-split':
    case 'parts-joined':
    case 'parts-signs':
    case 'quoted':
    case 'number-comma':
    case 'not-a-switch':
      return mend();
    default:
      return [];
  }
}
