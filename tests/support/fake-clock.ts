import type { Clock } from '../../electron/base/clock.ts';

interface Sleeper {
  due: number;
  readonly wake: () => void;
}

export interface FakeClockOptions {
  /** Milliseconds since 1970, or an ISO date. Default: the night of the sample household, 2:52 on 20 November 2026. */
  readonly start?: number | string;
  /** When true, `sleep` moves the time on by itself and resolves at once: for tests that only care about the end. */
  readonly autoAdvance?: boolean;
}

/** A clock that stands still until a test moves it. */
export class FakeClock implements Clock {
  autoAdvance: boolean;
  #now: number;
  /** How much of `now` no time has passed for. */
  #set = 0;
  #sleepers: Sleeper[] = [];

  constructor(options: FakeClockOptions = {}) {
    const start = options.start ?? '2026-11-20T02:52:00Z';
    this.#now = typeof start === 'number' ? start : Date.parse(start);
    this.autoAdvance = options.autoAdvance ?? false;
  }

  /** In whole milliseconds, as a computer's clock tells them. */
  now(): number {
    return Math.floor(this.#now);
  }

  elapsed(): number {
    return this.#now - this.#set;
  }

  /** Sets the clock, as a person or a time server does, by `ms`; below 0: back. No time passes, and nobody wakes. */
  set(ms: number): void {
    this.#set += ms;
    this.#now += ms;
    for (const sleeper of this.#sleepers) sleeper.due += ms;
  }

  /** How many sleeps are waiting: lets a test wait until the code under test has come to rest. */
  get sleeping(): number {
    return this.#sleepers.length;
  }

  async sleep(ms: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.autoAdvance) {
      this.#now += Math.max(0, ms);
      await settle();
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const stop = (): void => {
        this.#sleepers = this.#sleepers.filter((other) => other !== sleeper);
        reject(signal?.reason as Error);
      };
      const sleeper: Sleeper = {
        due: this.#now + Math.max(0, ms),
        wake: () => {
          signal?.removeEventListener('abort', stop);
          resolve();
        },
      };
      this.#sleepers.push(sleeper);
      signal?.addEventListener('abort', stop, { once: true });
    });
  }

  /**
   * Moves the time on by `ms`, waking each sleeper at its own moment and in order, and lets what they start run
   * before the next one: a loop that sleeps a second at a time is seen to run ten times in `advance(10_000)`.
   */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (;;) {
      await settle();
      const next = this.#sleepers.toSorted((a, b) => a.due - b.due)[0];
      if (!next || next.due > end) break;
      this.#now = Math.max(this.#now, next.due);
      this.#sleepers = this.#sleepers.filter((other) => other !== next);
      next.wake();
    }
    this.#now = end;
    await settle();
  }
}

/** One turn of the event loop: every promise that can go on has gone on. */
const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
