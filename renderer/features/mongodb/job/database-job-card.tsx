import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatabaseJob } from '../../../../electron/contract/jobs.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import { ProgressBar } from '../../../design/progress-bar.tsx';
import { Button } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { ProblemNotice } from '../../../shared/problem/problem-notice.tsx';
import { ProgressSteps } from '../../../design/progress-steps.tsx';
import { Plate, StateShape } from '../../../design/state-shape.tsx';
import { useHeading } from '../../../design/use-heading.ts';
import { ask } from '../../../bridge/bridge.ts';
import { amount, size } from '../../../locales/sizes.ts';
import { DatabaseProblem } from '../../connection-strings/database-problem.tsx';
import { doneOf, kindOf, soFarOf } from './job-steps.ts';
import { useSpokenWork } from './use-job-announcements.ts';
import './database-job-card.css';

interface WorkCardProps {
  readonly work: DatabaseJob;
  /** What is told besides when it is done. */
  readonly done?: ReactNode;
  /** What can be done from its end on. */
  readonly acts?: ReactNode;
}

/** Counted work from its begin to its end: step, documents of all, bytes, Stop; then what was done, and where it lies. */
export function WorkCard({ work, done, acts }: WorkCardProps) {
  useSpokenWork(work);
  return work.state === 'running' ? (
    <Running key="running" work={work} />
  ) : (
    <Ended key="ended" work={work} done={done} acts={acts} />
  );
}

function Running({ work }: { readonly work: DatabaseJob }) {
  const { t } = useTranslation();
  const heading = useHeading();
  const [stopping, setStopping] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { id, kind, collection, documents, total, bytes } = work;
  const counted =
    total === null ? amount(documents) : t('work.of', { done: amount(documents), total: amount(total) });
  const stop = async () => {
    setStopping(true);
    const answer = await ask('jobs.stop', { job: id });
    if (answer.ok) return;
    setProblem(answer.problem);
    setStopping(false);
  };
  const plain = collection === null ? null : kindOf(collection);
  const what = plain === null ? collection : t(`mongodbCleanup.kinds.${plain}.name`);
  return (
    <Card className="work">
      <h2 ref={heading} tabIndex={-1}>
        {t(`work.title.${kind}`)}
      </h2>
      <ProgressBar done={doneOf(work)} label={t(`work.title.${kind}`)} />
      <p className="work-counts num">
        <b>{counted}</b>
        <span className="quiet">
          {what === null
            ? t('work.sizeOnly', { size: size(bytes) })
            : t('work.present', { what, size: size(bytes) })}
        </span>
      </p>
      <ProgressSteps
        steps={work.steps.map(({ name, state }) => ({
          name,
          state,
          words: t(`job.steps.${name}.now`),
          note: state === 'now' ? t('job.stepNow') : '',
        }))}
      />
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
      <div className="work-foot">
        <p className="small quiet">
          {t('work.stopSay')} {t('work.leave')}
        </p>
        <Button kind="line" busy={stopping} onPress={() => void stop()}>
          {t(stopping ? 'work.stopping' : 'work.stop')}
        </Button>
      </div>
    </Card>
  );
}

function Ended({ work, done: told, acts }: WorkCardProps) {
  const { t } = useTranslation();
  const heading = useHeading();
  const { kind, state, documents, total, bytes, problem, siteId, missing } = work;
  const lines = amount(documents);
  const done = soFarOf(work);
  const soFar = t(`work.soFar.${kind}`, { count: done, lines: amount(done) });
  const foot = acts === undefined ? null : <div className="work-acts">{acts}</div>;
  if (state === 'failed') {
    return (
      <Card className="work">
        <h2 ref={heading} tabIndex={-1}>
          {t(`work.title.${kind}`)}
        </h2>
        {problem === null ? null : <DatabaseProblem problem={problem} site={siteId} />}
        <p>{soFar}</p>
        <WherePut work={work} />
        {foot}
      </Card>
    );
  }
  const ended = state === 'done';
  const whole = ended && missing.length === 0;
  const title = () => {
    if (whole) return t(`work.done.${kind}`, { count: documents, lines });
    return t(ended ? 'work.short' : `work.stopped.${kind}`);
  };
  return (
    <Card className={`work is-${whole ? 'ok' : 'warning'}`}>
      <div className="work-head">
        <Plate tone={whole ? 'ok' : 'warning'}>
          <StateShape shape={whole ? 'tick' : 'triangle'} />
        </Plate>
        <h2 ref={heading} tabIndex={-1} className="grow">
          {title()}
        </h2>
      </div>
      {ended ? null : <p>{soFar}</p>}
      {ended && kind !== 'clear' ? (
        <p className="num">
          {documents === total && kind !== 'from-site'
            ? t('work.equal', { count: documents, lines })
            : t('work.counted', { count: documents, lines, size: size(bytes) })}
        </p>
      ) : null}
      <NotThere missing={missing} />
      {kind === 'clear' && ended ? null : <WherePut work={work} />}
      {ended ? told : null}
      {foot}
    </Card>
  );
}

/** Where the copy lies: also when it is only a part, and of what went when clearing did not get to its end. */
function WherePut({ work: { kind, place } }: { readonly work: DatabaseJob }) {
  const { t } = useTranslation();
  if (place === null || kind === 'put-back') return null;
  return (
    <p>
      {t(kind === 'clear' ? 'work.placeOfGone' : 'work.place')} <span className="code raw">{place}</span>
    </p>
  );
}

/** What a site did not give. */
function NotThere({ missing }: { readonly missing: DatabaseJob['missing'] }) {
  const { t } = useTranslation();
  if (missing.length === 0) return null;
  return (
    <>
      <ul className="work-notes">
        {missing.map(({ collection, documents }) => {
          const plain = kindOf(collection);
          const what = plain === null ? collection : t(`mongodbCleanup.kinds.${plain}.name`);
          return (
            <li key={collection}>
              <StateShape shape="triangle" />
              <span>
                {documents === null
                  ? t('work.missingUnknown', { what })
                  : t('work.missing', { what, count: documents, lines: amount(documents) })}
              </span>
            </li>
          );
        })}
      </ul>
      <p>{t('work.missingNext')}</p>
    </>
  );
}
