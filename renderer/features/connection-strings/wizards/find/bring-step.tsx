import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { maxPastedLength, type StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import type { Result } from '../../../../../electron/contract/result.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Button } from '../../../../design/button.tsx';
import { Card } from '../../../../design/card.tsx';
import { SecretField } from '../../../../design/secret-field.tsx';
import { ProblemNotice } from '../../../../shared/problem/problem-notice.tsx';
import { Repairs } from '../../repairs.tsx';
import { useStrings } from '../../../../stores/connection-strings.ts';
import { StepFrame } from '../../../../shared/wizard/step-frame.tsx';
import { beginWizard } from '../../open-wizard.ts';
import { Candidates } from './candidates.tsx';
import type { FindStepProps } from './find.tsx';
import { LockedFile } from './locked-file.tsx';
import { isOfUse } from './steps.ts';

type Asking = 'file' | 'paste' | 'type' | null;

/** The person brings it: an old file, or the line itself. Pasting reads the clipboard in main. */
export function BringStep({ run, site }: FindStepProps) {
  const { t } = useTranslation();
  const box = useRef<HTMLTextAreaElement>(null);
  const [asking, setAsking] = useState<Asking>(null);
  const [locked, setLocked] = useState(false);
  const [found, setFound] = useState<readonly StringView[]>([]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [filled, setFilled] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const take = (views: readonly StringView[]) => {
    useStrings.getState().take(views);
    const [first] = views;
    if (views.length === 1 && first !== undefined && isOfUse(first)) run.onNext(first);
    else {
      setFound(views);
      setChosen(views.find(isOfUse)?.id ?? null);
    }
  };
  const begin = (what: Asking) => {
    setAsking(what);
    setProblem(null);
    setFound([]);
  };
  const pick = async () => {
    begin('file');
    const answer = await ask('connectionStrings.pick', { site });
    setAsking(null);
    if (answer.ok) {
      if (answer.value !== null) take(answer.value);
    } else if (answer.problem.code === 'copy-needs-passphrase') setLocked(true);
    else setProblem(answer.problem);
  };
  const one = (answer: Result<StringView>) => {
    setAsking(null);
    if (answer.ok) take([answer.value]);
    else setProblem(answer.problem);
  };
  const paste = async () => {
    begin('paste');
    one(await ask('connectionStrings.paste', { site }));
  };
  const type = async () => {
    const text = box.current?.value ?? '';
    if (text === '' || box.current === null) return;
    box.current.value = '';
    setFilled(false);
    begin('type');
    one(await ask('connectionStrings.type', { site, text }));
  };
  const view = found.find(({ id }) => id === chosen);
  const [only] = found.length === 1 ? found : [];
  return (
    <StepFrame
      title={t('connectionStringSearch.bring.title')}
      lead={t('connectionStringSearch.bring.lead')}
      count={run.count}
      wide
      onBack={run.onBack}
      promise={t('connectionStringSearch.promise')}
      unsure={{
        word: t('connect.notSure'),
        title: t('connectionStringSearch.bring.unsure'),
        lines: [
          t('connectionStringSearch.bring.a'),
          t('connectionStringSearch.bring.b'),
          t('connectionStringSearch.bring.c'),
        ],
      }}
      main={
        view === undefined ? (
          <Button kind="primary" icon="paste" busy={asking === 'paste'} onPress={() => void paste()}>
            {t(
              asking === 'paste'
                ? 'connectionStringSearch.bring.reading'
                : 'connectionStringSearch.bring.paste',
            )}
          </Button>
        ) : (
          <Button kind="primary" onPress={() => run.onNext(view)}>
            {t('connectionStringSearch.look.go')}
          </Button>
        )
      }
    >
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {only !== undefined && !isOfUse(only) ? <Repairs view={only} /> : null}
      {found.length > 1 ? <Candidates views={found} chosen={chosen} onChoose={setChosen} /> : null}
      <div className="bring">
        <Card>
          <h2>{t('connectionStringSearch.bring.line')}</h2>
          <p className="quiet">{t('connectionStringSearch.bring.lineSay')}</p>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void type();
            }}
          >
            <SecretField
              ref={box}
              label={t('connectionStringSearch.bring.box')}
              maxLength={maxPastedLength}
              readable={false}
              act={
                filled ? (
                  <Button submit busy={asking === 'type'}>
                    {t(
                      asking === 'type'
                        ? 'connectionStringSearch.bring.reading'
                        : 'connectionStringSearch.bring.use',
                    )}
                  </Button>
                ) : null
              }
              onText={(text) => setFilled(text !== '')}
              onEnter={() => void type()}
            />
          </form>
        </Card>
        <Card>
          <h2>{t('connectionStringSearch.bring.file')}</h2>
          <p className="quiet">{t('connectionStringSearch.bring.fileSay')}</p>
          {locked ? (
            <LockedFile
              site={site}
              onOpened={(views) => {
                setLocked(false);
                take(views);
              }}
              onOther={() => {
                setLocked(false);
                void pick();
              }}
            />
          ) : (
            <Button icon="file" busy={asking === 'file'} onPress={() => void pick()}>
              {t(
                asking === 'file'
                  ? 'connectionStringSearch.bring.reading'
                  : 'connectionStringSearch.bring.pick',
              )}
            </Button>
          )}
        </Card>
        <Card>
          <h2>{t('connectionStringSearch.bring.neither')}</h2>
          <p className="quiet">{t('connectionStringSearch.bring.neitherSay')}</p>
          <Button icon="globe" onPress={() => beginWizard('rebuild', site, null)}>
            {t('connectionStringSearch.rebuild')}
          </Button>
        </Card>
      </div>
    </StepFrame>
  );
}
