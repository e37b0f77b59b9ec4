import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNotice } from '../problem/problem-notice.tsx';
import { useHistory } from '../../stores/history.ts';
import { dismissOnSite, useSiteJob } from '../../stores/jobs.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { StepFrame } from '../wizard/step-frame.tsx';
import { UndoQuestions, useUndo } from './undo.tsx';
import { ProblemAct } from '../problem/problem-action.tsx';
import { useTitleOf } from '../site/site-status.ts';
import './change.css';
import { CureButton } from './cure-button.tsx';
import { JobTold } from './job-status.tsx';
import { undoable } from './newest-undoable.ts';
import { useJobHeading } from './use-job-heading.ts';
import { cureOf, verdictOf } from './verdict.ts';
import { ActionQuestions } from './action-questions.tsx';
import type { ActionRun } from './use-action.ts';

interface ChangePageProps {
  readonly site: Site;
  readonly action: ActionRun;
  readonly started: SiteJob;
  /** Said and offered when it has ended well. */
  readonly done?: ReactNode;
}

/** While a change of settings goes in, and how it ended, with the way back. Undo runs on the same page. */
export function ChangePage({ site, action, started, done }: ChangePageProps) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const job = useSiteJob(site.id) ?? started;
  const { entries, load } = useHistory();
  const undoing = useUndo();
  const heading = useJobHeading();
  const { id } = site;
  const ended = job.state !== 'running';
  const isUndo = job.kind === 'undo';
  const entry = ended && !isUndo ? undoable(entries ?? [], id, started.kind) : null;
  const cure = cureOf(job, site);
  // A change that made the site stop is best taken back at once.
  const undoFirst = entry !== null && job.state === 'stuck' && cure === null;
  const notDone = verdictOf(job) === 'failed' && !isUndo;
  useEffect(() => () => dismissOnSite(id), [id]);
  useEffect(() => {
    if (ended) void load();
  }, [ended, load]);

  const goSite = () => useNavigation.getState().go({ screen: 'site', id });
  const lead = () => {
    if (!ended) return t('change.lead');
    return job.state === 'done' ? t(isUndo ? 'change.undoneLead' : 'change.doneLead') : undefined;
  };
  const said = lead();
  return (
    <StepFrame
      key={`${job.kind} ${job.state}`}
      title={heading(job)}
      {...(said === undefined ? {} : { lead: said })}
      count={null}
      about={title}
      onBack={notDone ? action.leave : goSite}
      promise={t('change.promise')}
      main={
        <>
          {entry === null ? null : (
            <Button
              kind={undoFirst ? 'primary' : 'line'}
              icon="undo"
              busy={undoing.busy !== null}
              onPress={() => undoing.begin(entry)}
            >
              {t(undoing.busy === null ? 'change.undo' : 'change.undoing')}
            </Button>
          )}
          {notDone ? (
            <Button kind="primary" onPress={action.leave}>
              {t('change.again')}
            </Button>
          ) : (
            <Button kind={undoFirst || cure !== null || !ended ? 'line' : 'primary'} onPress={goSite}>
              {t('change.goSite')}
            </Button>
          )}
          {cure === null ? null : <CureButton cure={cure} id={id} />}
        </>
      }
    >
      {job.state === 'failed' ? (
        <JobTold site={site} job={job} />
      ) : (
        <Card as="div" className="change">
          <JobTold site={site} job={job} />
        </Card>
      )}
      {job.state === 'done' && !isUndo ? done : null}
      {undoing.problem === null ? null : (
        <ProblemNotice problem={undoing.problem} act={<ProblemAct code={undoing.problem.code} />} />
      )}
      <UndoQuestions undoing={undoing} />
      <ActionQuestions action={action} />
    </StepFrame>
  );
}
