import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StringView } from '../../../../electron/contract/connection-string.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../components/button.tsx';
import { Field } from '../../../components/field.tsx';
import { ProblemNotice } from '../../../components/problem-notice.tsx';

/** As main takes it (ipc/database-validators.ts). */
const longest = 1000;

interface LockedFileProps {
  readonly site: string | null;
  readonly onOpened: (views: readonly StringView[]) => void;
  readonly onOther: () => void;
}

/** The picked file is locked. The passphrase stays in its box and is sent once. */
export function LockedFile({ site, onOpened, onOther }: LockedFileProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<'empty' | 'wrong' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  // It takes the place of the button that was pressed.
  useEffect(() => box.current?.focus(), []);
  const open = async () => {
    const passphrase = box.current?.value ?? '';
    setWrong(passphrase === '' ? 'empty' : null);
    if (passphrase === '' || busy || box.current === null) return;
    box.current.value = '';
    setBusy(true);
    setProblem(null);
    const answer = await ask('strings.unlock', { site, passphrase });
    setBusy(false);
    if (answer.ok) onOpened(answer.value);
    else if (answer.problem.code === 'wrong-passphrase') {
      setWrong('wrong');
      box.current?.focus();
    } else setProblem(answer.problem);
  };
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
      <Field
        ref={box}
        kind="password"
        label={t('restore.locked.label')}
        maxLength={longest}
        busy={busy}
        wrong={wrong === null ? undefined : t(`restore.locked.${wrong}`)}
      />
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
