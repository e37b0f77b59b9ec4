import { useEffect, useState } from 'react';
import type { Job } from '../../electron/contract/models.ts';
import type { Problem, ProblemCode } from '../../electron/contract/problems.ts';
import type { Result } from '../../electron/contract/result.ts';
import { useJobs } from '../stores/jobs.ts';

/** What a screen answers with a question of its own, and not with a notice. */
const questions: readonly ProblemCode[] = ['copies-locked', 'changed-since'];

export const isQuestion = ({ code }: Problem): boolean => questions.includes(code);

interface Run {
  readonly begin: (() => Promise<Result<Job>>) | null;
  readonly job: Pick<Job, 'id' | 'siteId'> | null;
  readonly problem: Problem | null;
}

const nothing: Run = { begin: null, job: null, problem: null };

export interface ActRun {
  readonly busy: boolean;
  /** Why it could not begin, or came to nothing: main says the first in its answer, the second at the end of the job. */
  readonly problem: Problem | null;
  readonly start: (begin: () => Promise<Result<Job>>) => void;
  /** The same once more: what stood in the way was cleared. */
  readonly again: () => void;
  readonly leave: () => void;
}

/** An act that this screen has begun, followed to its end, so that it can ask what the act needs and go on. */
export function useAct(): ActRun {
  const [run, setRun] = useState(nothing);
  const job = useJobs(({ bySite }) => (run.job === null ? undefined : bySite[run.job.siteId]));
  useEffect(() => {
    if (job === undefined || job.id !== run.job?.id || job.state === 'running') return;
    const { problem } = job;
    if (problem !== null && isQuestion(problem)) useJobs.getState().dismiss(job.siteId);
    setRun(({ begin }) => (problem === null ? nothing : { begin, job: null, problem }));
  }, [job, run.job]);
  const start = (begin: () => Promise<Result<Job>>) => {
    setRun({ begin, job: null, problem: null });
    void begin().then((answer) =>
      setRun((present) => {
        if (present.begin !== begin) return present;
        return answer.ok
          ? { ...present, job: { id: answer.value.id, siteId: answer.value.siteId } }
          : { ...present, problem: answer.problem };
      }),
    );
  };
  return {
    busy: run.begin !== null && run.problem === null,
    problem: run.problem,
    start,
    again: () => run.begin !== null && start(run.begin),
    leave: () => setRun(nothing),
  };
}
