import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/button.tsx';
import { Icon } from '../../../design/icon.tsx';
import type { IconName } from '../../../design/icon.tsx';
import { Plate } from '../../../design/state-shape.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import type { ConnectStepProps } from './steps.ts';
import { useUnsure } from './use-unsure.ts';

const facts = [
  { icon: 'shield', title: 'connect.what.notPassword', say: 'connect.what.notPasswordSay' },
  { icon: 'key', title: 'connect.what.yours', say: 'connect.what.yoursSay' },
  { icon: 'lock', title: 'connect.what.kept', say: 'connect.what.keptSay' },
] as const satisfies readonly { icon: IconName; title: string; say: string }[];

export function WhatStep({ count, onBack, onNext }: ConnectStepProps) {
  const { t } = useTranslation();
  const unsure = useUnsure('what');
  return (
    <StepFrame
      title={t('connect.what.title')}
      lead={t('connect.what.lead')}
      count={count}
      onBack={onBack}
      promise={t('connect.what.needs')}
      unsure={unsure}
      main={
        <Button kind="primary" onPress={onNext}>
          {t('common.next')}
        </Button>
      }
    >
      <ul className="facts">
        {facts.map(({ icon, title, say }) => (
          <li key={title}>
            <Plate tone="info">
              <Icon name={icon} />
            </Plate>
            <span>
              <b>{t(title)}</b>
              <span className="quiet">{t(say)}</span>
            </span>
          </li>
        ))}
      </ul>
      <p className="tech">{t('connect.what.tech')}</p>
    </StepFrame>
  );
}
