import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseJob } from '../../../../electron/contract/jobs.ts';
import { useSpoken } from '../../../shared/announcer.ts';
import { percent } from '../../../locales/sizes.ts';
import { presentStep, spokenPart } from './job-steps.ts';

/** Reads the progress of work aloud: each step, each quarter of it, the end. */
export function useSpokenWork(work: DatabaseJob): void {
  const { t } = useTranslation();
  const say = useSpoken((state) => state.say);
  const { kind, state } = work;
  const step = presentStep(work);
  const part = spokenPart(work);
  useEffect(() => {
    const title = t(`work.title.${kind}`);
    if (state !== 'running') say(t(`work.spoken.${state}`, { title }));
    else if (step === undefined) return;
    else if (part === 0) say(t('work.spoken.begun', { title: t(`job.steps.${step}.now`) }));
    else if (part < 1)
      say(t('work.spoken.part', { title: t(`job.steps.${step}.now`), percent: percent(part, 1) }));
  }, [kind, state, step, part, say, t]);
}
