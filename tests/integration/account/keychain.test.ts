import { describe, expect, it } from 'vitest';

import { inSecretService, inSystemStore, withoutBus, type Step } from './keychain-session.ts';

const key = 'HRKU-test-0123456789-abcdefghij';
const other = 'HRKU-test-other-0123456789-xyz';
const done = { ok: true, value: true };
const found = (text: string | null): object => ({ ok: true, found: text });
const trouble = (name: string): object => ({ ok: false, trouble: name });

/** Each step is a program of its own, as an app that was closed and opened again. */
const patience = 60_000;
/** Far below the time after which the vault would stop waiting by itself. */
const atOnce = 20_000;

const life: readonly Step[] = [
  'read',
  `write:${key}`,
  'read',
  `write:${other}`,
  'read',
  'remove',
  'read',
  'remove',
];
const lived = [found(null), done, found(key), done, found(other), done, found(null), done];

const linux = process.platform === 'linux';

describe('the key store of this system', () => {
  it(
    'keeps a key, replaces it, removes it and proves that it is gone',
    async () => {
      expect(await (linux ? inSecretService(life) : inSystemStore(life))).toEqual(lived);
    },
    patience,
  );
});

describe.runIf(linux)('a Secret Service', () => {
  it(
    'that is locked says so, and a key in it is neither lost nor believed to be gone',
    async () => {
      const steps: readonly Step[] = [
        `write:${key}`,
        'lock',
        'read',
        `write:${other}`,
        'remove',
        'unlock',
        'read',
      ];
      expect(await inSecretService(steps)).toEqual([
        done,
        trouble('locked'),
        trouble('locked'),
        trouble('locked'),
        found(key),
      ]);
    },
    patience,
  );

  it.each([
    ['no session bus', undefined],
    ['a session bus that is gone', 'unix:path=/nowhere/bus'],
  ])(
    'is absent, and that is said at once, where there is %s',
    async (_name, address) => {
      const told = await withoutBus(['read', `write:${key}`, 'remove'], address);
      expect(told).toEqual([trouble('absent'), trouble('absent'), trouble('absent')]);
    },
    atOnce,
  );
});
