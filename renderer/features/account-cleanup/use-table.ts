import { useEffect, useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { TidyRow } from '../../../electron/contract/account-cleanup.ts';
import { ask } from '../../bridge/bridge.ts';
import { useSites } from '../../stores/sites.ts';

/** How many apps one question names: with 100 of them the first rows are filled while the rest wait. */
const batchSize = 10;

export interface Table {
  readonly rows: ReadonlyMap<string, TidyRow>;
  /** Still reading. */
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly again: () => void;
}

/** How one reading of the whole table ended. */
interface Ended {
  readonly turn: number;
  readonly problem: Problem | null;
}

/** The list and then the table, a part at a time; each part is handed on as it comes. */
async function read(take: (rows: readonly TidyRow[]) => void, left: AbortSignal): Promise<Problem | null> {
  await useSites.getState().list(true);
  const { order, byId, look } = useSites.getState();
  const part = async (at: number): Promise<Problem | null> => {
    const ids = order.slice(at, at + batchSize);
    void look(
      ids.filter((id) => byId[id]?.state.seenAt === null),
      'page',
    );
    const answer = await ask('accountCleanup.list', { ids });
    if (answer.ok && !left.aborted) take(answer.value);
    return answer.ok ? null : answer.problem;
  };
  const first = await part(0);
  if (first !== null || left.aborted) return first;
  const rest = [];
  for (let at = batchSize; at < order.length; at += batchSize) rest.push(part(at));
  return (await Promise.all(rest)).find((problem) => problem !== null) ?? null;
}

/** The table of all apps. It is read only because somebody opened this screen. */
export function useTable(): Table {
  const [rows, setRows] = useState<ReadonlyMap<string, TidyRow>>(new Map());
  const [turn, setTurn] = useState(0);
  const [ended, setEnded] = useState<Ended | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const take = (part: readonly TidyRow[]) =>
      setRows((known) => new Map([...known, ...part.map((row) => [row.id, row] as const)]));
    void read(take, leaving.signal).then((problem) => leaving.signal.aborted || setEnded({ turn, problem }));
    return () => leaving.abort();
  }, [turn]);
  const busy = ended?.turn !== turn;
  return {
    rows,
    busy,
    problem: busy ? null : (ended?.problem ?? null),
    again: () => setTurn(turn + 1),
  };
}
