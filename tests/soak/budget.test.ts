import { afterEach, describe, expect, it } from 'vitest';

import { openAppCore, type AppCore } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';

/** Heroku's pool for an account, and what it gives back each minute (docs/reference/heroku-api.md#rate-limit). */
const pool = 4_500;
const refill = 75;
const minute = 60_000;

let app: AppCore;
afterEach(() => app.close());

/** What a window with all 100 cards on screen asks for, once a minute, in the page's batches of ten. */
async function lookAtAll(ids: readonly string[]): Promise<void> {
  const batches = Array.from({ length: ids.length / 10 }, (_, index) =>
    ids.slice(index * 10, index * 10 + 10),
  );
  await Promise.all(batches.map((batch) => app.must('sites.refresh', { ids: batch, why: 'timer' })));
}

const isApi = ({ route }: { route: string | null }): boolean =>
  route !== null && !/^(?:site|platform)\./.test(route);

describe('100 sites on screen for an hour', () => {
  it(
    'never takes more from Heroku’s pool than it gives back, and wakes nobody',
    { timeout: 60_000 },
    async () => {
      const clock = new FakeClock({ autoAdvance: true });
      app = await openAppCore({ scenario: 'many-sites', clock });
      await app.connect();
      const { sites } = await app.must('sites.list', { fresh: true });
      const ids = sites.map(({ id }) => id);
      const began = clock.now();
      let api = 0;
      const visited = new Set<string>();
      while (clock.now() - began < 60 * minute) {
        app.practice.clearRequests();
        await lookAtAll(ids);
        api += app.practice.requests.filter(isApi).length;
        for (const { host } of app.practice.requests) if (host !== undefined) visited.add(host);
        await clock.sleep(minute);
      }
      expect(ids).toHaveLength(100);
      expect(api).toBeLessThan(refill * 60);

      const seen = (await app.must('sites.list', { fresh: false })).sites;
      expect(seen.filter(({ state }) => state.seenAt === null)).toEqual([]);
      const oldest = Math.min(...seen.map(({ state }) => Date.parse(state.seenAt ?? '')));
      expect(clock.now() - oldest).toBeLessThan(10 * minute);
      const resting = seen.filter(({ state, plan }) => plan === 'eco' || state.kind !== 'working');
      expect(resting.filter(({ address }) => visited.has(address)).map(({ name }) => name)).toEqual([]);
      expect(visited.size).toBeGreaterThan(0);

      // A press still has room, at once.
      const [site] = seen.filter(({ state }) => state.kind === 'stopped');
      const job = await app.must('actions.restart', { id: site?.id ?? '', despiteWarning: false });
      expect((await app.ended(job)).state).toBe('done');
      const limits = await fetch(`${app.practice.origin}/account/rate-limits`, {
        headers: {
          accept: 'application/vnd.heroku+json; version=3',
          authorization: `Bearer ${app.practice.key}`,
        },
      });
      const { remaining } = (await limits.json()) as { remaining: number };
      expect(remaining).toBeGreaterThan(pool - 500);
    },
  );
});
