import { useState } from 'react';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { useJobs } from '../../stores/jobs.ts';
import { isQuestion, useAct } from './use-action.ts';

export interface Change {
  /** The job that it became; null before it began. */
  readonly started: SiteJob | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** The copy that comes first needs its passphrase. */
  readonly locked: boolean;
  readonly begin: (send: () => Promise<Result<SiteJob>>) => void;
  /** The same once more, now that the lock is open. */
  readonly again: () => void;
  /** Back to before it began. */
  readonly leave: () => void;
}

/**
 * A change of settings from the press of its button to its end. What is to be sent stays with the screen until then, so
 * that nobody has to type it twice when the copy could not be made.
 */
export function useChange(): Change {
  const act = useAct();
  const [started, setStarted] = useState<SiteJob | null>(null);
  const { problem } = act;
  return {
    started,
    busy: act.busy,
    problem: problem !== null && !isQuestion(problem) ? problem : null,
    locked: problem?.code === 'copies-locked',
    begin: (send) =>
      act.start(async () => {
        const answer = await send();
        if (answer.ok) {
          useJobs.getState().take([answer.value]);
          setStarted(answer.value);
        }
        return answer;
      }),
    again: act.again,
    leave: () => {
      act.leave();
      setStarted(null);
    },
  };
}
