/** What is read aloud to those who hear the page: at most one sentence every five seconds, the newest one wins. */
import { create } from 'zustand';

const minIntervalMs = 5_000;

interface SpokenState {
  readonly text: string;
  readonly say: (text: string) => void;
}

let waiting: string | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;

export const useSpoken = create<SpokenState>()((set) => {
  const speakNow = (text: string) => {
    set({ text });
    timer = setTimeout(() => {
      timer = undefined;
      const next = waiting;
      waiting = null;
      if (next !== null) speakNow(next);
    }, minIntervalMs);
  };
  return {
    text: '',
    say: (text) => {
      if (timer === undefined) speakNow(text);
      else waiting = text;
    },
  };
});
