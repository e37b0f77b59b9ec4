import * as v from 'valibot';

import { locales, themes, type preferencesCalls } from '../../contract/preferences.ts';
import { ok } from '../../contract/result.ts';
import type { HandlersOf } from '../call-handler.ts';

export const preferencesHandlers: HandlersOf<typeof preferencesCalls> = {
  'preferences.set': {
    input: v.strictObject({
      theme: v.exactOptional(v.picklist(themes)),
      locale: v.exactOptional(v.picklist(locales)),
    }),
    answer: async (change, { app }) => ok(await app.setPreferences(change)),
  },
};
