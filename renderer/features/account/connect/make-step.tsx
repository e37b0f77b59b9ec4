import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { MakeKeyPicture } from '../../../pictures/heroku/make-key.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import type { ConnectStepProps } from './steps.ts';
import { Numbered } from '../../../guides/engine/numbered-steps.tsx';
import { useUnsure } from './use-unsure.ts';

export function MakeStep({ count, onBack, onNext }: ConnectStepProps) {
  const { t } = useTranslation();
  const unsure = useUnsure('make');
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async () => {
    const answer = await ask('app.openLink', { link: 'heroku-applications' });
    setProblem(answer.ok ? null : answer.problem);
  };
  return (
    <StepFrame
      title={t('connect.make.title')}
      lead={t('connect.make.lead')}
      count={count}
      onBack={onBack}
      promise={t('connect.promise')}
      unsure={unsure}
      beside={<MakeKeyPicture />}
      main={
        <Button kind="primary" onPress={onNext}>
          {t('connect.done')}
        </Button>
      }
    >
      <Button icon="open" onPress={() => void open()}>
        {t('connect.make.open')}
      </Button>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      <Numbered words="connect.make" marks={['press', 'press', 'press']} />
    </StepFrame>
  );
}
