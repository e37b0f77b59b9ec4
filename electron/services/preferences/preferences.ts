import { join } from 'node:path';

import * as v from 'valibot';

import { type Preferences, locales, themes } from '../../contract/preferences.ts';
import { writeAtomic } from '../../base/atomic-file.ts';
import { putAside, readOwn } from '../../base/json-file.ts';

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
  const file = join(directory, 'preferences.json');
  let present = defaults;
  /** What another version wrote down: it stays. */
  let unread: Readonly<Record<string, unknown>> = {};
  return {
    async load() {
      const content = await readOwn(file);
      const parsed = v.safeParse(schema, content.state === 'read' ? content.json : defaults);
      if (!parsed.success) await putAside(file);
      const { theme, locale, ...more } = parsed.success ? parsed.output : defaults;
      present = { theme, locale };
      unread = more;
    },
    current: () => present,
    async set(change) {
      present = { ...present, ...change };
      await writeAtomic(file, JSON.stringify({ ...unread, ...present })).catch(() => undefined);
      return present;
    },
  };
}
