import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../electron/contract/models.ts';
import { useSpoken } from '../../stores/spoken.ts';

/** Reads the progress of a job aloud: the present step, then the end. */
export function useSpokenJob(job: Job | undefined, site: string): void {
  const { t } = useTranslation();
  const say = useSpoken((state) => state.say);
  const kind = job?.kind;
  const step = job?.steps.find(({ state }) => state === 'now')?.name;
  const state = job?.state;
  useEffect(() => {
    if (state === 'running' && step !== undefined) {
      say(t('job.spoken.step', { step: t(`job.steps.${step}.now`) }));
    } else if (kind === undefined) return;
    else if (state === 'done') say(t('job.spoken.done', { site, done: t(`job.done.${kind}`) }));
    else if (state === 'failed') say(t('job.spoken.done', { site, done: t(`job.failed.${kind}`) }));
    else if (state === 'stuck') say(t('job.spoken.stuck', { site }));
  }, [state, kind, step, site, say, t]);
}
