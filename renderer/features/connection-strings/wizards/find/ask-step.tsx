import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { maxAnswerLength, type StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { StringWizard } from '../../../../../electron/contract/guides.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import type { Result } from '../../../../../electron/contract/result.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Button } from '../../../../design/button.tsx';
import { Card } from '../../../../design/card.tsx';
import { Field } from '../../../../design/field.tsx';
import { SecretField } from '../../../../design/secret-field.tsx';
import { LazyPicture } from '../../../../pictures/lazy-picture.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { StringPartsRibbon } from '../../connection-string-parts.tsx';
import type { PartQuestion } from '../../change-part.tsx';
import { StepFrame } from '../../../../shared/wizard/step-frame.tsx';
import { Numbered } from '../../../../guides/engine/numbered-steps.tsx';
import { beginWizard } from '../../open-wizard.ts';
import type { FindStepProps } from './find.tsx';

interface AskStepProps extends FindStepProps {
  readonly question: PartQuestion;
  readonly view: StringView;
}

/** Where it stands, or what it is part of. */
const pictures: Readonly<Record<PartQuestion, ReactNode>> = {
  user: <LazyPicture name="atlas/users" />,
  password: <LazyPicture name="atlas/swap" />,
  host: <LazyPicture name="atlas/parts" />,
  database: <LazyPicture name="atlas/parts" />,
};

/** Where those who are not sure find the answer in Atlas. */
const wizardFor: Readonly<Record<PartQuestion, StringWizard>> = {
  user: 'rebuild',
  password: 'password',
  host: 'rebuild',
  database: 'rebuild',
};

/** One question about one part of the string. What is typed stays in its box and goes to main once. */
export function AskStep({ run, site, question, view }: AskStepProps) {
  const { t } = useTranslation();
  const line = useRef<HTMLInputElement>(null);
  const hidden = useRef<HTMLTextAreaElement>(null);
  const [busy, setBusy] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = (answer: Result<StringView>) => {
    setBusy(false);
    if (answer.ok) run.onNext(answer.value);
    else setProblem(answer.problem);
  };
  const begin = () => {
    setBusy(true);
    setEmpty(false);
    setProblem(null);
  };
  const send = async () => {
    const box = question === 'password' ? hidden.current : line.current;
    const typed = box?.value ?? '';
    if (busy) return;
    if (box === null || typed.trim() === '') {
      setEmpty(true);
      box?.focus();
      return;
    }
    box.value = '';
    begin();
    const said = question === 'password' ? typed : typed.trim();
    take(await ask('connectionStrings.answer', { string: view.id, answers: { [question]: said } }));
  };
  const paste = async () => {
    begin();
    take(await ask('connectionStrings.pasteAnswer', { string: view.id, question }));
  };
  const wrong = empty ? t('connectionStringSearch.ask.empty') : undefined;
  const act = (
    <Button icon="paste" busy={busy} onPress={() => void paste()}>
      {t('connect.paste.press')}
    </Button>
  );
  return (
    <StepFrame
      title={t(`connectionStringSearch.ask.${question}.title`)}
      lead={t(`connectionStringSearch.ask.${question}.lead`)}
      count={run.count}
      onBack={run.onBack}
      promise={t('connectionStrings.promise')}
      beside={pictures[question]}
      main={
        <>
          <Button kind="line" onPress={() => beginWizard(wizardFor[question], site, view)}>
            {t('connect.notSure')}
          </Button>
          <Button kind="primary" busy={busy} onPress={() => void send()}>
            {t('common.next')}
          </Button>
        </>
      }
    >
      <div className="string-page">
        <form
          className="ask-one"
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          {question === 'password' ? (
            <SecretField
              ref={hidden}
              label={t('connectionStringSearch.ask.password.label')}
              maxLength={maxAnswerLength}
              readable={false}
              wrong={wrong}
              act={act}
              onText={() => setEmpty(false)}
              onEnter={() => void send()}
            />
          ) : (
            <Field
              ref={line}
              label={t(`connectionStringSearch.ask.${question}.label`)}
              hint={t(`connectionStringSearch.ask.${question}.hint`)}
              maxLength={maxAnswerLength}
              busy={busy}
              wrong={wrong}
              act={act}
            />
          )}
          {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
        </form>
        {question === 'user' ? <Numbered words="atlas.user" marks={['press', 'look', 'press']} /> : null}
        <Card className="string-parts">
          <StringPartsRibbon parts={view.parts} asked={question} />
        </Card>
      </div>
    </StepFrame>
  );
}
