import { readdir } from 'node:fs/promises';

import * as v from 'valibot';
import { describe, expect, it } from 'vitest';

import { callNames, type CallName } from '../../electron/contract/calls.ts';
import { minPassphraseLength } from '../../electron/contract/backups.ts';
import { linkIds } from '../../electron/contract/app.ts';
import { locales, themes } from '../../electron/contract/preferences.ts';
import { lookReasons } from '../../electron/contract/sites.ts';
import { callHandlers } from '../../electron/ipc/calls/index.ts';
import { withApp, withSites } from '../support/with-app.ts';
import { alsoFits, id, right } from './samples.ts';

const takes = (name: CallName, input: unknown): boolean => v.is(callHandlers[name].input, input);
const withInput = callNames.filter((name) => name in right);
/** What means the safe choice when it is not there. */
const mayBeLeftOut: ReadonlySet<string> = new Set([
  'backups.restoreApply readings',
  'backups.restoreApply despiteOtherSite',
]);
const withoutInput = callNames.filter((name) => !(name in right));

const contract = new URL('../../electron/contract/', import.meta.url);

/** Each file's domain, spelt as the names of its calls spell it, and the calls in it. */
async function callsByDomain(): Promise<readonly (readonly [string, readonly string[]])[]> {
  const files = (await readdir(contract)).filter((file) => file.endsWith('.ts') && file !== 'calls.ts');
  const domains = files.map(async (file) => {
    const domain = file
      .replace(/(?:\.calls)?\.ts$/, '')
      .replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    const values = (await import(new URL(file, contract).href)) as Readonly<Record<string, object>>;
    return [domain, Object.keys(values[`${domain}Calls`] ?? {})] as const;
  });
  return Promise.all(domains);
}

describe('the contract', () => {
  it('every call stands once, in the file of the domain that it is named after', async () => {
    const domains = await callsByDomain();
    for (const [domain, names] of domains) {
      expect(names.filter((name) => name.split('.')[0] !== domain)).toEqual([]);
    }
    expect(domains.flatMap(([, names]) => names).toSorted()).toEqual(callNames.toSorted());
  });

  it('every call has a validator, and no validator lacks its call', () => {
    expect(Object.keys(callHandlers).toSorted()).toEqual(callNames.toSorted());
  });

  it.each(callNames)('%s has a handler: it answers a Result, whatever the state of the app', async (name) => {
    const app = await withApp();
    const answer = await app.ask(name, right[name]);
    expect(typeof answer.ok).toBe('boolean');
    expect(answer).not.toMatchObject({ problem: { code: 'unexpected' } });
    expect(answer).not.toMatchObject({ problem: { code: 'not-allowed' } });
  });

  it('a call about a site that no account has is told so, and Heroku is asked for nothing', async () => {
    const app = await withSites();
    app.practice.clearRequests();
    const aboutOne = callNames.filter((name) => 'id' in (right[name] ?? {}));
    for (const name of aboutOne) {
      expect([name, await app.ask(name, right[name])]).toEqual([
        name,
        { ok: false, problem: { code: 'site-gone', changed: 'no' } },
      ]);
    }
    expect(app.practice.requests).toEqual([]);
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
    const read = never.map((input) => v.safeParse(callHandlers[name].input, input));
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
        expect(takes(name, Object.fromEntries(rest))).toBe(mayBeLeftOut.has(`${name} ${field}`));
      }
    },
  );

  it.each(withInput)('%s refuses a field of another type', (name) => {
    const nonsense = 'nonsense that is no id';
    for (const field of Object.keys(right[name] ?? {})) {
      const wrong = [null, 7, {}, [null], ['x'], Number.NaN, undefined, nonsense];
      const fits = wrong.filter((value) => takes(name, { ...right[name], [field]: value }));
      expect([field, fits]).toEqual([field, alsoFits(name, field, nonsense)]);
    }
  });

  it.each(withInput)('%s refuses anything oversized', (name) => {
    for (const field of Object.keys(right[name] ?? {})) {
      const huge = [
        'x'.repeat(50_000),
        id.repeat(1_000),
        Array.from({ length: 10_000 }, () => id),
        ['x'.repeat(32 * 1024 + 1)],
        Array.from({ length: 80 }, () => 'x'.repeat(32 * 1024)),
      ];
      expect(huge.filter((value) => takes(name, { ...right[name], [field]: value }))).toEqual([]);
    }
  });

  it.each(['configVars.review', 'configVars.apply'] as const)(
    '%s takes no change that is oversized or of no known kind',
    (name) => {
      const set = { name: 'A', kind: 'set', value: 'x' };
      const bad: readonly unknown[] = [
        { ...set, value: 'x'.repeat(32 * 1024 + 1) },
        { ...set, value: null },
        { ...set, name: '' },
        { ...set, name: 'A'.repeat(32 * 1024 + 1) },
        { ...set, kind: 'delete' },
        { ...set, kind: 'other' },
        { ...set, more: 1 },
        { name: 'ENABLE', kind: 'parts', add: ['x'.repeat(65)], remove: [] },
        { name: 'ENABLE', kind: 'parts', add: Array.from({ length: 101 }, () => 'x'), remove: [] },
        { name: 'ENABLE', kind: 'parts', add: [] },
      ];
      expect(bad.filter((one) => takes(name, { id, changes: [set, one] }))).toEqual([]);
      expect(takes(name, { id, changes: [] })).toBe(false);
      expect(takes(name, { id, changes: Array.from({ length: 501 }, () => set) })).toBe(false);
      expect(takes(name, { id, changes: Array.from({ length: 500 }, () => set) })).toBe(true);
    },
  );

  it.each([
    ['backups.save', { id, format: 'csv' }],
    ['backups.saveAll', { ids: [id], format: 'csv' }],
    ['backups.exportKey', {}],
    ['connectionStrings.saveFile', { string: id, format: 'sitekeeper' }],
  ] as const)('%s closes nothing with a short passphrase', (name, rest) => {
    expect(takes(name, { ...rest, passphrase: 'x'.repeat(minPassphraseLength - 1) })).toBe(false);
    expect(takes(name, { ...rest, passphrase: 'x'.repeat(minPassphraseLength) })).toBe(true);
  });

  it.each(['backups.restoreUnlock', 'backups.compareUnlock', 'connectionStrings.unlock'] as const)(
    '%s opens what was closed with a short one',
    (name) => {
      expect(takes(name, { ...right[name], passphrase: 'x' })).toBe(true);
    },
  );

  it.each(withoutInput)('%s takes no input at all', (name) => {
    expect(takes(name, undefined)).toBe(true);
    expect([{}, null, 0, '', right['sites.open']].filter((input) => takes(name, input))).toEqual([]);
  });

  it('closed lists are closed', () => {
    expect(themes.every((theme) => takes('preferences.set', { theme }))).toBe(true);
    expect(locales.every((locale) => takes('preferences.set', { locale }))).toBe(true);
    expect(linkIds.every((link) => takes('app.openLink', { link }))).toBe(true);
    expect(lookReasons.every((why) => takes('sites.refresh', { ids: [], why }))).toBe(true);
    for (const word of ['toString', '__proto__', 'constructor', '', 'DARK']) {
      expect(takes('preferences.set', { theme: word })).toBe(false);
      expect(takes('app.openLink', { link: word })).toBe(false);
      expect(takes('sites.refresh', { ids: [], why: word })).toBe(false);
      expect(takes('backups.save', { id, format: word, passphrase: null })).toBe(false);
      expect(takes('actions.issueTicket', { id, act: word, typed: 'x' })).toBe(false);
      expect(takes('shutdown.goTo', { account: null, step: word })).toBe(false);
    }
  });

  it.each(['..', '../..', 'robin-ns-77ab', `${id}/dynos`, `${id}\n`, ` ${id}`, `${id}?x`, ''])(
    '%j is no id of a site',
    (odd) => {
      expect(takes('sites.open', { id: odd })).toBe(false);
      expect(takes('sites.refresh', { ids: [odd], why: 'press' })).toBe(false);
    },
  );
});
