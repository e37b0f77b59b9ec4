import { describe, expect, it } from 'vitest';

import { askOddly } from './odd-calls.ts';
import { properties } from './properties.ts';
import { walk } from './walk.ts';

/** A small, always equal part of `npm run soak`. */
describe('random walks', () => {
  it.each([3, 4, 7, 10, 16])(
    'walk %i breaks nothing: no second restart, no unasked visit, no lost history, no secret told',
    { timeout: 60_000 },
    async (seed) => {
      const { broken } = await walk(seed, 80);
      expect(broken).toEqual([]);
    },
  );
});

describe('odd calls', () => {
  it(
    'no call answers an odd text with a fault of ours, and none gets a secret into the log',
    { timeout: 120_000 },
    async () => {
      expect(await askOddly(7, 2)).toEqual([]);
    },
  );
});

describe('random cases', () => {
  it.each(properties)('$name', { timeout: 30_000 }, async ({ check }) => {
    await expect(check(150, 20_261_120)).resolves.toBeUndefined();
  });
});
