/** What the page of a site shows besides its state, as main last told it: a page that is opened again shows it at once. */
import { create } from 'zustand';
import type { SiteDetail } from '../../electron/contract/sites.ts';
import { ask } from '../bridge/bridge.ts';

interface DetailsState {
  readonly bySite: Readonly<Record<string, SiteDetail>>;
  /** Asks again. When Heroku does not answer, what was known stays. */
  readonly load: (siteId: string) => Promise<void>;
  readonly forget: () => void;
}

export const useDetails = create<DetailsState>()((set, get) => ({
  bySite: {},
  load: async (id) => {
    const answer = await ask('sites.detail', { id });
    if (answer.ok) set({ bySite: { ...get().bySite, [id]: answer.value } });
  },
  forget: () => set({ bySite: {} }),
}));
