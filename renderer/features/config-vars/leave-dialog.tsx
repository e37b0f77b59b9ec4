import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../design/confirm-dialog.tsx';
import { Icon } from '../../design/icon.tsx';

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
    <ConfirmDialog
      title={t('configVars.leave.title')}
      tone="warning"
      sign={<Icon name="edit" />}
      lead={t('configVars.leave.lead', { count })}
      go={t('configVars.leave.go')}
      keep={t('configVars.leave.stay')}
      onGo={onLeave}
      onKeep={onStay}
    />
  );
}
