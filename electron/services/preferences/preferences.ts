import { join } from 'node:path';

import * as v from 'valibot';

import { type Preferences, locales, themes } from '../../contract/preferences.ts';
import { createJsonFile } from '../../base/json-file.ts';

const schema = v.looseObject({
  theme: v.pipe(v.string(), v.fallback(v.picklist(themes), 'system')),
  locale: v.pipe(v.string(), v.fallback(v.picklist(locales), 'en')),
});
const defaults: Preferences = { theme: 'system', locale: 'en' };

export interface PreferenceKeeper {
  load(): Promise<void>;
  current(): Preferences;
  set(change: Partial<Preferences>): Promise<Preferences>;
}

export function createPreferences(directory: string): PreferenceKeeper {
  const file = createJsonFile<v.InferOutput<typeof schema>>({
    path: join(directory, 'preferences.json'),
    empty: { ...defaults },
    parse(content) {
      const parsed = v.safeParse(schema, content);
      return parsed.success ? parsed.output : null;
    },
  });
  let present = defaults;
  /** What another version wrote down: it stays. */
  let unread: Readonly<Record<string, unknown>> = {};
  return {
    async load() {
      const { theme, locale, ...more } = await file.read();
      present = { theme, locale };
      unread = more;
    },
    current: () => present,
    async set(change) {
      present = { ...present, ...change };
      await file.write(() => ({ ...unread, ...present }));
      return present;
    },
  };
}
