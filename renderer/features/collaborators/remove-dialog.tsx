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
      title={t('people.sure.title', { email })}
      tone="info"
      sign={<Icon name="people" />}
      lead={t('people.sure.lead')}
      go={t('people.sure.go')}
      keep={t('people.sure.keep')}
      onGo={onGo}
      onKeep={onKeep}
    >
      <Facts
        facts={[
          { tone: 'warning', words: t('people.sure.knows') },
          { tone: 'ok', words: t('people.sure.undo') },
        ]}
      />
    </ConfirmDialog>
  );
}
