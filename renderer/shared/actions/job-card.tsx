import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { ProblemNotice } from '../problem/problem-notice.tsx';
import { useHeading } from '../../design/use-heading.ts';
import { useHistory } from '../../stores/history.ts';
import { dismissOnSite, useSiteJob } from '../../stores/jobs.ts';
import { JobTold } from './job-status.tsx';
import { useJobHeading } from './use-job-heading.ts';
import { entryOfJob } from './entry-text.ts';
import { UndoQuestions, useUndo } from './undo.tsx';
import './job-card.css';
import { ProblemAct } from '../problem/problem-action.tsx';

interface JobCardProps {
  readonly site: Site;
  readonly started: SiteJob;
  /** Said when it has ended well. */
  readonly done?: ReactNode;
  /** The way on, when it took place. */
  readonly next: { readonly words: string; readonly go: () => void };
  /** Back to before it began, when it did not. */
  readonly onAgain: () => void;
}

/** Each turn of the act is news: whoever hears the page is led to it. */
function Title({ words }: { words: string }) {
  const heading = useHeading();
  return (
    <h2 ref={heading} tabIndex={-1}>
      {words}
    </h2>
  );
}

/** An act that a page of its own has begun: how it goes, how it ended, and its undo where there is one. */
export function JobCard({ site, started, done, next, onAgain }: JobCardProps) {
  const { t } = useTranslation();
  const job = useSiteJob(site.id) ?? started;
  const entries = useHistory((state) => state.entries) ?? [];
  const undoing = useUndo();
  const heading = useJobHeading();
  const ended = job.state !== 'running';
  const entry = ended ? entryOfJob(entries, job) : undefined;
  useEffect(() => () => dismissOnSite(site.id), [site.id]);
  useEffect(() => {
    if (ended) void useHistory.getState().load();
  }, [ended]);
  return (
    <Card className="job-card">
      <Title key={`${job.kind} ${job.state}`} words={heading(job)} />
      <JobTold site={site} job={job} />
      {job.state === 'done' && job.kind === started.kind ? done : null}
      {undoing.problem === null ? null : (
        <ProblemNotice level={3} problem={undoing.problem} act={<ProblemAct code={undoing.problem.code} />} />
      )}
      {ended ? (
        <div className="job-card-acts">
          <Button kind="primary" onPress={job.state === 'failed' ? onAgain : next.go}>
            {job.state === 'failed' ? t('common.back') : next.words}
          </Button>
          {entry?.undo === 'possible' ? (
            <Button kind="line" icon="undo" busy={undoing.busy !== null} onPress={() => undoing.begin(entry)}>
              {t(undoing.busy === null ? 'history.undo' : 'history.undoing')}
            </Button>
          ) : null}
        </div>
      ) : null}
      <UndoQuestions undoing={undoing} />
    </Card>
  );
}
