/** Where "Stop using Heroku" has come to, by account. Main keeps the list and does the work. */
import { create } from 'zustand';
import type { Problem } from '../../electron/contract/problems.ts';
import type { ShutdownView } from '../../electron/contract/shutdown.ts';
import { ask } from '../bridge/bridge.ts';

interface ShutdownState {
  /** By e-mail address, empty in practice. Null: none was begun; left out: not asked for yet. */
  readonly byAccount: Readonly<Record<string, ShutdownView | null>>;
  readonly load: (account: string | null) => Promise<Problem | null>;
  readonly take: (view: ShutdownView) => void;
  /** The list was ended. */
  readonly drop: (account: string | null) => void;
  readonly forget: () => void;
}

export const useShutdown = create<ShutdownState>()((set, get) => {
  const put = (account: string | null, view: ShutdownView | null) =>
    set({ byAccount: { ...get().byAccount, [account ?? '']: view } });
  return {
    byAccount: {},
    load: async (account) => {
      const answer = await ask('shutdown.view', { account });
      if (!answer.ok) return answer.problem;
      put(account, answer.value);
      return null;
    },
    take: (view) => put(view.account, view),
    drop: (account) => put(account, null),
    forget: () => set({ byAccount: {} }),
  };
});
