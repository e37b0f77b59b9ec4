import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useTitleOf } from '../site/site-status.ts';

interface RestartWarningProps {
  readonly site: Site;
  /** To let a locked Dexcom account open again (docs/reference/nightscout.md#dexcom-share). */
  readonly onTurnOff: () => void;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** Before a third restart within the hour: it seldom helps, and it may lock a Dexcom account. Not doing it is the default. */
export function RestartWarning({ site, onTurnOff, onKeep, onGo }: RestartWarningProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const nightscout = site.kind === 'nightscout';
  return (
    <ConfirmDialog
      title={t('site.many.title', { site: title })}
      tone="warning"
      sign={<StateShape shape="triangle" />}
      lead={t('site.many.lead')}
      go={t('site.many.go')}
      keep={t('site.many.keep')}
      other={
        nightscout ? (
          <Button kind="quiet" onPress={onTurnOff}>
            {t('site.many.off')}
          </Button>
        ) : null
      }
      onGo={onGo}
      onKeep={onKeep}
    >
      <Facts
        facts={
          nightscout
            ? [
                { tone: 'warning', words: t('site.many.lock') },
                { tone: 'warning', words: t('site.many.wait') },
                { tone: 'ok', words: t('site.many.safe') },
              ]
            : [{ tone: 'ok', words: t('site.many.safeWeb') }]
        }
      />
    </ConfirmDialog>
  );
}
