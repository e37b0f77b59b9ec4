import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Job, SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import type { Losses } from '../../../electron/contract/actions.ts';
import { ask } from '../../bridge/bridge.ts';
import { Banner } from '../../design/banner.tsx';
import { Button } from '../../design/button.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { StateShape } from '../../design/state-shape.tsx';
import { useSiteJob } from '../../stores/jobs.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { SaveCard } from '../backups/save-card.tsx';
import { ActionQuestions } from '../../shared/actions/action-questions.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { JobCard } from '../../shared/actions/job-card.tsx';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { SitePage } from '../../shared/site/site-page.tsx';
import { useTitleOf } from '../../shared/site/site-status.ts';
import './delete-screen.css';
import { Loss } from './what-is-lost.tsx';
import { Sure } from './confirm-dialog.tsx';

const toTable = () => useNavigation.getState().go({ screen: 'account-cleanup' });

/** Asks what would be lost, and whether the copy that was saved counts. */
async function look(
  id: string,
  found: (losses: Losses) => void,
  failed: (problem: Problem) => void,
): Promise<void> {
  const answer = await ask('actions.losses', { id });
  if (answer.ok) found(answer.value);
  else failed(answer.problem);
}

/** Deleting a site: a copy, what is lost, the typed name, and then main's own question. */
export function DeleteScreen({ site }: { readonly site: Site }) {
  const { t } = useTranslation();
  const title = useTitleOf()(site.title);
  const { id } = site;
  const [losses, setLosses] = useState<Losses | null>(null);
  const [saved, setSaved] = useState(false);
  const [asking, setAsking] = useState(false);
  const [kept, setKept] = useState(false);
  const action = useAction();
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => void look(id, setLosses, setProblem), [id]);
  const copy = losses?.copy ?? null;
  const refuse = (trouble: Problem) => {
    setAsking(false);
    setProblem(trouble);
    if (losses !== null && trouble.code === 'copy-first') setLosses({ ...losses, copy: null });
  };
  const answered = (answer: Result<Job | null>) => {
    if (!answer.ok) return refuse(answer.problem);
    setAsking(false);
    // Null: the person kept it when main asked.
    setKept(answer.value === null);
    setProblem(null);
  };
  return (
    <SitePage
      site={site}
      title={t('deleteSite.title', { site: title })}
      lead={<span className="raw">{site.name}</span>}
      back={{ words: t('deleteSite.back'), go: toTable }}
    >
      {problem === null ? null : <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />}
      {losses === null && problem === null ? <Reading /> : null}
      {action.job !== null ? (
        <Under
          site={site}
          started={action.job}
          place={copy ?? ''}

          onAgain={action.leave}
        />
      ) : losses === null ? null : copy === null ? (
        <CopyFirst
          site={site}
          again={saved}
          onSaved={() => void look(id, setLosses, setProblem).then(() => setSaved(true))}
        />
      ) : (
        <Undecided site={site} losses={losses} place={copy} kept={kept} onDelete={() => setAsking(true)} />
      )}
      {asking && losses !== null ? (
        <Sure
          site={site}
          losses={losses}
          onKeep={() => setAsking(false)}
          onProblem={refuse}
          onTicket={(ticket) => action.start('actions.delete', { id, ticket }, { onAnswer: answered })}
        />
      ) : null}
      <ActionQuestions action={action} />
    </SitePage>
  );
}

function Reading() {
  const { t } = useTranslation();
  return (
    <output className="row quiet">
      <Spinner />
      {t('deleteSite.reading')}
    </output>
  );
}

interface UndecidedProps {
  readonly site: Site;
  readonly losses: Losses;
  /** Where its copy lies. */
  readonly place: string;
  /** It was asked for, and then kept. */
  readonly kept: boolean;
  readonly onDelete: () => void;
}

/** What is lost, before the last question. */
function Undecided({ site, losses, place, kept, onDelete }: UndecidedProps) {
  const { t } = useTranslation();
  return (
    <div className="delete">
      {kept ? <Banner tone="ok" sign={<StateShape shape="tick" />} title={t('deleteSite.wasKept')} /> : null}
      <Loss site={site} losses={losses} place={place} />
      <div className="delete-acts">
        <Button kind="line" icon="trash" onPress={onDelete}>
          {t('deleteSite.go')}
        </Button>
        <Button kind="primary" onPress={toTable}>
          {t('deleteSite.keep')}
        </Button>
      </div>
    </div>
  );
}

interface CopyFirstProps {
  readonly site: Site;
  /** One was saved, and it does not count. */
  readonly again: boolean;
  readonly onSaved: () => void;
}

/** Nothing is deleted that has no copy. */
function CopyFirst({ site, again, onSaved }: CopyFirstProps) {
  const { t } = useTranslation();
  return (
    <div className="delete">
      <Banner
        tone={again ? 'warning' : 'info'}
        sign={again ? <StateShape shape="triangle" /> : <Icon name="shield" />}
        title={t(again ? 'deleteSite.again' : 'deleteSite.first')}
      >
        {t(again ? 'deleteSite.againSay' : 'deleteSite.firstSay')}
      </Banner>
      <SaveCard site={site} onSaved={onSaved} />
    </div>
  );
}

interface UnderProps {
  readonly site: Site;
  readonly started: SiteJob;
  readonly place: string;
  readonly onAgain: () => void;
}

/** While it is deleted, and afterwards: it is out of the list, and where its copy lies. */
function Under({ site, started, place, onAgain }: UnderProps) {
  const { t } = useTranslation();
  const job = useSiteJob(site.id) ?? started;
  const done = job.state === 'done';
  useEffect(() => {
    if (done) void useSites.getState().list(false);
  }, [done]);
  return (
    <JobCard
      site={site}
      started={started}
      done={
        <>
          <p>{t('deleteSite.doneSay', { place })}</p>
          <p className="quiet">{t('deleteSite.doneHistory')}</p>
        </>
      }
      next={{ words: t('deleteSite.doneGo'), go: toTable }}
      onAgain={onAgain}
    />
  );
}
