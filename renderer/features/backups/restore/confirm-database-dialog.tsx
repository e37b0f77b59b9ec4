import { useTranslation } from 'react-i18next';
import type { Whose } from '../../../../electron/contract/backups.ts';
import { ConfirmDialog, Facts } from '../../../design/confirm-dialog.tsx';
import { Icon } from '../../../design/icon.tsx';

interface DatabaseQuestionProps {
  /** What the site is called. */
  readonly site: string;
  readonly whose: Whose;
  readonly onGo: () => void;
  readonly onKeep: () => void;
}

/** Once more, before a database goes in from a copy that is another site's or may be. */
export function DatabaseQuestion({ site, whose, onGo, onKeep }: DatabaseQuestionProps) {
  const { t } = useTranslation();
  return (
    <ConfirmDialog
      title={t('restore.database.title', { site })}
      tone="warning"
      sign={<Icon name="database" />}
      lead={
        whose.kind === 'other-site'
          ? t('restore.database.other', { site, other: whose.title })
          : t('restore.database.unknown', { site })
      }
      go={t('restore.database.go')}
      keep={t('restore.database.keep')}
      onGo={onGo}
      onKeep={onKeep}
    >
      <Facts
        facts={[
          { tone: 'ok', words: t('restore.database.copy') },
          { tone: 'ok', words: t('restore.database.undo') },
        ]}
      />
    </ConfirmDialog>
  );
}
