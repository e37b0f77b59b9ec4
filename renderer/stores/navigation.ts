/**
 * Where the person is: a typed union instead of addresses, as the window has no address bar. `back` returns to the
 * route before, scrolled to where it was left, with what was searched for there.
 */
import { create } from 'zustand';
import type { ConfigVarChange } from '../../electron/contract/config-vars.ts';
import type { StringWizard } from '../../electron/contract/guides.ts';

/** The domain's word names the screen, and what belongs to it comes with it. */
interface RouteParts {
  welcome: { readonly note?: 'signed-out' | 'sign-out-unsure' };
  connect: unknown;
  sites: unknown;
  site: { readonly id: string };
  /** `changes`: begins with these waiting, on the page that reviews them. Never a secret: a route is remembered. */
  'config-vars': { readonly id: string; readonly changes?: readonly ConfigVarChange[] };
  backups: { readonly id: string };
  'backups-compare': { readonly id: string };
  /** `copy`: an automatic copy; left out while the person has not said what to put back. */
  'backups-restore': { readonly id: string; readonly copy?: string };
  'backups-export-all': unknown;
  releases: { readonly id: string };
  'account-cleanup': unknown;
  'dyno-size': { readonly id: string };
  rename: { readonly id: string };
  delete: { readonly id: string };
  collaborators: { readonly id: string };
  'connection-strings': { readonly id: string };
  /** `site`: null without one. It begins where it was left. */
  'connection-string-wizard': { readonly wizard: StringWizard; readonly site: string | null };
  'mongodb-cleanup': { readonly id: string };
  /** `id`: null for a database that belongs to no site of Heroku. */
  'mongodb-export': { readonly id: string | null };
  shutdown: unknown;
  history: unknown;
  preferences: unknown;
}

export type ScreenName = keyof RouteParts;
/** Where a screen is told which site, wizard or copy it is about. */
export type Route<Name extends ScreenName = ScreenName> = {
  [Screen in Name]: { readonly screen: Screen } & RouteParts[Screen];
}[Name];

interface Visit {
  readonly route: Route;
  /** How far down the page was when it was left, in CSS pixels. */
  readonly scroll: number;
  /** What stood in its search box. */
  readonly typed?: string;
  /** Where the person came back from; left out after going on. */
  readonly from?: Route;
}

interface NavigationState {
  /** Where the person is; its scroll is where to begin once it is drawn. */
  readonly here: Visit;
  readonly past: readonly Visit[];
  /** What stands in the search box here. */
  readonly typed: string;
  /** Asked before the person goes on or back, while something here would be lost; it calls `leave` if they want to. */
  readonly beforeLeaving: ((leave: () => void) => void) | null;
  readonly askBeforeLeaving: (ask: NavigationState['beforeLeaving']) => void;
  /** Goes on to a route; the way back leads here. */
  readonly go: (route: Route) => void;
  readonly back: () => void;
  /** Back to the last visit of a screen that has no other part, past what lies between; on to it where there was none. */
  readonly backTo: (screen: 'sites') => void;
  /** Remembers what stands in the search box here. */
  readonly keepTyped: (typed: string) => void;
  /** Goes to a route with nothing to go back to: another mode began. */
  readonly reset: (route: Route) => void;
}

export const useNavigation = create<NavigationState>()((set, get) => {
  const leaving = (leave: () => void) => {
    const { beforeLeaving } = get();
    if (beforeLeaving === null) leave();
    else beforeLeaving(leave);
  };
  const returnTo = (index: number) => {
    const { here, past } = get();
    const visit = past.at(index);
    if (visit !== undefined)
      set({ here: { ...visit, from: here.route }, past: past.slice(0, index), typed: visit.typed ?? '' });
  };
  return {
    here: { route: { screen: 'welcome' }, scroll: 0 },
    past: [],
    typed: '',
    beforeLeaving: null,
    askBeforeLeaving: (beforeLeaving) => set({ beforeLeaving }),
    go: (route) =>
      leaving(() => {
        const { here, past, typed } = get();
        const left = { ...here, scroll: window.scrollY, typed };
        set({ here: { route, scroll: 0 }, past: [...past, left], typed: '' });
      }),
    back: () => leaving(() => returnTo(-1)),
    backTo: (screen) => {
      const index = get().past.findLastIndex(({ route }) => route.screen === screen);
      if (index === -1) get().go({ screen });
      else leaving(() => returnTo(index));
    },
    keepTyped: (typed) => set({ typed }),
    reset: (route) => set({ here: { route, scroll: 0 }, past: [], typed: '', beforeLeaving: null }),
  };
});
