import type { JobContext } from '../../electron/services/jobs/job-plan.ts';

/** For a job that is run by itself: nobody hears of its progress or stops it, and no history keeps it. */
export const unheard: JobContext = {
  signal: new AbortController().signal,
  at: () => undefined,
  report: () => undefined,
  begin: async () => undefined,
};
