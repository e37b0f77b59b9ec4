import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../../electron/contract/models.ts';
import { useSpoken } from '../../stores/spoken.ts';

/** Reads the progress of a job aloud: the present step, then the end. */
export function useSpokenJob(job: Job | undefined, site: string): void {
  const { t } = useTranslation();
  const say = useSpoken((state) => state.say);
  const step = job?.steps.find(({ state }) => state === 'now')?.name;
  const state = job?.state;
  useEffect(() => {
    if (state === 'running' && step !== undefined) {
      say(t('site.spoken.step', { step: t(`site.steps.${step}.now`) }));
    } else if (state === 'done') say(t('site.spoken.done', { site }));
    else if (state === 'stuck' || state === 'failed') say(t('site.spoken.stuck', { site }));
  }, [state, step, site, say, t]);
}
