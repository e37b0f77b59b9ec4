import { backupDays } from '../../../electron/contract/backups.ts';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../design/dialog.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { useHelp } from './help-button.tsx';
import './help-drawer.css';

const questions = ['a', 'b', 'c'] as const;

/** The topic of the page that is open. The text is part of the app, so it works without internet. */
export function HelpDrawer() {
  const { t } = useTranslation();
  const show = useHelp((state) => state.show);
  const screen = useNavigation((state) => state.here.route.screen);
  return (
    <Dialog kind="drawer" title={t(`help.${screen}.title`)} onClose={() => show(false)}>
      <dl className="help">
        {questions.map((question) => (
          <div key={question}>
            <dt>{t(`help.${screen}.${question}`)}</dt>
            <dd>{t(`help.${screen}.${question}Say`, { backupDays })}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{t('common.promise')}</p>
    </Dialog>
  );
}
