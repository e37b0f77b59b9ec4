import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useHistory } from '../../stores/history.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useJobHeading } from '../../shared/actions/use-job-heading.ts';
import { CureButton } from '../../shared/actions/cure-button.tsx';
import { JobTold } from '../../shared/actions/job-status.tsx';
import { cureOf, verdictOf } from '../../shared/actions/verdict.ts';
import { entryOfJob } from '../../shared/actions/entry-text.ts';
import { UndoQuestions, useUndo } from '../../shared/actions/undo.tsx';

interface GoingProps {
  readonly site: Site;
  /** Going back, or taking it back. */
  readonly job: SiteJob;
  /** Back to picking. */
  readonly onAgain: () => void;
}

/** Beside the list, once the button was pressed: how it goes, then its receipt with the undo. */
export function RollbackProgress({ site, job, onAgain }: GoingProps) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const { entries, load } = useHistory();
  const undoing = useUndo();
  const heading = useJobHeading();
  const ended = job.state !== 'running';
  const cure = cureOf(job, site);
  useEffect(() => {
    if (ended) void load();
  }, [ended, load]);
  const entry = ended ? entryOfJob(entries ?? [], job) : undefined;
  return (
    <Card className="beside">
      <Title key={job.id}>{heading(job)}</Title>
      <JobTold site={site} job={job} />
      {undoing.problem === null ? null : <ProblemNotice level={3} problem={undoing.problem} />}
      {ended ? (
        <div className="beside-acts">
          {cure === null ? null : <CureButton cure={cure} id={site.id} big wide />}
          <Button
            kind={cure === null ? 'primary' : 'line'}
            big={cure === null}
            wide
            onPress={() => go({ screen: 'site', id: site.id })}
          >
            {t('releases.seeSite')}
          </Button>
          {entry?.undo === 'possible' ? (
            <Button
              kind="line"
              wide
              icon="undo"
              busy={undoing.busy === entry.id}
              onPress={() => undoing.begin(entry)}
            >
              {t(job.kind === 'go-back' ? 'releases.undo' : 'history.undo')}
            </Button>
          ) : null}
          {verdictOf(job) === 'failed' ? (
            <Button kind="line" wide onPress={onAgain}>
              {t('common.back')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <UndoQuestions undoing={undoing} />
    </Card>
  );
}

/** The button that was pressed is gone; the focus goes on to what it began. */
function Title({ children }: { readonly children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <h2 ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
