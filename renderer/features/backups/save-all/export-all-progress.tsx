import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/button.tsx';
import './export-all-progress.css';
import type { SavingAll } from './use-export-all.ts';

/** While copies are saved: how long it takes, and its end after the copy in hand. */
export function SavingAllNow({ saving }: { readonly saving: SavingAll }) {
  const { t } = useTranslation();
  return (
    <div className="row saving-all">
      <output>{t('shutdown.copies.slow')}</output>
      <Button busy={saving.stopping} onPress={saving.stop}>
        {t(saving.stopping ? 'exportAll.stopping' : 'exportAll.stop')}
      </Button>
    </div>
  );
}
