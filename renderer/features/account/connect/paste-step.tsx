import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KeyCheck } from '../../../../electron/contract/account.ts';
import type { Problem, ProblemCode } from '../../../../electron/contract/problems.ts';
import type { Result } from '../../../../electron/contract/result.ts';
import { ask } from '../../../bridge/bridge.ts';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { CopyKeyPicture } from '../../../pictures/heroku/copy-key.tsx';
import { ProblemAct } from '../../../shared/problem/problem-action.tsx';
import { StepFrame } from '../../../shared/wizard/step-frame.tsx';
import type { ConnectStepProps } from './steps.ts';
import { Numbered } from '../../../guides/engine/numbered-steps.tsx';
import { useUnsure } from './use-unsure.ts';

/** As main takes it (ipc/validators.ts); a key is far shorter. */
const maxKeyLength = 1000;

const hintId = 'paste-hint';

interface PasteStepProps extends ConnectStepProps {
  /** A key was tested before, and one may go on with it. */
  readonly tested: boolean;
  /** Another one is sent: what was said of the one before does not hold for it. */
  readonly onTest: () => void;
  readonly onTested: (found: KeyCheck) => void;
}

/**
 * The key comes in. "Paste" reads the clipboard in main, so the key does not pass through here. What is typed stays in
 * the box itself, never in our state, and the box is emptied as it is sent.
 */
export function PasteStep({ count, onBack, onNext, tested, onTest, onTested }: PasteStepProps) {
  const { t } = useTranslation();
  const unsure = useUnsure('paste');
  const box = useRef<HTMLInputElement>(null);
  const [filled, setFilled] = useState(false);
  const [testing, setTesting] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const test = async (asking: Promise<Result<KeyCheck>>) => {
    onTest();
    setTesting(true);
    setProblem(null);
    const answer = await asking;
    setTesting(false);
    if (answer.ok) onTested(answer.value);
    else setProblem(answer.problem);
  };
  const paste = () => void test(ask('account.paste'));
  const send = () => {
    const input = box.current;
    if (input === null || input.value === '') return;
    const sent = ask('account.type', { key: input.value });
    input.value = '';
    setFilled(false);
    void test(sent);
  };
  const goOn = filled ? send : onNext;

  return (
    <StepFrame
      title={t('connect.paste.title')}
      lead={t('connect.paste.lead')}
      count={count}
      onBack={onBack}
      promise={t('connect.promise')}
      unsure={unsure}
      beside={<CopyKeyPicture />}
      main={
        <Button
          kind="primary"
          busy={testing}
          offBecause={filled || tested ? undefined : hintId}
          onPress={goOn}
        >
          {testing ? t('connect.paste.checking') : filled ? t('connect.paste.check') : t('common.next')}
        </Button>
      }
    >
      {problem === null ? null : (
        <ProblemNotice problem={problem} act={<PasteWayOut code={problem.code} />} />
      )}
      <Numbered words="connect.paste" marks={['look', 'press', 'press']} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!testing) send();
        }}
      >
        <Field
          ref={box}
          label={t('connect.paste.label')}
          hint={t('connect.paste.hint')}
          kind="password"
          placeholder={t('connect.paste.placeholder')}
          maxLength={maxKeyLength}
          busy={testing}
          onText={(text) => setFilled(text !== '')}
          act={
            <Button icon="paste" busy={testing} onPress={paste}>
              {t('connect.paste.press')}
            </Button>
          }
        />
      </form>
      <p className="note quiet" id={hintId}>
        {tested ? t('connect.paste.sent') : t('connect.paste.tested')}
      </p>
    </StepFrame>
  );
}

/** A problem of the account or of Heroku is mended on a page of Heroku; one of the key right here. */
function PasteWayOut({ code }: { code: ProblemCode }) {
  return code === 'account-held' || code === 'heroku-down' ? <ProblemAct code={code} /> : null;
}
