import { describe, expect, it } from 'vitest';

import { createLimiter } from '../../../electron/base/limiter.ts';

describe('the limiter', () => {
  it('runs so many at a time and no more, and all of them in order', async () => {
    const limit = createLimiter(6);
    const begun: number[] = [];
    let running = 0;
    let most = 0;
    const task = async (number: number): Promise<number> => {
      begun.push(number);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return number;
    };
    const numbers = Array.from({ length: 40 }, (_, number) => number);
    const done = await Promise.all(numbers.map((number) => limit(() => task(number))));
    expect(done).toEqual(numbers);
    expect(begun).toEqual(numbers);
    expect(most).toBe(6);
  });

  it('gives the place of a failed task to the next', async () => {
    const limit = createLimiter(1);
    const failed = limit(() => Promise.reject(new Error('no')));
    const next = limit(() => Promise.resolve('yes'));
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
