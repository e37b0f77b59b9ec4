/**
 * Where the person is: a typed union instead of addresses, as the window has no address bar. `back` returns to the
 * place before, scrolled to where it was left, with what was searched for there.
 */
import { create } from 'zustand';
import type { SettingChange } from '../../electron/contract/backups.ts';
import type { StringWizard } from '../../electron/contract/connection-strings.ts';

export type Place =
  | { readonly screen: 'welcome'; readonly note?: 'signed-out' | 'sign-out-unsure' }
  | { readonly screen: 'connect' }
  | { readonly screen: 'sites' }
  | { readonly screen: 'site'; readonly id: string }
  /** `changes`: begins with these waiting, on the page that reviews them. Never a secret: a place is remembered. */
  | {
      readonly screen: 'settings-of';
      readonly id: string;
      readonly changes?: readonly SettingChange[];
    }
  | { readonly screen: 'copies'; readonly id: string }
  /** `copy`: an automatic copy; left out while the person has not said what to put back. */
  | { readonly screen: 'restore'; readonly id: string; readonly copy?: string }
  | { readonly screen: 'compare'; readonly id: string }
  | { readonly screen: 'versions'; readonly id: string }
  | { readonly screen: 'tidy' }
  | { readonly screen: 'plan'; readonly id: string }
  | { readonly screen: 'address'; readonly id: string }
  | { readonly screen: 'delete'; readonly id: string }
  | { readonly screen: 'people'; readonly id: string }
  | { readonly screen: 'database'; readonly id: string }
  /** `site`: null without one. It begins where it was left. */
  | { readonly screen: 'string-wizard'; readonly wizard: StringWizard; readonly site: string | null }
  | { readonly screen: 'room'; readonly id: string }
  /** `id`: null for a database that belongs to no site of Heroku. */
  | { readonly screen: 'data'; readonly id: string | null }
  | { readonly screen: 'save-all' }
  | { readonly screen: 'shutdown' }
  | { readonly screen: 'history' }
  | { readonly screen: 'settings' };

export type ScreenName = Place['screen'];

interface Visit {
  readonly place: Place;
  /** How far down the page was when it was left, in CSS pixels. */
  readonly scroll: number;
  /** What stood in its search box. */
  readonly typed?: string;
  /** Where the person came back from; left out after going on. */
  readonly from?: Place;
}

interface PlaceState {
  /** Where the person is; its scroll is where to begin once it is drawn. */
  readonly here: Visit;
  readonly past: readonly Visit[];
  /** What stands in the search box here. */
  readonly typed: string;
  /** Asked before the person goes on or back, while something here would be lost; it calls `leave` if they want to. */
  readonly beforeLeaving: ((leave: () => void) => void) | null;
  readonly askBeforeLeaving: (ask: PlaceState['beforeLeaving']) => void;
  /** Goes on to a place; the way back leads here. */
  readonly go: (place: Place) => void;
  readonly back: () => void;
  /** Back to the last visit of a screen that has no other part, past what lies between; on to it where there was none. */
  readonly backTo: (screen: 'sites') => void;
  /** Remembers what stands in the search box of this place. */
  readonly keepTyped: (typed: string) => void;
  /** Goes to a place with nothing to go back to: another world began. */
  readonly reset: (place: Place) => void;
}

export const usePlace = create<PlaceState>()((set, get) => {
  const leaving = (leave: () => void) => {
    const { beforeLeaving } = get();
    if (beforeLeaving === null) leave();
    else beforeLeaving(leave);
  };
  const returnTo = (index: number) => {
    const { here, past } = get();
    const visit = past.at(index);
    if (visit !== undefined)
      set({ here: { ...visit, from: here.place }, past: past.slice(0, index), typed: visit.typed ?? '' });
  };
  return {
    here: { place: { screen: 'welcome' }, scroll: 0 },
    past: [],
    typed: '',
    beforeLeaving: null,
    askBeforeLeaving: (beforeLeaving) => set({ beforeLeaving }),
    go: (place) =>
      leaving(() => {
        const { here, past, typed } = get();
        const left = { ...here, scroll: window.scrollY, typed };
        set({ here: { place, scroll: 0 }, past: [...past, left], typed: '' });
      }),
    back: () => leaving(() => returnTo(-1)),
    backTo: (screen) => {
      const index = get().past.findLastIndex(({ place }) => place.screen === screen);
      if (index === -1) get().go({ screen });
      else leaving(() => returnTo(index));
    },
    keepTyped: (typed) => set({ typed }),
    reset: (place) => set({ here: { place, scroll: 0 }, past: [], typed: '', beforeLeaving: null }),
  };
});
