/** The sites as main last saw them, and how the page asks for newer news. */
import { create } from 'zustand';
import type { LookReason, Site, SitesView } from '../../electron/contract/sites.ts';
import { type Problem, problemCodes } from '../../electron/contract/problems.ts';
import { ask } from '../bridge/bridge.ts';

/** How many sites one question names at most: the first answers come back while the rest wait. */
const batchSize = 10;

interface SitesState {
  /** Null until the list was asked for. */
  readonly view: Omit<SitesView, 'sites'> | null;
  /** In Heroku's order. */
  readonly order: readonly string[];
  readonly byId: Readonly<Record<string, Site>>;
  /** The newest reason why something could not be found out; null after the next good answer. */
  readonly trouble: Problem | null;
  /** A press on "Look again" is under way. */
  readonly looking: boolean;
  readonly list: (fresh: boolean) => Promise<void>;
  readonly look: (ids: readonly string[], why: LookReason) => Promise<void>;
  /** What the button does: the list and everything on screen, asked afresh. */
  readonly lookAgain: (visible: readonly string[]) => Promise<void>;
  readonly setTitle: (id: string, title: string) => Promise<Problem | null>;
  readonly take: (sites: readonly Site[]) => void;
  readonly forget: () => void;
}

const nothing = { view: null, order: [], byId: {}, trouble: null, looking: false } as const;

/** Asked for and not yet answered, so that no site is asked for twice at a time. */
const asked = new Set<string>();

export const useSites = create<SitesState>()((set, get) => ({
  ...nothing,
  list: async (fresh) => {
    const answer = await ask('sites.list', { fresh });
    if (!answer.ok) {
      set({ trouble: answer.problem });
      return;
    }
    const { sites, ...view } = answer.value;
    set({
      view,
      order: sites.map(({ id }) => id),
      byId: Object.fromEntries(sites.map((site) => [site.id, site])),
      trouble: view.problem,
    });
  },
  look: async (ids, why) => {
    const wanted = ids.filter((id) => !asked.has(id));
    const batches = Array.from({ length: Math.ceil(wanted.length / batchSize) }, (_, index) =>
      wanted.slice(index * batchSize, (index + 1) * batchSize),
    );
    await Promise.all(
      batches.map(async (part) => {
        for (const id of part) asked.add(id);
        const answer = await ask('sites.refresh', { ids: part, why });
        for (const id of part) asked.delete(id);
        if (!answer.ok) set({ trouble: answer.problem });
        else {
          get().take(answer.value);
          set({ trouble: get().view?.problem ?? troubleOf(answer.value) });
        }
      }),
    );
  },
  lookAgain: async (visible) => {
    if (get().looking) return;
    set({ looking: true });
    await get().list(true);
    await get().look(visible, 'press');
    void get().look(
      get().order.filter((id) => !visible.includes(id)),
      'timer',
    );
    set({ looking: false });
  },
  setTitle: async (id, title) => {
    const answer = await ask('sites.setTitle', { id, title });
    if (!answer.ok) return answer.problem;
    get().take([answer.value]);
    return null;
  },
  take: (sites) => {
    const { byId } = get();
    const known = sites.filter(({ id }) => id in byId);
    if (known.length === 0) return;
    set({ byId: { ...byId, ...Object.fromEntries(known.map((site) => [site.id, site])) } });
  },
  forget: () => {
    asked.clear();
    set(nothing);
  },
}));

/** A look that failed leaves the old state and says why: the first such reason, as a problem. */
function troubleOf(sites: readonly Site[]): Problem | null {
  for (const { state } of sites) {
    const code = problemCodes.find((known) => known === state.why);
    if (code !== undefined) return { code, changed: 'no' };
  }
  return null;
}
