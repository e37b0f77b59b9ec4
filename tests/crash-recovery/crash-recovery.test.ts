import { describe, expect, it } from 'vitest';

import { changeSettings, killedActions } from './actions.ts';
import { killDuring } from './kill-and-restart.ts';

const moments = ['noted', 'sending', 'sent'] as const;

/** Each act at one moment, and one act at all of them. */
const cases = killedActions.flatMap((act, index) =>
  moments
    .filter((_, turn) => act.name === 'change settings' || turn === index % moments.length)
    .map((at) => ({ act, at, name: act.name })),
);

/** Before the request and after it: the two truths that the next start may find. */
const finishes = killedActions.flatMap((act) =>
  (['sending', 'sent'] as const).map((at) => ({ act, at, name: act.name })),
);

/** A small, always equal part of what `npm run soak` does at random moments. */
describe('the app is killed in the middle', () => {
  it.each(cases)('$name, $at: the next start tells of it, and nothing is lost', async ({ act, at }) => {
    expect(await killDuring(act, { at })).toEqual({ cut: true, wrong: [] });
  });

  it.each(finishes)('$name, $at: finishing leads to what was meant', async ({ act, at }) => {
    expect(await killDuring(act, { at }, { choice: 'finish' })).toEqual({ cut: true, wrong: [] });
  });

  it.each([2, 5, 9, 14])('changing settings, at its event %i', async (number) => {
    const { wrong } = await killDuring(changeSettings, { at: 'event', number });
    expect(wrong).toEqual([]);
  });
});
