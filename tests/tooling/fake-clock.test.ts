import { describe, expect, it } from 'vitest';
import { FakeClock } from '../support/fake-clock.ts';

describe('the clock of the tests', () => {
  it('stands still until it is moved', async () => {
    const clock = new FakeClock({ start: '2026-01-01T00:00:00Z' });
    const seen: string[] = [];
    const sleeper = async (name: string, ms: number): Promise<void> => {
      await clock.sleep(ms);
      seen.push(`${name} ${clock.now() - Date.parse('2026-01-01T00:00:00Z')}`);
    };
    const all = Promise.all([sleeper('late', 20), sleeper('early', 10)]);
    await clock.advance(9);
    expect([seen, clock.sleeping]).toEqual([[], 2]);
    await clock.advance(11);
    await all;
    expect(seen).toEqual(['early 10', 'late 20']);
  });

  it('wakes a loop as often as it would have woken', async () => {
    const clock = new FakeClock();
    let turns = 0;
    const loop = (async () => {
      for (; turns < 10; turns += 1) await clock.sleep(1_000);
    })();
    await clock.advance(10_000);
    await loop;
    expect(turns).toBe(10);
  });

  it('lets go of a sleep that is given up, and of one that was given up before it began', async () => {
    const clock = new FakeClock();
    const stop = new AbortController();
    const sleeping = clock.sleep(1_000, stop.signal);
    stop.abort(new Error('given up'));
    await expect(sleeping).rejects.toThrow('given up');
    expect(clock.sleeping).toBe(0);
    await expect(clock.sleep(1_000, stop.signal)).rejects.toThrow('given up');
  });

  it('jumps by itself when told so', async () => {
    const clock = new FakeClock({ autoAdvance: true });
    const before = clock.now();
    await clock.sleep(90_000);
    expect(clock.now() - before).toBe(90_000);
  });
});
