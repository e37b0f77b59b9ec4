import { create } from 'zustand';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import { ask } from '../bridge/bridge.ts';

interface HistoryState {
  /** Newest first; null until it was asked for. */
  readonly entries: readonly HistoryEntry[] | null;
  readonly problem: Problem | null;
  readonly load: () => Promise<void>;
  readonly take: (entry: HistoryEntry) => void;
  readonly forget: () => void;
}

export const useHistory = create<HistoryState>()((set, get) => ({
  entries: null,
  problem: null,
  load: async () => {
    const answer = await ask('history.list');
    if (answer.ok) set({ entries: newestFirst(answer.value), problem: null });
    else set({ problem: answer.problem });
  },
  take: (entry) => {
    const { entries } = get();
    if (entries === null) return;
    set({ entries: newestFirst([entry, ...entries.filter(({ id }) => id !== entry.id)]) });
  },
  forget: () => set({ entries: null, problem: null }),
}));

function newestFirst(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
