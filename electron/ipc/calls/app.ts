import * as v from 'valibot';

import { linkIds, type appCalls } from '../../contract/app.ts';
import { ok } from '../../contract/result.ts';
import type { HandlersOf } from '../call-handler.ts';
import { nothing } from '../schemas.ts';
import { done } from '../scope.ts';

export const appHandlers: HandlersOf<typeof appCalls> = {
  'app.snapshot': { input: nothing, answer: (_, { app }) => ok(app.snapshot()) },
  'app.openLink': {
    input: v.strictObject({ link: v.picklist(linkIds) }),
    answer: async ({ link }, { app, desktop }) => {
      const here = app.practicePage(link);
      await (here === null ? desktop.openLink(link) : desktop.openSite(here, true));
      return done;
    },
  },
  'app.enterPractice': { input: nothing, answer: async (_, { app }) => ok(await app.enterPractice()) },
  'app.leavePractice': { input: nothing, answer: async (_, { app }) => ok(await app.leavePractice()) },
};
