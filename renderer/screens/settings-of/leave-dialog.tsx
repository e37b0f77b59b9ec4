import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { Plate } from '../../components/state-shape.tsx';

/** Changes that were not sent would be lost. Keeping them is the default. */
export function LeaveDialog({
  count,
  onStay,
  onLeave,
}: {
  readonly count: number;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Dialog
      kind="confirm"
      title={t('settingsOf.leave.title')}
      onClose={onStay}
      aside={
        <Plate tone="shut">
          <Icon name="edit" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('settingsOf.leave.lead', { count })}</p>
      <div className="dialog-acts">
        <Button kind="line" onPress={onLeave}>
          {t('settingsOf.leave.go')}
        </Button>
        <span data-focus>
          <Button kind="primary" onPress={onStay}>
            {t('settingsOf.leave.stay')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
