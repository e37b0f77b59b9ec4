import * as v from 'valibot';

import type { accountCalls } from '../../contract/account.ts';
import type { HandlersOf } from '../call-handler.ts';
import { nothing } from '../schemas.ts';
import { done, nothingToPaste } from '../scope.ts';

export const accountHandlers: HandlersOf<typeof accountCalls> = {
  'account.paste': {
    input: nothing,
    answer: async (_, { app, desktop }) => {
      const text = await desktop.readClipboard();
      if (text.trim() === '') return nothingToPaste;
      const checked = await app.accounts.check(text);
      // A key that was taken over has no business in the clipboard any more; anything else stays as it was.
      if (checked.ok) await desktop.clearClipboard(text);
      return checked;
    },
  },
  'account.type': {
    input: v.strictObject({ key: v.pipe(v.string(), v.maxLength(1000)) }),
    answer: ({ key }, { app }) => app.accounts.check(key),
  },
  'account.keep': { input: nothing, answer: (_, { app }) => app.keepAccount() },
  'account.discard': {
    input: nothing,
    answer: (_, { app }) => {
      app.accounts.discard();
      return done;
    },
  },
  'account.signOut': {
    input: v.strictObject({ account: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)) }),
    answer: ({ account }, { app }) => app.signOut(account),
  },
};
