import * as v from 'valibot';

import type { pricingCalls } from '../../contract/pricing.ts';
import { listPlans } from '../../services/pricing/dyno-size-choices.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id } from '../schemas.ts';

export const pricingHandlers: HandlersOf<typeof pricingCalls> = {
  'pricing.list': {
    input: v.strictObject({ id }),
    answer: ({ id }, { onSite }) => onSite(id, ({ heroku, prices }) => listPlans(heroku, prices, id)),
  },
};
