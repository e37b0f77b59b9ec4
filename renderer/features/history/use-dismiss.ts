import { useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { useHistory } from '../../stores/history.ts';

export interface Leaving {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly leave: () => void;
}

/** Puts the note away: main asks Heroku once more, and writes down what is true. */
export function useLeaving(entry: string): Leaving {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const leave = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await ask('history.leave', { entry });
    setBusy(false);
    if (!answer.ok) setProblem(answer.problem);
    void useHistory.getState().load();
  };
  return { busy, problem, leave: () => void leave() };
}
