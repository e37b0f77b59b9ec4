import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { Plate, StateShape } from '../../design/state-shape.tsx';
import { NewPassphrase } from '../../shared/backup-lock/new-passphrase.tsx';
import { NothingSaved } from '../backups/nothing-saved.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { SavedAllTold } from '../backups/save-all/export-all-summary.tsx';
import { SavingAllNow } from '../backups/save-all/export-all-progress.tsx';
import { useSaveAll } from '../backups/save-all/use-export-all.ts';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { StepFrame } from '../../shared/wizard/step-frame.tsx';
import type { TaskProps } from './task.tsx';

/** A copy of each site outside the app. Without all of them it does not go on. */
export function CopiesStep({ view, shutting, count, onBack, onNext }: TaskProps) {
  const { t } = useTranslation();
  const titleOf = useTitleOf();
  const savingAll = useSaveAll();
  const { passphrase, saving, saved, closed, problem, save } = savingAll;
  const missing = view.sites.filter(({ copy }) => copy === null);
  const complete = missing.length === 0;
  const saveMissing = () => void save(missing.map(({ id }) => id));
  return (
    <StepFrame
      title={t('shutdown.copies.title')}
      lead={t('shutdown.copies.lead')}
      count={count}
      onBack={onBack}
      promise={t('shutdown.copies.promise')}
      main={
        complete ? (
          <Button kind="primary" busy={shutting.busy} onPress={onNext}>
            {t('common.next')}
          </Button>
        ) : (
          <Button kind="primary" busy={saving} onPress={saveMissing}>
            {saving ? t('shutdown.copies.going') : t('shutdown.copies.go', { count: missing.length })}
          </Button>
        )
      }
    >
      <Card as="ul" className="shut-rows">
        {view.sites.map(({ id, title, copy }) => (
          <li key={id}>
            <Plate tone={copy === null ? 'off' : 'ok'}>
              <StateShape shape={copy === null ? 'empty' : 'tick'} />
            </Plate>
            <span className="grow">
              <b>{titleOf(title)}</b>
              <span className="small quiet">
                {copy === null
                  ? t('shutdown.copies.hasNot')
                  : t('shutdown.copies.has', { place: copy.place })}
              </span>
            </span>
          </li>
        ))}
      </Card>
      {saved === null ? null : <SavedAllTold saved={saved} />}
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
      {complete ? null : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!saving) saveMissing();
          }}
        >
          <NewPassphrase state={passphrase} busy={saving} />
        </form>
      )}
      {closed ? <NothingSaved /> : null}
      {saving ? <SavingAllNow saving={savingAll} /> : null}
    </StepFrame>
  );
}
