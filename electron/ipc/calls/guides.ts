import * as v from 'valibot';

import { stringWizards, type guidesCalls } from '../../contract/guides.ts';
import { ok } from '../../contract/result.ts';
import { forSite } from './connection-strings.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, nothing, site } from '../schemas.ts';
import { done } from '../scope.ts';

const wizard = v.picklist(stringWizards);

export const guidesHandlers: HandlersOf<typeof guidesCalls> = {
  'guides.list': {
    input: nothing,
    answer: async (_, { app }) => ok(await app.connectionStrings.wizards.open()),
  },
  'guides.keep': {
    input: v.strictObject({
      wizard,
      site,
      step: v.pipe(v.string(), v.regex(/^[a-z-]{1,40}$/)),
      string: v.nullable(id),
    }),
    answer: ({ wizard, site, step, string }, context) =>
      forSite(context, site, async (place) => {
        await context.app.connectionStrings.wizards.keep(place, { wizard, step, string });
        return done;
      }),
  },
  'guides.end': {
    input: v.strictObject({ wizard, site }),
    answer: ({ wizard, site }, context) =>
      forSite(context, site, async (place) => {
        await context.app.connectionStrings.wizards.end(place, wizard);
        return done;
      }),
  },
};
