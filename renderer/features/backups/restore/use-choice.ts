/** What is ticked on the page of a copy, which readings were chosen, and what the check says of the result. */
import { useEffect, useState } from 'react';
import type { RestoreChoice, RestoreReview, RestoreView } from '../../../../electron/contract/backups.ts';
import { ask } from '../../../bridge/bridge.ts';
import { firstTicks } from './rows.ts';

export interface Choice {
  readonly ticks: ReadonlySet<string>;
  readonly readings: ReadonlyMap<string, number>;
  readonly turn: (name: string) => void;
  /** Null: it is left out. */
  readonly read: (name: string, reading: number | null) => void;
  /** As main takes it. */
  readonly chosen: RestoreChoice;
  /** Null while main has not answered for what is chosen now. */
  readonly review: RestoreReview | null;
}

const nothing: RestoreReview = { caused: [], mended: [], problems: [] };

export function useChoice(id: string, { rows }: RestoreView): Choice {
  const [ticks, setTicks] = useState(() => firstTicks(rows));
  const [readings, setReadings] = useState<ReadonlyMap<string, number>>(new Map());
  const [reviewed, setReviewed] = useState<{ of: ReadonlySet<string>; says: RestoreReview } | null>(null);
  const chosen: RestoreChoice = {
    names: rows.filter(({ name, state }) => state !== 'same' && ticks.has(name)).map(({ name }) => name),
    readings: [...readings].map(([name, reading]) => ({ name, reading })),
  };
  const question = JSON.stringify(chosen);
  useEffect(() => {
    const choice: RestoreChoice = JSON.parse(question);
    let left = false;
    const look = async () => {
      const answer = await ask('backups.restoreReview', { id, ...choice });
      if (!left && answer.ok) setReviewed({ of: ticks, says: answer.value });
    };
    if (choice.names.length > 0) void look();
    return () => {
      left = true;
    };
  }, [id, question, ticks]);

  const tickOnly = (name: string, on: boolean) => {
    const next = new Set(ticks);
    if (on) next.add(name);
    else next.delete(name);
    setTicks(next);
  };
  const review = chosen.names.length === 0 ? nothing : reviewed?.of === ticks ? reviewed.says : null;
  return {
    ticks,
    readings,
    turn: (name) => tickOnly(name, !ticks.has(name)),
    read(name, reading) {
      const next = new Map(readings);
      if (reading === null) next.delete(name);
      else next.set(name, reading);
      setReadings(next);
      tickOnly(name, reading !== null);
    },
    chosen,
    review,
  };
}
