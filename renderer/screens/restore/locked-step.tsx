import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/models.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { RestoreView } from '../../../electron/contract/site-page.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Field } from '../../components/field.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { StepFrame } from '../../wizards/engine/step-frame.tsx';
import { ProblemAct } from '../problem-act.tsx';
import { useTitleOf } from '../site-words.ts';

/** As main takes it (ipc/validators.ts). */
const longest = 1000;

interface LockedStepProps {
  readonly site: Site;
  readonly onOpened: (view: RestoreView) => void;
  readonly onOther: () => void;
}

/** The picked file is locked. The passphrase stays in its box and is sent once. */
export function LockedStep({ site, onOpened, onOther }: LockedStepProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
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
    const answer = await ask('restore.unlock', { id: site.id, passphrase });
    setBusy(false);
    if (answer.ok) onOpened(answer.value);
    else if (answer.problem.code === 'wrong-passphrase') {
      setWrong('wrong');
      box.current?.focus();
    } else setProblem(answer.problem);
  };
  return (
    <StepFrame
      key="locked"
      title={t('restore.locked.title')}
      lead={t('restore.locked.lead')}
      count={null}
      about={titleOf(site.title)}
      onBack={onOther}
      promise={t('restore.source.promise')}
      main={
        <>
          <Button kind="line" onPress={onOther}>
            {t('restore.locked.other')}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void open()}>
            {t(busy ? 'restore.locked.going' : 'restore.locked.go')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <Field
          ref={box}
          kind="password"
          label={t('restore.locked.label')}
          maxLength={longest}
          busy={busy}
          wrong={wrong === null ? undefined : t(`restore.locked.${wrong}`)}
        />
      </form>
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
    </StepFrame>
  );
}
