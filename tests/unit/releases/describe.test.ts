import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ReleaseStory } from '../../../electron/contract/releases.ts';
import { describeRelease } from '../../../electron/services/releases/describe.ts';

const set = (...names: string[]): ReleaseStory => ({ kind: 'settings-changed', set: names, removed: [] });
const published = (version: string): ReleaseStory => ({ kind: 'published', version });
const addon: ReleaseStory = { kind: 'add-on' };

describe('what happened in a release', () => {
  it.each<readonly [string, ReleaseStory]>([
    ['Set ENABLE config vars', set('ENABLE')],
    ['Set ENABLE, THEME config vars', set('ENABLE', 'THEME')],
    ['Set A, B and C config vars', set('A', 'B', 'C')],
    ['Set THEME config var', set('THEME')],
    ['Update THEME config vars', set('THEME')],
    ['Remove UNITS config vars', { kind: 'settings-changed', set: [], removed: ['UNITS'] }],
    ['Unset UNITS config vars', { kind: 'settings-changed', set: [], removed: ['UNITS'] }],
    [
      'Set A config vars, Remove B, C config vars',
      { kind: 'settings-changed', set: ['A'], removed: ['B', 'C'] },
    ],
    ['Deploy 0b99868', published('0b99868')],
    ['Deploy v15.0.7', published('v15.0.7')],
    ['Promote mia-staging v12 0b99868', published('0b99868')],
    ['Rollback to v44', { kind: 'rolled-back', to: 44 }],
    ['Attach DATABASE (@ref:postgresql-solid-12345)', addon],
    ['Detach DATABASE (@ref:postgresql-solid-12345)', addon],
    ['@ref:postgresql-solid-12345 completed provisioning, setting DATABASE_URL.', addon],
    ['@ref:addon:12345:completed', addon],
    ['Update DATABASE by heroku-postgresql', addon],
    ['Add heroku-postgresql:essential-0 add-on', addon],
    ['Remove papertrail:choklad', addon],
    ['Initial release', { kind: 'initial' }],
    ['Enable Logplex', { kind: 'initial' }],
    ['Enable allow-multiple-sni-endpoints feature', { kind: 'other' }],
    ['Deploy', { kind: 'other' }],
    ['Set the table', { kind: 'other' }],
    ['', { kind: 'other' }],
  ])('“%s”', (description, story) => {
    expect(describeRelease(description)).toEqual(story);
  });

  it('has a story for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(describeRelease(text)).toHaveProperty('kind');
      }),
    );
  });

  it('finds the names again, however many there were', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[A-Z][A-Z0-9_]{0,30}$/), {
      minLength: 1,
      maxLength: 600,
    });
    fc.assert(
      fc.property(names, (list) => {
        expect(describeRelease(`Set ${list.join(', ')} config vars`)).toEqual(set(...list));
      }),
      { numRuns: 30 },
    );
  });
});
