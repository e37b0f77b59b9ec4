import { useEffect } from 'react';
import { siteJob, useJobs } from '../../stores/jobs.ts';

/** Does this now, and again whenever a job of the site begins or ends: an act changes what its pages tell. */
export function useEachJob(siteId: string, act: () => Promise<void>): void {
  useEffect(() => {
    void act();
    return useJobs.subscribe(({ all }, before) => {
      const job = siteJob(all, siteId);
      const known = siteJob(before.all, siteId);
      if (job !== undefined && (job.id !== known?.id || job.state !== known.state)) void act();
    });
  }, [siteId, act]);
}
