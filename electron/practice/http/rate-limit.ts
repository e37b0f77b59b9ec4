import type { Clock } from '../../base/clock.ts';

const maxTokens = 4_500;
const perMinute = 75;

/** Heroku's budget of requests: 4,500 at most, and 75 come back each minute. */
export class RateLimit {
  #tokens = maxTokens;
  #at: number;
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#at = clock.now();
  }

  remaining(): number {
    const now = this.#clock.now();
    this.#tokens = Math.min(maxTokens, this.#tokens + ((now - this.#at) / 60_000) * perMinute);
    this.#at = now;
    return Math.floor(this.#tokens);
  }

  /** Takes one; false when there is none left. */
  take(): boolean {
    if (this.remaining() < 1) return false;
    this.#tokens -= 1;
    return true;
  }
}
