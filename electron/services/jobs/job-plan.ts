import type {
  DatabaseJob,
  DatabaseJobKind,
  Job,
  JobBase,
  JobCounts,
  StepName,
  StuckReason,
} from '../../contract/jobs.ts';
import type { Problem } from '../../contract/problems.ts';
import type { Result } from '../../contract/result.ts';
import type { Begun } from '../history/entries.ts';
import type { ActionDetails } from '../history/history.ts';

export type JobEnd =
  | { readonly state: 'done' }
  | { readonly state: 'stuck'; readonly stuck: StuckReason }
  | { readonly state: 'failed'; readonly problem: Problem };

/** Says which step is the present one. */
export interface Progress {
  /**
   * This step is the present one; those before it are done. Saying it again only moves its seconds.
   * @param counts what is known besides from here on.
   */
  at(step: StepName, counts?: Partial<JobCounts>): void;
}

/** What a job has of its surroundings while it runs. */
export interface JobContext extends Progress {
  /** Aborted when the person stops the job, or the app is closed. */
  readonly signal: AbortSignal;
  /** What is known now. Documents and bytes are sums so far. */
  report(counts: Partial<JobCounts>): void;
  /** Writes into the history that it begins, before anything is changed. Once; without it the history has no entry of it. */
  begin(details: ActionDetails): Promise<void>;
}

export interface JobPlan<Planned extends Job> {
  /** What is worked on, a site or a database: one job at a time for each. */
  readonly key: string;
  readonly steps: readonly StepName[];
  /** The job as it begins, with what its kind has besides. */
  readonly job: (base: JobBase) => Planned;
  /** What it answers after `signal` was aborted is taken for its stop. */
  readonly run: (context: JobContext) => Promise<JobEnd>;
  /** The interrupted entry of the history that it is the rest of: one action, one entry. */
  readonly resumes?: Begun | null;
  /** Called once with the ended job, before its end is sent to the page. */
  readonly ended?: (job: Planned) => Promise<void>;
}

/** The steps of each kind, in their order. */
export const databaseSteps: Readonly<Record<DatabaseJobKind, readonly StepName[]>> = {
  clear: ['looking', 'copying', 'checking', 'clearing'],
  'copy-out': ['looking', 'copying', 'checking'],
  'put-back': ['looking', 'putting-back', 'checking'],
  'from-site': ['looking', 'copying', 'checking'],
};

const nothingYet: JobCounts = {
  collection: null,
  documents: 0,
  total: null,
  bytes: 0,
  freed: null,
  place: null,
  missing: [],
};

/** A job on a database, or on what the pages of a site give of one. */
export const databasePlan = (of: {
  readonly kind: DatabaseJobKind;
  readonly string: string | null;
  readonly siteId: string | null;
  readonly key: string;
  /** Rejects or fails when it was stopped. */
  readonly run: (context: JobContext) => Promise<Result<void>>;
}): JobPlan<DatabaseJob> => {
  const { kind, string, siteId } = of;
  return {
    key: of.key,
    steps: databaseSteps[kind],
    job: (base) => ({ ...base, ...nothingYet, target: 'database', kind, string, siteId }),
    async run(context) {
      const result = await of.run(context);
      return result.ok ? { state: 'done' } : { state: 'failed', problem: result.problem };
    },
  };
};
