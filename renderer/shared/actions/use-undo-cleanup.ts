import { useState } from 'react';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { Job } from '../../../electron/contract/jobs.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { begun, useJobs } from '../../stores/jobs.ts';

export interface PutBack {
  readonly entry: HistoryEntry | null;
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly begin: (entry: HistoryEntry) => void;
  /** The same once more: what stood in the way was cleared. */
  readonly again: () => void;
  readonly leave: () => void;
}

interface Run {
  readonly entry: HistoryEntry;
  readonly problem: Problem | null;
}

/** Puts back what making room took out. It is long work: the page about data shows how it goes on. */
export function usePutBack(): PutBack {
  const [run, setRun] = useState<Run | null>(null);
  const begin = async (entry: HistoryEntry) => {
    setRun({ entry, problem: null });
    const problem = begun(await ask('mongodb.cleanupUndo', { entry: entry.id }));
    setRun(problem === null ? null : { entry, problem });
    if (problem !== null) return;
    const cleared = ({ kind, siteId }: Job) => kind === 'clear' && siteId === entry.siteId;
    for (const job of useJobs.getState().all.filter(cleared)) useJobs.getState().dismiss(job);
    useNavigation.getState().go({ screen: 'mongodb-export', id: entry.siteId });
  };
  return {
    entry: run?.entry ?? null,
    busy: run !== null && run.problem === null,
    problem: run?.problem ?? null,
    begin: (entry) => void begin(entry),
    again: () => {
      if (run !== null) void begin(run.entry);
    },
    leave: () => setRun(null),
  };
}
