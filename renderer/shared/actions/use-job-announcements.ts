import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import { useJobHeading } from './use-job-heading.ts';
import { useSpoken } from '../announcer.ts';

/** Reads the progress of a job aloud: the present step, then the end. */
export function useSpokenJob(job: SiteJob | undefined, site: string): void {
  const { t } = useTranslation();
  const say = useSpoken((state) => state.say);
  const kind = job?.kind;
  const step = job?.steps.find(({ state }) => state === 'now')?.name;
  const state = job?.state;
  const heading = useJobHeading();
  const ended = job === undefined ? '' : heading(job);
  useEffect(() => {
    if (state === 'running' && step !== undefined) {
      say(t('job.spoken.step', { step: t(`job.steps.${step}.now`) }));
    } else if (kind === undefined) return;
    else if (state === 'stuck') say(t('job.spoken.stuck', { site }));
    else say(t('job.spoken.done', { site, done: ended }));
  }, [state, kind, step, ended, site, say, t]);
}
