import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../../design/card.tsx';
import type { StringView } from '../../../../../electron/contract/connection-strings.ts';
import type { Problem } from '../../../../../electron/contract/problems.ts';
import type { Result } from '../../../../../electron/contract/result.ts';
import { ask } from '../../../../bridge/bridge.ts';
import { Button } from '../../../../design/button.tsx';
import { Spinner } from '../../../../design/icon.tsx';
import { UnlockDialog } from '../../../../shared/backup-lock/unlock-dialog.tsx';
import { RetryNotice } from '../../../../shared/problem/retry-notice.tsx';
import { StepFrame } from '../../../../shared/wizard/step-frame.tsx';
import { beginWizard } from '../../open-wizard.ts';
import type { StringWizardRun } from '../use-string-wizard.ts';
import { Candidates } from './candidates.tsx';
import { isOfUse } from './steps.ts';
import type { FindStep } from './steps.ts';

interface LookStepProps {
  readonly run: StringWizardRun<FindStep>;
  readonly site: string;
}

const offReason = 'look-off-reason';

/** We look by ourselves: in the settings of now, of earlier versions, and in the copies on this computer. */
export function LookStep({ run, site }: LookStepProps) {
  const { t } = useTranslation();
  const [found, setFound] = useState<readonly StringView[] | null>(null);
  const [chosen, setChosen] = useState<string | null>(run.view?.id ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = useCallback((answer: Result<readonly StringView[]>) => {
    setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    setFound(answer.value);
    const known = (id: string | null) => answer.value.some((view) => view.id === id && isOfUse(view));
    const [best] = answer.value.filter(isOfUse).toSorted((a, b) => Number(b.ready) - Number(a.ready));
    setChosen((id) => (known(id) ? id : (best?.id ?? null)));
  }, []);
  const look = useCallback(() => ask('connectionStrings.find', { id: site }).then(take), [site, take]);
  useEffect(() => void look(), [look]);

  const locked = problem?.code === 'copies-locked';
  const view = found?.find(({ id }) => id === chosen);
  const nothing = found?.length === 0;
  return (
    <StepFrame
      title={t('connectionStringSearch.look.title')}
      lead={t(nothing ? 'connectionStringSearch.look.noneLead' : 'connectionStringSearch.look.lead')}
      count={run.count}
      wide
      onBack={run.onBack}
      promise={t('connectionStringSearch.promise')}
      main={
        <>
          <Button kind={nothing ? 'primary' : 'line'} onPress={() => run.to('bring', null)}>
            {t('connectionStringSearch.look.elsewhere')}
          </Button>
          {nothing ? null : (
            <Button
              kind="primary"
              busy={found === null && problem === null}
              offBecause={view === undefined ? offReason : undefined}
              onPress={() => view !== undefined && run.onNext(view)}
            >
              {t('connectionStringSearch.look.go')}
            </Button>
          )}
        </>
      }
    >
      {problem === null || locked ? null : <RetryNotice problem={problem} onAgain={() => void look()} />}
      {found === null && problem === null ? (
        <Card as="output" className="row">
          <Spinner />
          {t('connectionStringSearch.look.looking')}
        </Card>
      ) : null}
      {nothing ? (
        <Card className="find-none">
          <h2>{t('connectionStringSearch.look.none')}</h2>
          <p className="quiet">{t('connectionStringSearch.look.noneSay')}</p>
          <Button onPress={() => beginWizard('rebuild', site, null)}>
            {t('connectionStringSearch.rebuild')}
          </Button>
        </Card>
      ) : null}
      {found === null || nothing ? null : <Candidates views={found} chosen={chosen} onChoose={setChosen} />}
      <p className="visually-hidden" id={offReason}>
        {t('connectionStringSearch.look.chooseFirst')}
      </p>
      {locked ? <UnlockDialog onClose={() => run.to('bring', null)} onOpen={() => void look()} /> : null}
    </StepFrame>
  );
}
