import * as v from 'valibot';

import type { accountCleanupCalls } from '../../contract/account-cleanup.ts';
import type { HandlersOf } from '../call-handler.ts';
import { ids } from '../schemas.ts';

export const accountCleanupHandlers: HandlersOf<typeof accountCleanupCalls> = {
  'accountCleanup.list': {
    input: v.strictObject({ ids }),
    answer: ({ ids }, { all, onAnyAccount }) => onAnyAccount(() => all.cleanupTable(ids)),
  },
};
