import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { RouteId, ScenarioName } from '../../electron/practice/start.ts';
import type { AppCore } from '../support/app-core.ts';
import type { Aspect } from './facts.ts';

/** The site that an act is done to, so that it uses the route which is to fail. */
export interface Subject {
  readonly scenario: ScenarioName;
  /** Name of the app; null where the act concerns the account. */
  readonly site: string | null;
}

/** How an act ended, and in words as expected/ writes them. */
export interface End {
  readonly told: string;
  readonly problem: Problem | null;
  readonly job: SiteJob | null;
}

/** The one request of an act that changes something. */
export interface Change {
  readonly route: RouteId;
  /** What of Heroku it changes: compared past the app before and after. */
  readonly aspect: Aspect;
  /** It reads before it sends; when that fails nothing was done, and History tells of nothing. */
  readonly prepares: boolean;
  /** A copy of the settings comes first. */
  readonly copies: boolean;
  readonly undoable: boolean;
  /** It is the rest of an act that History tells of already. */
  readonly resumes?: boolean;
}

export interface TestedAction<Name extends string = string> {
  readonly name: Name;
  /** Every route that the act uses, each with a subject for which it does. Trouble on this computer strikes the first. */
  readonly routes: Partial<Record<RouteId, Subject>>;
  /** Whether an account is connected and its sites were seen before the act begins. */
  readonly connected: boolean;
  /** Null for an act that changes nothing. */
  readonly change: Change | null;
  /** What must be there beforehand, done while all is well. */
  readonly arrange?: (app: AppCore, site: string) => Promise<unknown>;
  readonly perform: (app: AppCore, site: string | null) => Promise<End>;
  /** How it ends when nothing is wrong. */
  readonly wellDone: (route: RouteId) => string;
}

export const inHousehold = (site: string | null): Subject => ({ scenario: 'household', site });

export const problemEnd = (problem: Problem, more = ''): End => ({
  told: `${problem.code}/${problem.changed}${more}`,
  problem,
  job: null,
});

export const ended = (told: string): End => ({ told, problem: null, job: null });

/** Follows a started job to its end. */
export async function toEnd(app: AppCore, started: Result<SiteJob | null>): Promise<End> {
  if (!started.ok) return problemEnd(started.problem);
  if (started.value === null) return ended('kept');
  const job = await app.ended(started.value);
  const { state, stuck, problem } = job;
  const why = problem === null ? stuck : `${problem.code}/${problem.changed}`;
  return { told: why === null ? state : `${state}:${why}`, problem, job };
}

export const idOf = async (app: AppCore, name: string | null): Promise<string> =>
  (await app.site(name ?? '')).id;
