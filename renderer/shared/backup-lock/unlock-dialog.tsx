import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { CopiesLock } from '../../../electron/contract/backups.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Field } from '../../design/field.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import { ProblemNotice } from '../problem/problem-notice.tsx';
import { Plate } from '../../design/state-shape.tsx';
import { NewPassphrase, useNewPassphrase } from './new-passphrase.tsx';
import './passphrase.css';
import { maxPassphraseLength } from './passphrase-strength.ts';

interface UnlockDialogProps {
  readonly onClose: () => void;
  /** The lock is open now: what was asked for can begin. */
  readonly onOpen: () => void;
}

/**
 * Shown when something answered `copies-locked`: this computer has no key store, so the copy that comes before every
 * change is locked with a passphrase, chosen now or chosen before. What is typed stays in the boxes and is sent once.
 */
export function UnlockDialog({ onClose, onOpen }: UnlockDialogProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const chosen = useNewPassphrase();
  const [lock, setLock] = useState<CopiesLock | null>(null);
  const [empty, setEmpty] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const opened = useEffectEvent(onOpen);
  useEffect(() => {
    const look = async () => {
      const answer = await ask('backups.lock');
      if (!answer.ok) setProblem(answer.problem);
      else if (answer.value === 'open') opened();
      else setLock(answer.value);
    };
    void look();
  }, []);

  const send = async () => {
    const typed = lock === 'choose-passphrase' ? chosen.read() : (box.current?.value ?? '');
    setEmpty(typed === '');
    if (typed === null || typed === '') return;
    if (box.current !== null) box.current.value = '';
    chosen.clear();
    setBusy(true);
    setProblem(null);
    const answer = await ask('backups.unlock', { passphrase: typed });
    setBusy(false);
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value === 'open') onOpen();
    else setLock(answer.value);
  };
  const wrong = problem?.code === 'wrong-passphrase';
  const choosing = lock === 'choose-passphrase';
  return (
    <Dialog
      kind="confirm"
      title={t(choosing ? 'backupLock.chooseTitle' : 'backupLock.giveTitle')}
      onClose={onClose}
      aside={
        <Plate tone="info">
          <Icon name="lock" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t(choosing ? 'backupLock.chooseLead' : 'backupLock.giveLead')}</p>
      {choosing ? <p className="quiet">{t('backupLock.chooseWhy')}</p> : null}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void send();
        }}
      >
        {lock === null && problem === null ? <Spinner /> : null}
        {choosing ? <NewPassphrase state={chosen} busy={busy} /> : null}
        {lock === 'give-passphrase' ? (
          <div className="passphrase">
            <Field
              ref={box}
              kind="password"
              label={t('backupLock.give')}
              hint={t('backupLock.giveHint')}
              maxLength={maxPassphraseLength}
              busy={busy}
              wrong={
                empty
                  ? t('backupLock.empty')
                  : wrong
                    ? `${t('problem.wrong-passphrase.happened')} ${t('problem.wrong-passphrase.next')}`
                    : undefined
              }
            />
          </div>
        ) : null}
        {problem === null || wrong ? null : <ProblemNotice level={3} problem={problem} />}
        <div className="dialog-acts">
          <Button kind="line" onPress={onClose}>
            {t('common.notNow')}
          </Button>
          {lock === null ? null : (
            <Button kind="primary" submit busy={busy}>
              {t(busy ? 'backupLock.opening' : choosing ? 'backupLock.chooseGo' : 'backupLock.open')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>
  );
}
