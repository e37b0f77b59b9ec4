import { create } from 'zustand';
import { useTranslation } from 'react-i18next';
import { Button } from '../../design/button.tsx';

/** Whether the help is open. Its drawer is a screen that comes later (help.tsx). */
export const useHelp = create<{ readonly open: boolean; readonly show: (open: boolean) => void }>()(
  (set) => ({
    open: false,
    show: (open) => set({ open }),
  }),
);

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
