import type { DatabaseJob, DatabaseJobKind, WorkStep } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import {
  worked,
  type ActionDetails,
  type ActionEnd,
  type ActedOn,
  type History,
} from '../history/history.ts';

/** What the work has of its surroundings while it runs. */
export interface WorkHand {
  /** Aborted when the person stops the work, or the app is closed. */
  readonly signal: AbortSignal;
  /** What is known now. Documents and bytes are sums so far. */
  tell(
    change: Partial<
      Pick<
        DatabaseJob,
        'step' | 'collection' | 'documents' | 'total' | 'bytes' | 'freed' | 'place' | 'missing'
      >
    >,
  ): void;
  /** Writes into the history that it begins, before anything is changed. Once; without it the history tells nothing. */
  note(details: ActionDetails): Promise<void>;
}

export interface WorkPlan {
  readonly kind: DatabaseJobKind;
  readonly string: string | null;
  readonly site: string | null;
  /** What is worked on, a database or a site's pages: one work at a time for each. */
  readonly key: string;
  readonly step: WorkStep;
  /** Rejects or fails when it was stopped; what `signal` says is then believed before its problem. */
  readonly run: (hand: WorkHand) => Promise<Result<void>>;
}

export interface Works {
  /** Newest first; ended ones too, until the app closes. */
  list(): readonly DatabaseJob[];
  start(plan: WorkPlan): Result<DatabaseJob>;
  /** What is done so far stays. */
  stop(id: string): void;
  /** Stops all that is meant, and waits for its end. */
  end(isMeant: (work: DatabaseJob) => boolean): Promise<void>;
  /** Resolves when nothing runs any more. */
  idle(): Promise<void>;
  /**
   * Stops all that runs, and waits for its end, because the app is closed: that is no wish of the person's, so the history
   * tells it as cut short at the next start, with how far it came.
   */
  close(): Promise<void>;
}

/** The history that work for this site, or for none, is told in, and what that site is called there. */
export type HistoryFor = (site: string | null) => {
  readonly history: History;
  readonly site: ActedOn | null;
};

const kept = 50;
/** The page is told of counts at most this often, in milliseconds. */
const pace = 100;

interface Running {
  readonly key: string;
  readonly abort: AbortController;
  readonly ended: Promise<void>;
}

/** Long work on databases: an id at once, progress as events, a stop, the state for a screen that comes back. */
export function createWorks(options: {
  readonly clock: Clock;
  readonly emit: (work: DatabaseJob) => void;
  readonly historyFor: HistoryFor;
  /** Writes a thrown exception down and answers its support code. */
  readonly onBug: (where: string, cause: unknown) => string;
}): Works {
  const { clock } = options;
  const works = new Map<string, DatabaseJob>();
  const underWay = new Map<string, Running>();
  let closing = false;

  function put(work: DatabaseJob): void {
    works.set(work.id, work);
    options.emit(work);
  }

  function forgetOld(): void {
    const ended = [...works.values()].filter(({ state }) => state !== 'running');
    for (const work of ended.slice(0, Math.max(0, ended.length - kept))) works.delete(work.id);
  }

  async function carryOut(first: DatabaseJob, plan: WorkPlan, signal: AbortSignal): Promise<void> {
    let work = first;
    let toldAt = clock.elapsed();
    let finish: ((end: DatabaseJob) => Promise<void>) | null = null;
    const hand: WorkHand = {
      signal,
      tell(change) {
        work = { ...work, ...change };
        works.set(work.id, work);
        const onlyCounts = Object.keys(change).every((name) => name === 'documents' || name === 'bytes');
        if (onlyCounts && clock.elapsed() - toldAt < pace) return;
        toldAt = clock.elapsed();
        options.emit(work);
      },
      async note(details) {
        const { history, site } = options.historyFor(plan.site);
        const entry = await history.begin(plan.kind, site, details);
        finish = (end) =>
          closing && end.state === 'stopped'
            ? history.cameTo(entry, end.documents)
            : history.finish(entry, endOf(end));
      },
    };
    const end = await endOfRun(plan, hand);
    work = { ...work, collection: null, ...end };
    await (finish as ((end: DatabaseJob) => Promise<void>) | null)?.(work);
    put(work);
    forgetOld();
  }

  async function endOfRun(plan: WorkPlan, hand: WorkHand): Promise<Pick<DatabaseJob, 'state' | 'problem'>> {
    try {
      const result = await plan.run(hand);
      if (result.ok) return { state: 'done', problem: null };
      if (hand.signal.aborted) return { state: 'stopped', problem: null };
      return { state: 'failed', problem: result.problem };
    } catch (cause) {
      if (hand.signal.aborted) return { state: 'stopped', problem: null };
      const support = options.onBug(plan.kind, cause);
      return { state: 'failed', problem: { code: 'unexpected', changed: 'unknown', support } };
    }
  }

  const idle = async (): Promise<void> => {
    while (underWay.size > 0) await Promise.all([...underWay.values()].map(({ ended }) => ended));
  };

  return {
    list: () => [...works.values()].toReversed(),
    start(plan) {
      if ([...underWay.values()].some(({ key }) => key === plan.key)) {
        return fail({ code: 'already-running', changed: 'no' });
      }
      const work: DatabaseJob = {
        id: crypto.randomUUID(),
        kind: plan.kind,
        string: plan.string,
        site: plan.site,
        state: 'running',
        step: plan.step,
        collection: null,
        documents: 0,
        total: null,
        bytes: 0,
        freed: null,
        place: null,
        missing: [],
        problem: null,
      };
      put(work);
      const abort = new AbortController();
      const ended = carryOut(work, plan, abort.signal).finally(() => underWay.delete(work.id));
      underWay.set(work.id, { key: plan.key, abort, ended });
      return ok(work);
    },
    stop(id) {
      underWay.get(id)?.abort.abort();
    },
    async end(isMeant) {
      const meant = [...works.values()].filter(isMeant).flatMap(({ id }) => underWay.get(id) ?? []);
      for (const { abort } of meant) abort.abort();
      await Promise.all(meant.map(({ ended }) => ended));
    },
    idle,
    async close() {
      closing = true;
      for (const { abort } of underWay.values()) abort.abort();
      await idle();
    },
  };
}

/** How the end of a work stands in the history. What was stopped may have changed something by then. */
function endOf({ state, problem }: DatabaseJob): ActionEnd {
  if (state === 'done') return worked;
  if (state === 'stopped') return { outcome: 'stopped', changed: true, stuck: null, problem: null };
  const changed = problem === null || problem.changed !== 'no';
  const unclear = problem?.changed === 'unknown';
  return { outcome: 'failed', changed, unclear, stuck: null, problem: problem?.code ?? null };
}
