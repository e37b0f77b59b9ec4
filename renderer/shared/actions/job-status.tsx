import { useTranslation } from 'react-i18next';
import type { SiteJob, SiteJobKind } from '../../../electron/contract/jobs.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { ProblemNotice } from '../problem/problem-notice.tsx';
import { ProgressSteps } from '../../design/progress-steps.tsx';
import { useNow } from '../now.ts';
import { useTimes } from '../../locales/use-times.ts';
import { ProblemAct } from '../problem/problem-action.tsx';
import { useTitleOf } from '../site/site-status.ts';
import { useSpokenJob } from './use-job-announcements.ts';

/** These are over before one has read how long they take. */
const quick: ReadonlySet<SiteJobKind> = new Set(['close', 'reopen', 'rename', 'delete']);

/** A job under the heading that names it: its steps, why it got stuck, or the problem that ended it. */
export function JobTold({ site, job }: { readonly site: Site; readonly job: SiteJob }) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  useSpokenJob(job, useTitleOf()(site.title));
  if (job.state === 'failed' && job.problem !== null) {
    return <ProblemNotice problem={job.problem} act={<ProblemAct code={job.problem.code} />} />;
  }
  if (job.state === 'stuck' && job.stuck !== null) {
    return (
      <>
        <p>{t(`stuck.${job.stuck}.happened`)}</p>
        <p>
          <b>{t(`stuck.${job.stuck}.safe`)}</b>
        </p>
        <p>{t(`stuck.${job.stuck}.next`)}</p>
      </>
    );
  }
  const spent = job.steps.reduce((sum, { seconds }) => sum + seconds, 0);
  const done = job.state === 'done';
  const wait = () => {
    if (quick.has(job.kind)) return t('job.seconds');
    if (site.kind !== 'nightscout') return t('job.minute.web');
    return t(job.kind === 'turn-off' ? 'job.minute.turnedOff' : 'job.minute.nightscout');
  };
  return (
    <>
      <ProgressSteps
        steps={job.steps.map(({ name, state, seconds }) => ({
          name,
          state,
          words: t(`job.steps.${name}.${state === 'done' ? 'done' : 'now'}`),
          note: state === 'todo' ? '' : state === 'now' ? t('job.stepNow') : times.lasted(seconds),
        }))}
      />
      <p className="small quiet">
        {done ? `${t('job.took', { duration: times.lasted(spent) })} ${t('job.saved')}` : wait()}
      </p>
    </>
  );
}
