/**
 * Where the person is: a typed union instead of addresses, as the window has no address bar. `back` returns to the
 * place before, scrolled to where it was left.
 */
import { create } from 'zustand';

export type Place =
  | { readonly screen: 'welcome'; readonly note?: 'signed-out' | 'sign-out-unsure' }
  | { readonly screen: 'connect' }
  | { readonly screen: 'sites' }
  | { readonly screen: 'site'; readonly id: string }
  | { readonly screen: 'history' }
  | { readonly screen: 'settings' };

export type ScreenName = Place['screen'];

interface Visit {
  readonly place: Place;
  /** How far down the page was when it was left, in CSS pixels. */
  readonly scroll: number;
}

interface PlaceState {
  /** Where the person is; its scroll is where to begin once it is drawn. */
  readonly here: Visit;
  readonly past: readonly Visit[];
  /** Goes on to a place; the way back leads here. */
  readonly go: (place: Place) => void;
  readonly back: () => void;
  /** Goes to a place with nothing to go back to: another world began. */
  readonly reset: (place: Place) => void;
}

export const usePlace = create<PlaceState>()((set, get) => ({
  here: { place: { screen: 'welcome' }, scroll: 0 },
  past: [],
  go: (place) => {
    const left = { ...get().here, scroll: window.scrollY };
    set({ here: { place, scroll: 0 }, past: [...get().past, left] });
  },
  back: () => {
    const last = get().past.at(-1);
    if (last === undefined) return;
    set({ here: last, past: get().past.slice(0, -1) });
  },
  reset: (place) => set({ here: { place, scroll: 0 }, past: [] }),
}));
