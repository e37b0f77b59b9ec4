import { useTranslation } from 'react-i18next';
import { Card } from '../../../design/card.tsx';
import type { KeychainTrouble } from '../../../../electron/contract/account.ts';
import { Button } from '../../../design/button.tsx';
import { Icon } from '../../../design/icon.tsx';
import { Plate } from '../../../design/state-shape.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import type { ConnectStepProps } from './steps.ts';

/** Only for those whose computer would not take the key: why, what that means, and how to change it. */
export function KeptStep({
  count,
  onNext,
  trouble,
}: ConnectStepProps & { readonly trouble: KeychainTrouble }) {
  const { t } = useTranslation();
  return (
    <StepFrame
      title={t('connect.kept.title')}
      lead={t('connect.kept.lead')}
      count={count}
      onBack={null}
      promise={t('connect.kept.never')}
      main={
        <Button kind="primary" onPress={onNext}>
          {t('connect.kept.go')}
        </Button>
      }
    >
      <Card className="kept">
        <Plate tone="warning">
          <Icon name="lock" />
        </Plate>
        <div className="grow">
          <p>
            <b>{t(`connect.kept.${trouble}`)}</b>
          </p>
          <p>{t(`connect.kept.next.${trouble}`)}</p>
          <p className="tech">{t('connect.check.whereTech')}</p>
        </div>
      </Card>
    </StepFrame>
  );
}
