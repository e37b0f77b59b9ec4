import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { PlanView } from '../../../electron/contract/pricing.ts';
import { ask } from '../../bridge/bridge.ts';
import { Spinner } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useJobs } from '../../stores/jobs.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { JobCard } from '../../shared/actions/job-card.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { SitePage } from '../../shared/site/site-page.tsx';
import { Choose } from './choose-size.tsx';
import './dyno-size-screen.css';

/** Which plan a site is on, what each costs by Heroku's own prices, and changing it. */
export function DynoSizeScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const { id } = site;
  const [view, setView] = useState<PlanView | null>(null);
  const [started, setStarted] = useState<SiteJob | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void ask('pricing.list', { id }).then((answer) =>
      answer.ok ? setView(answer.value) : setProblem(answer.problem),
    );
  }, [id]);

  const change = async (size: string) => {
    setBusy(true);
    setProblem(null);
    const answer = await ask('actions.changeDynoSize', { id, size });
    setBusy(false);
    if (!answer.ok) return setProblem(answer.problem);
    useJobs.getState().take([answer.value]);
    setStarted(answer.value);
  };
  return (
    <SitePage site={site} title={t('dynoSize.title')} lead={t('dynoSize.lead')} tech={t('dynoSize.tech')}>
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
      {view === null && problem === null ? (
        <output className="row quiet">
          <Spinner />
          {t('dynoSize.reading')}
        </output>
      ) : null}
      {started === null && view !== null ? (
        <Choose site={site} view={view} busy={busy} onChange={(size) => void change(size)} />
      ) : null}
      {started === null ? null : (
        <JobCard
          site={site}
          started={started}
          next={{
            words: t('accountCleanup.see'),
            go: () => useNavigation.getState().go({ screen: 'site', id }),
          }}
          onAgain={() => setStarted(null)}
        />
      )}
    </SitePage>
  );
}
