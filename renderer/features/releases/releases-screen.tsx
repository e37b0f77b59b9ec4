import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { ReleaseSummary } from '../../../electron/contract/releases.ts';
import { ask } from '../../bridge/bridge.ts';
import { Card } from '../../design/card.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import { Plate } from '../../design/state-shape.tsx';
import { dismissOnSite, useJobs, useSiteJob } from '../../stores/jobs.ts';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { RetryNotice } from '../../shared/problem/retry-notice.tsx';
import { SitePage } from '../../shared/site/site-page.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { useEachJob } from '../../shared/actions/use-each-job.ts';
import { RollbackProgress } from './rollback-progress.tsx';
import { RollbackPreviewCard } from './rollback-preview.tsx';
import { isRollback } from './release-text.ts';
import { ReleaseList } from './release-list.tsx';
import './releases-screen.css';

/** The versions of one site in words; one of them can be picked, looked over and gone back to. */
export function ReleasesScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const { id } = site;
  const [versions, setVersions] = useState<readonly ReleaseSummary[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [picked, setPicked] = useState<ReleaseSummary | null>(null);
  const job = useSiteJob(id);
  const going = job !== undefined && isRollback(job) ? job : undefined;
  // Kept here, as the preview is gone while the job runs.
  const action = useAction();
  const load = useCallback(async () => {
    const answer = await ask('releases.list', { id });
    setProblem(answer.ok ? null : answer.problem);
    if (answer.ok) setVersions(answer.value);
  }, [id]);
  useEffect(() => {
    void useJobs.getState().load();
    return () => dismissOnSite(id);
  }, [id]);
  // Each act on the settings or the program makes a new version.
  useEachJob(id, load);
  const pick = (version: ReleaseSummary | null) => {
    action.leave();
    dismissOnSite(id);
    setPicked(version);
  };
  return (
    <SitePage site={site} title={t('releases.title')} lead={t('releases.lead')} tech={t('releases.tech')}>
      {problem === null ? null : <RetryNotice kind="line" problem={problem} onAgain={() => void load()} />}
      {versions === null && problem === null ? (
        <output className="row quiet">
          <Spinner />
          {t('releases.loading')}
        </output>
      ) : null}
      {versions?.length === 0 ? (
        <Card className="versions-none">
          <Plate tone="info">
            <Icon name="steps" />
          </Plate>
          <div className="grow">
            <h2>{t('releases.none')}</h2>
            <p className="quiet">{t('releases.noneSay')}</p>
          </div>
        </Card>
      ) : null}
      {versions === null || versions.length === 0 ? null : (
        <div className="versions">
          <ReleaseList versions={versions} picked={picked} fixed={going?.state === 'running'} onPick={pick} />
          {going === undefined ? (
            <RollbackPreviewCard site={site} version={picked} job={job} action={action} />
          ) : (
            <RollbackProgress site={site} job={going} onAgain={() => pick(null)} />
          )}
        </div>
      )}
      <ActionQuestions action={action} />
    </SitePage>
  );
}
