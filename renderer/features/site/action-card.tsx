import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../design/button.tsx';
import type { IconName } from '../../design/icon.tsx';
import { screenChanged } from '../../design/double-press.ts';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { JobTold } from '../../shared/actions/job-status.tsx';
import { useJobHeading } from '../../shared/actions/use-job-heading.ts';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { mainButton, sideAct } from './primary-action.ts';
import type { Act } from './primary-action.ts';
import { StateWords } from './state-words.tsx';

const icons: Readonly<Record<Act, IconName>> = {
  restart: 'again',
  wake: 'again',
  'turn-off': 'power',
  'turn-on': 'power',
  close: 'sign',
  reopen: 'sign',
  look: 'again',
  open: 'open',
  database: 'database',
  settings: 'sliders',
  plans: 'card',
};

const offReason = 'act-off-reason';

interface ActCardProps {
  readonly site: Site;
  readonly job: SiteJob | undefined;
  /** The act could not even begin. */
  readonly problem: Problem | null;
  readonly offline: boolean;
  readonly onAct: (act: Act) => void;
  /** After an act that can be taken back: its button. */
  readonly undo: ReactNode;
}

/**
 * The card with the one main button. While a job runs the button stays where it was, busy, so that a second press does
 * nothing and the focus is not lost.
 */
export function ActCard({ site, job, problem, offline, onAct, undo }: ActCardProps) {
  const { t } = useTranslation();
  const turn = job === undefined ? '' : `${job.id} ${job.state}`;
  // Its buttons change places with each turn of the job.
  useEffect(() => {
    if (turn !== '') screenChanged('page');
  }, [turn]);
  const main = mainButton(site, job);
  const side = sideAct(site, job);
  const wordsOf = (act: Act) =>
    act === 'restart' && job !== undefined ? t('site.againRestart') : t(`site.act.${act}`);
  return (
    <Card className="act">
      <Told site={site} job={job} problem={problem} />
      {main === null && undo === null ? null : (
        <div className="act-go">
          {main === null ? null : (
            <Button
              {...(main.kind === 'busy'
                ? { kind: 'primary', busy: true }
                : {
                    kind: main.strong ? 'primary' : 'soft',
                    icon: icons[main.act],
                    offBecause: offline ? offReason : undefined,
                    onPress: () => onAct(main.act),
                  })}
              big
              wide
            >
              {main.kind === 'busy' ? t(`job.busy.${main.job}`) : wordsOf(main.act)}
            </Button>
          )}
          {main?.kind === 'offer' && offline ? (
            <p className="small quiet" id={offReason}>
              {t('site.blockedOffline')}
            </p>
          ) : null}
          {side === null ? null : (
            <Button
              kind="quiet"
              icon={icons[side]}
              offBecause={offline ? offReason : undefined}
              onPress={() => onAct(side)}
            >
              {t(side === 'restart' ? 'site.justRestart' : `site.act.${side}`)}
            </Button>
          )}
          {undo}
        </div>
      )}
    </Card>
  );
}

function Told({ site, job, problem }: Pick<ActCardProps, 'site' | 'job' | 'problem'>) {
  const heading = useJobHeading();
  if (problem !== null) {
    return <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />;
  }
  if (job === undefined) return <StateWords site={site} />;
  return (
    <>
      <h2>{heading(job)}</h2>
      <JobTold site={site} job={job} />
    </>
  );
}
