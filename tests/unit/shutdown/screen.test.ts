import { describe, expect, test } from 'vitest';

import { back, count, next } from '../../../renderer/guides/engine/guide.ts';
import { costsOf } from '../../../renderer/features/shutdown/costs.tsx';
import { ecoCents, nothingRuns, shutdownTasks } from '../../../renderer/features/shutdown/steps.ts';
import { allOff, copied, extras, shutdown, turning } from '../../screens/shutdown-data.ts';

const withoutEco = { ...allOff, sites: allOff.sites.filter(({ flat }) => !flat) };

describe('the list of stopping', () => {
  test('does not go on before every site has its copy', () => {
    expect(next(shutdownTasks, shutdown, 'copies')).toBe('copies');
    expect(next(shutdownTasks, { ...shutdown, sites: copied }, 'copies')).toBe('addresses');
  });

  test('does not go on while sites are being turned off', () => {
    expect(next(shutdownTasks, turning, 'turn-off')).toBe('turn-off');
    expect(next(shutdownTasks, allOff, 'turn-off')).toBe('extras');
  });

  test('asks about Eco only those who have it, and counts so', () => {
    expect(next(shutdownTasks, allOff, 'extras')).toBe('eco');
    expect(next(shutdownTasks, withoutEco, 'extras')).toBe('card');
    expect(back(shutdownTasks, withoutEco, 'card')).toBe('extras');
    expect(count(shutdownTasks, allOff, 'card')).toEqual({ number: 7, total: 7 });
    expect(count(shutdownTasks, withoutEco, 'card')).toEqual({ number: 6, total: 6 });
  });

  test('says that nothing runs only when Heroku was asked again and said so of every site', () => {
    expect(nothingRuns(allOff)).toBe(true);
    expect(nothingRuns({ ...allOff, check: null })).toBe(false);
    expect(nothingRuns({ ...allOff, check: { at: '', running: [], unknown: ['one'] } })).toBe(false);
    expect(nothingRuns({ ...allOff, check: { at: '', running: ['one'], unknown: [] } })).toBe(false);
    expect(nothingRuns(turning)).toBe(false);
  });

  test('counts one price for all Eco sites, and no site that was off', () => {
    expect(ecoCents(allOff)).toBe(500);
    expect(costsOf({ ...shutdown, extras })).toEqual({ now: 2400, off: 1000 });
    expect(costsOf({ ...shutdown, extras: extras.map((one) => ({ ...one, gone: true })) })).toEqual({
      now: 1900,
      off: 500,
    });
  });
});
