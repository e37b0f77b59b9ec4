import { useTranslation } from 'react-i18next';
import { ConfirmDialog, Facts } from '../../design/confirm-dialog.tsx';
import { Icon } from '../../design/icon.tsx';

interface TakeOutProps {
  readonly email: string;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** Asks before a helper is taken out: what they know, they go on knowing. */
export function TakeOut({ email, onKeep, onGo }: TakeOutProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('collaborators.sure.title', { email })}
      tone="info"
      sign={<Icon name="people" />}
      lead={t('collaborators.sure.lead')}
      go={t('collaborators.sure.go')}
      keep={t('collaborators.sure.keep')}
      onGo={onGo}
      onKeep={onKeep}
    >
      <Facts
        facts={[
          { tone: 'warning', words: t('collaborators.sure.knows') },
          { tone: 'ok', words: t('collaborators.sure.undo') },
        ]}
      />
    </ConfirmDialog>
  );
}
