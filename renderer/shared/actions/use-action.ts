import { useEffect, useRef, useState } from 'react';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Problem, ProblemCode } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { dismissOnSite, siteJob, useJobs } from '../../stores/jobs.ts';

/** What a screen answers with a question of its own, and not with a notice. */
const questions: readonly ProblemCode[] = ['copies-locked', 'changed-since'];

export const isQuestion = ({ code }: Problem): boolean => questions.includes(code);

/** Starts it. Null: it was done at once, without a job. */
type Begin = () => Promise<Result<SiteJob | null>>;

interface Run {
  readonly begin: Begin | null;
  readonly problem: Problem | null;
}

const nothing: Run = { begin: null, problem: null };

export interface ActRun {
  readonly busy: boolean;
  /** Why it could not begin, or came to nothing: main says the first in its answer, the second at the end of the job. */
  readonly problem: Problem | null;
  readonly start: (begin: Begin) => void;
  /** The same once more: what stood in the way was cleared. */
  readonly again: () => void;
  readonly leave: () => void;
}

/** Hears once how this job ended. Answers how to stop. */
function onEnd({ id, siteId }: SiteJob, ended: (job: SiteJob) => void): () => void {
  const look = () => {
    const job = siteJob(useJobs.getState().all, siteId);
    if (job === undefined || job.id !== id || job.state === 'running') return;
    stop();
    ended(job);
  };
  const stop = useJobs.subscribe(look);
  look();
  return stop;
}

/** An act that this screen has begun, followed to its end, so that it can ask what the act needs and go on. */
export function useAct(): ActRun {
  const [run, setRun] = useState(nothing);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  const take = (problem: Problem | null) =>
    setRun(({ begin }) => (problem === null ? nothing : { begin, problem }));
  const start = async (begin: Begin) => {
    stop.current();
    let left = false;
    stop.current = () => {
      left = true;
    };
    setRun({ begin, problem: null });
    const answer = await begin();
    if (left) return;
    if (!answer.ok) {
      take(answer.problem);
      return;
    }
    if (answer.value === null) {
      take(null);
      return;
    }
    stop.current = onEnd(answer.value, ({ siteId, problem }) => {
      if (problem !== null && isQuestion(problem)) dismissOnSite(siteId);
      take(problem);
    });
  };
  return {
    busy: run.begin !== null && run.problem === null,
    problem: run.problem,
    start: (begin) => void start(begin),
    again: () => {
      if (run.begin !== null) void start(run.begin);
    },
    leave: () => {
      stop.current();
      setRun(nothing);
    },
  };
}
