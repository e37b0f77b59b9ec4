/** A picked file that is locked: one box for its passphrase. */
import { useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { Field } from '../../design/field.tsx';
import { maxPassphraseLength } from './passphrase-strength.ts';

export interface LockedFileState {
  readonly box: RefObject<HTMLInputElement | null>;
  readonly busy: boolean;
  readonly wrong: 'empty' | 'wrong' | null;
  /** Anything but a wrong passphrase, which is said at the box. */
  readonly problem: Problem | null;
  readonly open: () => Promise<void>;
}

/** The passphrase stays in its box and is sent once. */
export function useLockedFile<View>(
  unlock: (passphrase: string) => Promise<Result<View>>,
  onOpened: (view: View) => void,
): LockedFileState {
  const box = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState<'empty' | 'wrong' | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = async () => {
    const passphrase = box.current?.value ?? '';
    setWrong(passphrase === '' ? 'empty' : null);
    if (passphrase === '' || busy) return;
    if (box.current !== null) box.current.value = '';
    setBusy(true);
    setProblem(null);
    const answer = await unlock(passphrase);
    setBusy(false);
    if (answer.ok) onOpened(answer.value);
    else if (answer.problem.code === 'wrong-passphrase') {
      setWrong('wrong');
      box.current?.focus();
    } else setProblem(answer.problem);
  };
  return { box, busy, wrong, problem, open };
}

/** The box. Enter in it opens the file, as does the button of the page. */
export function PassphraseBox({ box, busy, wrong }: LockedFileState) {
  const { t } = useTranslation();
  return (
    <Field
      ref={box}
      kind="password"
      label={t('restore.locked.label')}
      maxLength={maxPassphraseLength}
      busy={busy}
      wrong={wrong === null ? undefined : t(`restore.locked.${wrong}`)}
    />
  );
}
