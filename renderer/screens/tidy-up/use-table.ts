import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { TidyRow } from '../../../electron/contract/tidy.ts';
import { ask } from '../../bridge/bridge.ts';
import { useSites } from '../../stores/sites.ts';

/** How many apps one question names: with 100 of them the first rows are filled while the rest wait. */
const batch = 10;

export interface Table {
  readonly rows: ReadonlyMap<string, TidyRow>;
  /** Still reading. */
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly again: () => void;
}

/** Reads the list and then the table, a part at a time. It is read only because somebody opened this screen. */
export function useTable(): Table {
  const [rows, setRows] = useState<ReadonlyMap<string, TidyRow>>(new Map());
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let left = false;
    const read = async () => {
      await useSites.getState().list(true);
      const { order, byId, look } = useSites.getState();
      for (let at = 0; at < order.length && !left; at += batch) {
        const ids = order.slice(at, at + batch);
        void look(
          ids.filter((id) => byId[id]?.state.seenAt === null),
          'page',
        );
        const answer = await ask('tidy.table', { ids });
        if (left) return;
        if (!answer.ok) {
          setProblem(answer.problem);
          break;
        }
        setRows((known) => new Map([...known, ...answer.value.map((row) => [row.id, row] as const)]));
      }
      if (!left) setBusy(false);
    };
    setBusy(true);
    setProblem(null);
    void read();
    return () => {
      left = true;
    };
  }, [turn]);
  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { rows, busy, problem, again };
}
