import { useState } from 'react';
import type { Problem } from '../../../../electron/contract/problems.ts';
import type { ComparedSide, Side } from '../../../../electron/contract/backups.ts';
import type { Result } from '../../../../electron/contract/result.ts';
import { ask } from '../../../bridge/bridge.ts';
import { refOf, type Chosen } from './chosen-side.ts';

export interface SideState {
  readonly chosen: Chosen | null;
  /** The picked file is locked: its passphrase is asked for. */
  readonly locked: boolean;
  readonly problem: Problem | null;
  /** A copy, the site, or a file, for which main asks. */
  readonly choose: (key: string) => Promise<void>;
  readonly unlock: (passphrase: string) => Promise<Result<ComparedSide>>;
  readonly unlocked: (file: ComparedSide) => void;
  /** Without the locked file. */
  readonly leave: () => void;
}

/** What is chosen on one side. */
export function useSide(id: string, side: Side): SideState {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [locked, setLocked] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const take = (file: ComparedSide) => {
    setLocked(false);
    setChosen({ ref: { from: 'file' }, file });
  };
  return {
    chosen,
    locked,
    problem,
    async choose(key) {
      setProblem(null);
      const ref = refOf(key);
      if (ref.from !== 'file') {
        setChosen({ ref, file: null });
        return;
      }
      const answer = await ask('backups.comparePick', { id, side });
      if (answer.ok) {
        if (answer.value !== null) take(answer.value);
        return;
      }
      setChosen(null);
      if (answer.problem.code === 'copy-needs-passphrase') setLocked(true);
      else setProblem(answer.problem);
    },
    unlock: (passphrase) => ask('backups.compareUnlock', { id, side, passphrase }),
    unlocked: take,
    leave: () => setLocked(false),
  };
}
