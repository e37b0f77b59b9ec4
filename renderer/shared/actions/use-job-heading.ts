import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import { verdictOf } from './verdict.ts';

const headings = {
  running: 'now',
  done: 'done',
  failed: 'failed',
  // A job on a site can't be stopped.
  stopped: 'failed',
  made: 'made',
  unknown: 'unknown',
} as const;

/** What an act is called while it runs and when it has ended: one sentence, the same wherever it is told. */
export function useJobHeading(): (job: SiteJob) => string {
  const { t } = useTranslation();
  return (job) => {
    const verdict = verdictOf(job);
    if (verdict !== 'stuck') return t(`job.${headings[verdict]}.${job.kind}`);
    return job.stuck === null ? t(`job.failed.${job.kind}`) : t(`stuck.${job.stuck}.title`);
  };
}
