import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { ShutdownView } from '../../../electron/contract/shutdown.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { useShutdown as useStore } from '../../stores/shutdown.ts';

export interface Shutting {
  readonly account: string | null;
  /** Null: none was begun. Left out: main has not answered yet. */
  readonly view: ShutdownView | null | undefined;
  readonly busy: boolean;
  readonly problem: Problem | null;
  /** Asks main, and shows what it answers. */
  readonly send: (question: () => Promise<Result<ShutdownView>>) => void;
  readonly tellProblem: (problem: Problem | null) => void;
}

/** The list of one account. What changes in main while nobody looks comes here as an event. */
export function useShutdown(account: string | null): Shutting {
  const view = useStore((state) => state.byAccount[account ?? '']);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  useEffect(() => {
    void useStore.getState().load(account).then(setProblem);
  }, [account]);
  const send: Shutting['send'] = useCallback((question) => {
    const answered = async () => {
      setBusy(true);
      setProblem(null);
      const answer = await question();
      setBusy(false);
      if (answer.ok) useStore.getState().take(answer.value);
      else setProblem(answer.problem);
    };
    void answered();
  }, []);
  return { account, view, busy, problem, send, tellProblem: setProblem };
}
