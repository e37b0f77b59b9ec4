import { create } from 'zustand';
import { useTranslation } from 'react-i18next';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { usePlace } from '../../stores/place.ts';
import './help.css';

const useHelp = create<{ readonly open: boolean; readonly show: (open: boolean) => void }>()((set) => ({
  open: false,
  show: (open) => set({ open }),
}));

/** Top right on every page, so that it is always in the same place. */
export function HelpButton() {
  const { t } = useTranslation();
  const show = useHelp((state) => state.show);
  return (
    <Button kind="quiet" icon="help" onPress={() => show(true)}>
      {t('common.help')}
    </Button>
  );
}

const questions = ['a', 'b', 'c'] as const;

/** The topic of the page that is open. The text is part of the app, so it works without internet. */
export function HelpDrawer() {
  const { t } = useTranslation();
  const { open, show } = useHelp();
  const screen = usePlace((state) => state.here.place.screen);
  if (!open) return null;
  return (
    <Dialog kind="drawer" title={t(`help.${screen}.title`)} onClose={() => show(false)}>
      <dl className="help">
        {questions.map((question) => (
          <div key={question}>
            <dt>{t(`help.${screen}.${question}`)}</dt>
            <dd>{t(`help.${screen}.${question}Say`)}</dd>
          </div>
        ))}
      </dl>
      <p className="small quiet">{t('common.promise')}</p>
    </Dialog>
  );
}
