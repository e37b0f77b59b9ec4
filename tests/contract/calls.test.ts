import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { callNames, type CallName } from '../../electron/contract/calls.ts';
import { linkIds, locales, lookReasons, themes } from '../../electron/contract/models.ts';
import { validators } from '../../electron/ipc/validators.ts';
import { withApp } from '../support/with-app.ts';

const id = '01234567-89ab-4def-8123-456789abcdef';

/** For each call with an input: one that is right. A call that is not here takes none. */
const right: Partial<Record<CallName, Readonly<Record<string, unknown>>>> = {
  'preferences.set': { theme: 'dark', locale: 'en' },
  'links.open': { link: 'heroku-status' },
  'account.type': { key: 'HRKU-0123456789' },
  'sites.list': { fresh: true },
  'sites.look': { ids: [id], why: 'press' },
  'sites.open': { id },
  'sites.setTitle': { id, title: 'Robin’s site' },
  'sites.restart': { id, despiteWarning: false },
  'sites.wake': { id },
};

const takes = (name: CallName, input: unknown): boolean => v.is(validators[name], input);
const withInput = callNames.filter((name) => name in right);
const withoutInput = callNames.filter((name) => !(name in right));

describe('the contract', () => {
  it('every call has a validator, and no validator lacks its call', () => {
    expect(Object.keys(validators).toSorted()).toEqual(callNames.toSorted());
  });

  it.each(callNames)('%s has a handler: it answers a Result, whatever the state of the app', async (name) => {
    const app = await withApp();
    const answer = await app.ask(name, right[name]);
    expect(typeof answer.ok).toBe('boolean');
    expect(answer).not.toMatchObject({ problem: { code: 'unexpected' } });
    expect(answer).not.toMatchObject({ problem: { code: 'not-allowed' } });
  });
});

/** Inputs that no call takes, whatever it is for. */
const never: readonly unknown[] = [
  null,
  0,
  '',
  'text',
  true,
  [],
  [id],
  () => undefined,
  Symbol('x'),
  new Date(0),
  JSON.parse('{"__proto__":{"id":"x"}}'),
  { constructor: { prototype: { id } } },
];

describe('what a call takes', () => {
  it.each(withInput)('%s takes what the contract promises', (name) => {
    expect(takes(name, right[name])).toBe(true);
  });

  it.each(callNames)('%s makes nothing of an input of another shape', (name) => {
    const read = never.map((input) => v.safeParse(validators[name], input));
    // All preferences may be left out, so an empty list reads as no change.
    const nothing = name === 'preferences.set' ? [{}, {}] : [];
    expect(read.filter(({ success }) => success).map(({ output }) => output)).toEqual(nothing);
  });

  it.each(withInput)('%s refuses a key that it does not know', (name) => {
    expect(takes(name, { ...right[name], more: 1 })).toBe(false);
    expect(takes(name, { ...right[name], ['__proto__x']: 1 })).toBe(false);
    const smuggled: unknown = JSON.parse(
      `{"__proto__":{"isAdmin":true},${JSON.stringify(right[name]).slice(1)}`,
    );
    expect(takes(name, smuggled)).toBe(false);
  });

  it.each(withInput.filter((name) => name !== 'preferences.set'))(
    '%s refuses an input with a field missing',
    (name) => {
      for (const field of Object.keys(right[name] ?? {})) {
        const rest = Object.entries(right[name] ?? {}).filter(([key]) => key !== field);
        expect(takes(name, Object.fromEntries(rest))).toBe(false);
      }
    },
  );

  it.each(withInput)('%s refuses a field of another type', (name) => {
    for (const field of Object.keys(right[name] ?? {})) {
      const wrong = [null, 7, {}, [null], ['x'], Number.NaN, undefined, 'nonsense that is no id'];
      const fits = wrong.filter((value) => takes(name, { ...right[name], [field]: value }));
      expect(fits.filter((value) => typeof value !== 'string' || !['key', 'title'].includes(field))).toEqual(
        [],
      );
    }
  });

  it.each(withInput)('%s refuses anything oversized', (name) => {
    for (const field of Object.keys(right[name] ?? {})) {
      const huge = [
        'x'.repeat(10_000),
        id.repeat(1_000),
        Array.from({ length: 10_000 }, () => id),
        ['x'.repeat(10_000)],
      ];
      expect(huge.filter((value) => takes(name, { ...right[name], [field]: value }))).toEqual([]);
    }
  });

  it.each(withoutInput)('%s takes no input at all', (name) => {
    expect(takes(name, undefined)).toBe(true);
    expect([{}, null, 0, '', right['sites.open']].filter((input) => takes(name, input))).toEqual([]);
  });

  it('closed lists are closed', () => {
    expect(themes.every((theme) => takes('preferences.set', { theme }))).toBe(true);
    expect(locales.every((locale) => takes('preferences.set', { locale }))).toBe(true);
    expect(linkIds.every((link) => takes('links.open', { link }))).toBe(true);
    expect(lookReasons.every((why) => takes('sites.look', { ids: [], why }))).toBe(true);
    for (const word of ['toString', '__proto__', 'constructor', '', 'DARK']) {
      expect(takes('preferences.set', { theme: word })).toBe(false);
      expect(takes('links.open', { link: word })).toBe(false);
      expect(takes('sites.look', { ids: [], why: word })).toBe(false);
    }
  });

  it.each(['..', '../..', 'robin-ns-77ab', `${id}/dynos`, `${id}\n`, ` ${id}`, `${id}?x`, ''])(
    '%j is no id of a site',
    (odd) => {
      expect(takes('sites.open', { id: odd })).toBe(false);
      expect(takes('sites.look', { ids: [odd], why: 'press' })).toBe(false);
    },
  );
});
