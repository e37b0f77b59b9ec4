import type { Clock } from './clock.ts';

/** The presses of a person that main itself saw: by the mouse, the keyboard or a finger. The page can make none. */
export interface Presses {
  saw(): void;
  /** Takes one press out: true when there was one a moment ago that nothing was done for yet. */
  take(): boolean;
}

/** From a press to the call that it led to, on a slow computer. Milliseconds. */
const moment = 5_000;
/** A few may come before the first call does; nobody presses more often. */
const most = 3;

export function createPresses(clock: Pick<Clock, 'elapsed'>): Presses {
  let seen: readonly number[] = [];
  const fresh = (): readonly number[] => seen.filter((at) => clock.elapsed() - at < moment);
  return {
    saw() {
      seen = [...fresh(), clock.elapsed()].slice(-most);
    },
    take() {
      const [first, ...rest] = fresh();
      seen = rest;
      return first !== undefined;
    },
  };
}
