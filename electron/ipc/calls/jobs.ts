import * as v from 'valibot';

import type { jobsCalls } from '../../contract/jobs.ts';
import { ok } from '../../contract/result.ts';
import type { HandlersOf } from '../call-handler.ts';
import { id, nothing } from '../schemas.ts';
import { done } from '../scope.ts';

export const jobsHandlers: HandlersOf<typeof jobsCalls> = {
  'jobs.list': { input: nothing, answer: (_, { all }) => ok(all.jobs()) },
  'jobs.stop': {
    input: v.strictObject({ job: id }),
    answer: ({ job }, { app }) => {
      app.databases.jobs.stop(job);
      return done;
    },
  },
};
