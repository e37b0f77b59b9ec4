import { useTranslation } from 'react-i18next';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Icon } from '../../../design/icon.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { Plate } from '../../../design/state-shape.tsx';
import { PassphraseBox, useLockedFile } from '../../../shared/backup-lock/locked-file.tsx';
import type { SideState } from './use-side.ts';

/** The picked file is locked: one box for its passphrase. */
export function LockedDialog({ side }: { readonly side: SideState }) {
  const { t } = useTranslation();
  const file = useLockedFile(side.unlock, side.unlocked);
  return (
    <Dialog
      kind="confirm"
      title={t('restore.locked.title')}
      onClose={side.leave}
      aside={
        <Plate tone="info">
          <Icon name="lock" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('restore.locked.lead')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void file.open();
        }}
      >
        <PassphraseBox {...file} />
        {file.problem === null ? null : <ProblemNotice level={3} problem={file.problem} />}
        <div className="dialog-acts">
          <Button kind="line" onPress={side.leave}>
            {t('common.notNow')}
          </Button>
          <Button kind="primary" submit busy={file.busy}>
            {t(file.busy ? 'restore.locked.going' : 'restore.locked.go')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
