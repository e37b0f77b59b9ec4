import { useTranslation } from 'react-i18next';
import type { Job, Site } from '../../../electron/contract/models.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { problemCodes } from '../../../electron/contract/problems.ts';
import { Button } from '../../components/button.tsx';
import type { IconName } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Progress } from '../../components/progress.tsx';
import { useNow } from '../../stores/now.ts';
import { useTimes } from '../../words/use-times.ts';
import { ProblemAct } from '../problem-act.tsx';
import { planOf } from './act-plan.ts';
import type { Act } from './act-plan.ts';

const icons: Readonly<Record<Act, IconName>> = {
  restart: 'again',
  wake: 'again',
  look: 'again',
  open: 'open',
};

const offReason = 'act-off-reason';

interface ActCardProps {
  readonly site: Site;
  readonly job: Job | undefined;
  /** The act could not even begin. */
  readonly problem: Problem | null;
  readonly offline: boolean;
  readonly onAct: (act: Act) => void;
}

/**
 * The card with the one main button. While a restart runs the button stays where it was, busy, so that a second press
 * does nothing and the focus is not lost.
 */
export function ActCard({ site, job, problem, offline, onAct }: ActCardProps) {
  const { t } = useTranslation();
  const { main } = planOf(site, job);
  const again = job !== undefined && job.state !== 'running';
  const words = (act: Act) => {
    if (main?.busy) return t(act === 'wake' ? 'site.waking' : 'site.restarting');
    if (act === 'restart') return t(again ? 'site.againRestart' : 'site.restart');
    return t(({ wake: 'site.wake', look: 'site.againLook', open: 'site.open' } as const)[act]);
  };
  return (
    <section className="card act">
      <Told site={site} job={job} problem={problem} />
      {main === null ? null : (
        <div className="act-go">
          <Button
            kind={main.strong ? 'primary' : 'soft'}
            big
            wide
            icon={icons[main.act]}
            busy={main.busy}
            offBecause={offline && !main.busy ? offReason : undefined}
            onPress={() => onAct(main.act)}
          >
            {words(main.act)}
          </Button>
          {offline && !main.busy ? (
            <p className="small quiet" id={offReason}>
              {t('site.blockedOffline')}
            </p>
          ) : null}
        </div>
      )}
    </section>
  );
}

function Told({ site, job, problem }: Pick<ActCardProps, 'site' | 'job' | 'problem'>) {
  const { t } = useTranslation();
  if (problem !== null) {
    return <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />;
  }
  if (job === undefined) return <StateWords site={site} />;
  if (job.state === 'failed' && job.problem !== null) {
    return (
      <>
        <h2>
          {job.problem.changed === 'no'
            ? t(job.kind === 'wake' ? 'site.failedWake' : 'site.failedTitle')
            : t('site.failedUnknown')}
        </h2>
        <ProblemNotice level={3} problem={job.problem} act={<ProblemAct code={job.problem.code} />} />
      </>
    );
  }
  if (job.state === 'stuck' && job.stuck !== null) {
    return (
      <>
        <h2>{t(`stuck.${job.stuck}.title`)}</h2>
        <p>{t(`stuck.${job.stuck}.happened`)}</p>
        <p>
          <b>{t(`stuck.${job.stuck}.safe`)}</b>
        </p>
        <p>{t(`stuck.${job.stuck}.next`)}</p>
      </>
    );
  }
  return <JobSteps site={site} job={job} />;
}

function JobSteps({ site, job }: { site: Site; job: Job }) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const done = job.state === 'done';
  const spent = job.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const endedAt = new Date(Date.parse(job.startedAt) + spent * 1000).toISOString();
  const ofNightscout = site.kind === 'nightscout' ? 'nightscout' : 'web';
  return (
    <>
      <h2>{t(`site.${done ? 'done' : 'running'}.${job.kind}`)}</h2>
      <Progress
        steps={job.steps.map(({ name, state, seconds }) => ({
          name,
          state,
          words: t(`site.steps.${name}.${state === 'done' ? 'done' : 'now'}`),
          note: state === 'todo' ? '' : state === 'now' ? t('site.stepNow') : times.lasted(seconds),
        }))}
      />
      <p className="small quiet">
        {done
          ? t('site.done.took', { time: times.clock(endedAt), duration: times.lasted(spent) })
          : t(`site.running.${ofNightscout}`)}{' '}
        {done ? t('site.done.saved') : null}
      </p>
    </>
  );
}

/** What the state means, what is safe, and what can be done. */
function StateWords({ site }: { site: Site }) {
  const { t } = useTranslation();
  const { kind, why } = site.state;
  const ofNightscout = site.kind === 'nightscout' ? 'nightscout' : 'web';
  const lines = (): readonly string[] => {
    switch (kind) {
      case 'working':
      case 'asleep':
        return [t(`site.${kind}.${ofNightscout}`)];
      case 'stopped':
        return [
          ...(why === 'boot-page' || why === 'not-answering' ? [t(`state.why.${why}`)] : []),
          t(`site.stopped.${ofNightscout}`),
          t('site.stopped.note'),
        ];
      case 'off':
      case 'closed':
        return [t(`site.${kind}.say`), t(`site.${kind}.next`)];
      case 'unknown': {
        const problem = problemCodes.find((code) => code === why);
        return [
          ...(problem ? [t(`problem.${problem}.happened`)] : []),
          t('site.unknown.say'),
          ...(problem ? [t(`problem.${problem}.next`)] : []),
        ];
      }
      case 'starting':
      case 'checking':
      case 'empty':
        return [t(`site.${kind}.say`)];
    }
  };
  return (
    <>
      <h2>{t(`site.${kind}.title`)}</h2>
      {lines().map((line) => (
        <p key={line} className="quiet">
          {line}
        </p>
      ))}
    </>
  );
}
