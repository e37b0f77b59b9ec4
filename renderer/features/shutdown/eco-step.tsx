import { useTranslation } from 'react-i18next';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { EndEcoPicture } from '../../pictures/heroku/end-eco.tsx';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import { Numbered } from '../../guides/engine/numbered-steps.tsx';
import { ShutdownProblem } from './task.tsx';
import type { TaskProps } from './task.tsx';

/** Only the person can end Eco, on Heroku's own page. */
export function EcoStep({ view, shutting, count, onBack, onNext }: TaskProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const { account, own } = view;
  const done = () => {
    shutting.send(() => ask('shutdown.setTaskDone', { account, task: 'eco', done: true }));
    onNext();
  };
  return (
    <StepFrame
      title={t('shutdown.eco.title')}
      lead={t('shutdown.eco.lead')}
      count={count}
      onBack={onBack}
      promise={t('shutdown.promise')}
      unsure={{
        word: t('shutdown.eco.unsure'),
        title: t('shutdown.eco.unsureTitle'),
        lines: [t('shutdown.eco.unsureOne'), t('shutdown.eco.unsureTwo'), t('shutdown.eco.unsureThree')],
      }}
      beside={<EndEcoPicture />}
      main={
        <>
          <Button kind="line" onPress={onNext}>
            {t(own.eco === null ? 'shutdown.eco.later' : 'common.next')}
          </Button>
          <Button kind="primary" onPress={done}>
            {t('shutdown.eco.done')}
          </Button>
        </>
      }
    >
      <Button icon="open" onPress={() => void ask('app.openLink', { link: 'heroku-billing' })}>
        {t('shutdown.eco.open')}
      </Button>
      <ShutdownProblem shutting={shutting} />
      <Numbered words="shutdown.eco" marks={['press', 'press', 'press']} />
      {own.eco === null ? null : <p>{t('shutdown.eco.was', { when: times.at(own.eco) })}</p>}
    </StepFrame>
  );
}
