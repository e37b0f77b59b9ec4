import { useTranslation } from 'react-i18next';
import '../../design/field.css';

/** The person closed the window in which a place for the file is asked for. What they typed stays. */
export function NothingSaved() {
  const { t } = useTranslation();
  return <output className="note">{t('backupLock.nothingSaved')}</output>;
}
