import { useEffect, useRef, useState } from 'react';
import type { CallAnswer, CallInput, CallName } from '../../../electron/contract/calls.ts';
import type { Job, SiteJob } from '../../../electron/contract/jobs.ts';
import type { Problem, ProblemCode } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { ask } from '../../bridge/bridge.ts';
import { useJobs } from '../../stores/jobs.ts';

/** Every call of the contract that begins a job. */
export type ActionCall = {
  [Name in CallName]: NonNullable<CallAnswer<Name>> extends Job ? Name : never;
}[CallName];

/** What is asked and then goes on, instead of being told as a problem (action-questions.tsx draws them). */
const questions = [
  'copies-locked',
  'changed-since',
  'many-restarts',
] as const satisfies readonly ProblemCode[];
type Question = (typeof questions)[number];

const questionOf = (problem: Problem | null): Question | null =>
  questions.find((code) => code === problem?.code) ?? null;

/** A yes to a question, which goes along when it is sent once more. */
interface Confirmed {
  readonly despiteWarning?: true;
  readonly despiteChanges?: true;
}

/** Hears what came of it. */
interface Outcome {
  /** Main took it or refused it. Null: it was done, or was given up, and there is nothing to follow. */
  readonly onAnswer?: (answer: Result<Job | null>) => void;
  /** The job came to its end, and nothing is left to ask. */
  readonly onEnd?: (job: Job) => void;
}

interface Request extends Outcome {
  readonly call: ActionCall;
  readonly input: object;
}

interface Run {
  readonly request: Request | null;
  readonly job: Job | null;
  readonly problem: Problem | null;
}

const nothing: Run = { request: null, job: null, problem: null };

export interface ActionRun {
  /** Sent, and main has not answered yet. */
  readonly starting: boolean;
  /** From the start to the end of its job. */
  readonly busy: boolean;
  /** The job on a site that it became, running or ended; null before. */
  readonly job: SiteJob | null;
  /** Why it was refused, or came to nothing: main says the first in its answer, the second at the end of the job. */
  readonly problem: Problem | null;
  /** The first of the two alone, for a screen that tells of the job itself. */
  readonly refused: Problem | null;
  readonly question: Question | null;
  readonly start: <Name extends ActionCall>(call: Name, input: CallInput<Name>, outcome?: Outcome) => void;
  /** The same once more: what stood in the way was cleared, or the question was answered with yes. */
  readonly again: (confirmed?: Confirmed) => void;
  readonly leave: () => void;
}

/** `start` has checked the input against its call. */
const send = ask as (call: ActionCall, input: object) => Promise<Result<Job | null>>;

/** Hears once how this job ended. Answers how to stop. */
function onceEnded({ id }: Job, ended: (job: Job) => void): () => void {
  const look = () => {
    const job = useJobs.getState().all.find((one) => one.id === id);
    if (job === undefined || job.state === 'running') return;
    stop();
    ended(job);
  };
  const stop = useJobs.subscribe(look);
  look();
  return stop;
}

/** An action that this screen starts: it is followed to its end, so that the screen can ask what it needs and go on. */
export function useAction(): ActionRun {
  const [run, setRun] = useState(nothing);
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  /** `shown`: the job that stands on the screen until it is known what comes of it now. */
  const begin = async (request: Request, shown: Job | null) => {
    stop.current();
    let left = false;
    stop.current = () => {
      left = true;
    };
    setRun({ request, job: shown, problem: null });
    const answer = await send(request.call, request.input);
    if (answer.ok && answer.value !== null) useJobs.getState().take([answer.value]);
    request.onAnswer?.(answer);
    if (left) return;
    if (!answer.ok) {
      setRun({ request, job: null, problem: answer.problem });
      return;
    }
    const job = answer.value;
    setRun(job === null ? nothing : { request, job, problem: null });
    if (job === null) return;
    stop.current = onceEnded(job, (ended) => {
      const asks = questionOf(ended.problem) !== null;
      // A question is no end: nothing is told of this job, and it stands as it began until it is sent once more.
      if (asks) useJobs.getState().dismiss(ended);
      setRun({ request, job: asks ? job : ended, problem: ended.problem });
      if (!asks) request.onEnd?.(ended);
    });
  };
  const { request, job, problem } = run;
  const question = questionOf(problem);
  const told = question === null ? problem : null;
  return {
    starting: request !== null && job === null && problem === null,
    busy: request !== null && problem === null && (job === null || job.state === 'running'),
    job: job?.target === 'site' ? job : null,
    problem: told,
    refused: job === null ? told : null,
    question,
    start: (call, input, outcome = {}) => void begin({ ...outcome, call, input: Object(input) }, null),
    again: (confirmed = {}) => {
      if (request !== null) void begin({ ...request, input: { ...request.input, ...confirmed } }, job);
    },
    leave: () => {
      stop.current();
      setRun(nothing);
    },
  };
}
