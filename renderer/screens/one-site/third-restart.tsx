import { useTranslation } from 'react-i18next';
import { ConfirmDialog, Facts } from '../../components/confirm-dialog.tsx';
import { StateShape } from '../../components/state-shape.tsx';

interface ThirdRestartProps {
  readonly title: string;
  readonly nightscout: boolean;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** Before a third restart within the hour: it seldom helps, and it may lock a Dexcom account. Not doing it is the default. */
export function ThirdRestart({ title, nightscout, onKeep, onGo }: ThirdRestartProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('site.many.title', { site: title })}
      tone="shut"
      sign={<StateShape shape="triangle" />}
      lead={t('site.many.lead')}
      go={t('site.many.go')}
      keep={t('site.many.keep')}
      onGo={onGo}
      onKeep={onKeep}
    >
      <Facts
        facts={
          nightscout
            ? [
                { tone: 'shut', words: t('site.many.lock') },
                { tone: 'shut', words: t('site.many.wait') },
                { tone: 'ok', words: t('site.many.safe') },
              ]
            : [{ tone: 'ok', words: t('site.many.safeWeb') }]
        }
      />
    </ConfirmDialog>
  );
}
