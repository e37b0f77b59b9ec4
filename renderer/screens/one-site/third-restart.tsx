import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Plate, StateShape } from '../../components/state-shape.tsx';

interface ThirdRestartProps {
  readonly title: string;
  readonly nightscout: boolean;
  /** To let a locked Dexcom account open again (nightscout-domain.md A9b). */
  readonly onTurnOff: () => void;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** Before a third restart within the hour: it seldom helps, and it may lock a Dexcom account. Not doing it is the default. */
export function ThirdRestart({ title, nightscout, onTurnOff, onKeep, onGo }: ThirdRestartProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      kind="confirm"
      title={t('site.many.title', { site: title })}
      onClose={onKeep}
      aside={
        <Plate tone="shut">
          <StateShape shape="triangle" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('site.many.lead')}</p>
      <ul className="dialog-facts">
        {nightscout ? (
          <>
            <li>
              <span className="is-shut">
                <StateShape shape="triangle" />
              </span>
              {t('site.many.lock')}
            </li>
            <li>
              <span className="is-shut">
                <StateShape shape="triangle" />
              </span>
              {t('site.many.wait')}
            </li>
          </>
        ) : null}
        <li>
          <span className="is-ok">
            <StateShape shape="tick" />
          </span>
          {t(nightscout ? 'site.many.safe' : 'site.many.safeWeb')}
        </li>
      </ul>
      <div className="dialog-acts">
        {nightscout ? (
          <Button kind="quiet" onPress={onTurnOff}>
            {t('site.many.off')}
          </Button>
        ) : null}
        <Button kind="line" onPress={onGo}>
          {t('site.many.go')}
        </Button>
        <span data-focus>
          <Button kind="primary" onPress={onKeep}>
            {t('site.many.keep')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
