import { join } from 'node:path';

import * as v from 'valibot';

import { locales, themes, type Preferences } from '../contract/models.ts';
import { readText, writeAtomic } from './files.ts';

const schema = v.object({ theme: v.picklist(themes), locale: v.picklist(locales) });
const defaults: Preferences = { theme: 'system', locale: 'en' };

export interface PreferenceKeeper {
  load(): Promise<void>;
  current(): Preferences;
  set(change: Partial<Preferences>): Promise<Preferences>;
}

export function createPreferences(directory: string): PreferenceKeeper {
  const file = join(directory, 'preferences.json');
  let present = defaults;
  return {
    async load() {
      try {
        present = v.parse(schema, JSON.parse((await readText(file)) ?? ''));
      } catch {
        present = defaults;
      }
    },
    current: () => present,
    async set(change) {
      present = { ...present, ...change };
      await writeAtomic(file, JSON.stringify(present)).catch(() => undefined);
      return present;
    },
  };
}
