import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Button } from '../../../../design/button.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { PassphraseBox, useLockedFile } from '../../../../shared/backup-lock/locked-file.tsx';

interface LockedFileProps {
  readonly site: string | null;
  readonly onOpened: (views: readonly StringView[]) => void;
  readonly onOther: () => void;
}

/** The picked file is locked: its passphrase, in the place of the button that picked it. */
export function LockedFile({ site, onOpened, onOther }: LockedFileProps) {
  const { t } = useTranslation();
  const file = useLockedFile((passphrase) => ask('connectionStrings.unlock', { site, passphrase }), onOpened);
  const { box, busy, problem, open } = file;
  // It takes the place of the button that was pressed.
  useEffect(() => box.current?.focus(), [box]);
  return (
    <form
      className="locked-file"
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
    >
      <p>
        <b>{t('restore.locked.title')}</b> {t('restore.locked.lead')}
      </p>
      <PassphraseBox {...file} />
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
      <p className="bring-acts">
        <Button submit busy={busy}>
          {t(busy ? 'restore.locked.going' : 'restore.locked.go')}
        </Button>
        <Button kind="quiet" onPress={onOther}>
          {t('restore.locked.other')}
        </Button>
      </p>
    </form>
  );
}
