import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { PlanView } from '../../../electron/contract/pricing.ts';
import { ask } from '../../bridge/bridge.ts';
import { Spinner } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useNavigation } from '../../stores/navigation.ts';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
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
  const action = useAction();
  const [unread, setUnread] = useState<Problem | null>(null);
  useEffect(() => {
    void ask('pricing.list', { id }).then((answer) =>
      answer.ok ? setView(answer.value) : setUnread(answer.problem),
    );
  }, [id]);

  const { job, busy } = action;
  const problem = unread ?? action.refused;
  return (
    <SitePage site={site} title={t('dynoSize.title')} lead={t('dynoSize.lead')} tech={t('dynoSize.tech')}>
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
      {view === null && problem === null ? (
        <output className="row quiet">
          <Spinner />
          {t('dynoSize.reading')}
        </output>
      ) : null}
      {job === null && view !== null ? (
        <Choose
          site={site}
          view={view}
          busy={busy}
          onChange={(size) => action.start('actions.changeDynoSize', { id, size })}
        />
      ) : null}
      {job === null ? null : (
        <JobCard
          site={site}
          started={job}
          next={{
            words: t('accountCleanup.see'),
            go: () => useNavigation.getState().go({ screen: 'site', id }),
          }}
          onAgain={action.leave}
        />
      )}
      <ActionQuestions action={action} />
    </SitePage>
  );
}
