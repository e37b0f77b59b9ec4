/** What main knows of the app itself: mode, accounts, preferences. A mirror; main is asked for every change. */
import { create } from 'zustand';
import type { Preferences } from '../../electron/contract/preferences.ts';
import type { Snapshot } from '../../electron/contract/app.ts';
import type { Problem } from '../../electron/contract/problems.ts';
import type { Result } from '../../electron/contract/result.ts';
import { ask } from '../bridge/bridge.ts';

interface AppState {
  readonly snapshot: Snapshot | null;
  /** Why the window could not be filled at all. */
  readonly problem: Problem | null;
  readonly take: (snapshot: Snapshot) => void;
  /** Asks main for the first snapshot. */
  readonly load: () => Promise<void>;
  readonly prefer: (change: Partial<Preferences>) => Promise<void>;
  readonly enterPractice: () => Promise<Problem | null>;
  readonly leavePractice: () => Promise<Problem | null>;
}

export const useApp = create<AppState>()((set, get) => {
  const moveTo = (answer: Result<Snapshot>): Problem | null => {
    if (!answer.ok) return answer.problem;
    set({ snapshot: answer.value });
    return null;
  };
  return {
    snapshot: null,
    problem: null,
    take: (snapshot) => set({ snapshot }),
    load: async () => set({ problem: moveTo(await ask('app.snapshot')) }),
    prefer: async (change) => {
      const answer = await ask('preferences.set', change);
      const { snapshot } = get();
      if (answer.ok && snapshot) set({ snapshot: { ...snapshot, preferences: answer.value } });
      else if (!answer.ok) set({ problem: answer.problem });
    },
    enterPractice: async () => moveTo(await ask('app.enterPractice')),
    leavePractice: async () => moveTo(await ask('app.leavePractice')),
  };
});
