import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { format, inspect } from 'node:util';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createLog } from '../../electron/base/log.ts';
import { redact } from '../../electron/base/redact.ts';
import { Secret } from '../../electron/base/secret.ts';
import { counterexample } from '../support/counterexample.ts';
import { temporaryFolder } from '../support/temporary.ts';

const text = 'HRKU-canary-0123456789';

describe('a Secret', () => {
  const secret = new Secret(text);
  const ways: readonly (readonly [string, () => string])[] = [
    ['joined with +', () => 'key ' + (secret as unknown as string)],
    ['in a template', () => `key ${secret as unknown as string}`],
    ['String()', () => String(secret)],
    ['JSON', () => JSON.stringify({ key: secret, list: [secret] })],
    ['inspect', () => inspect({ key: secret }, { showHidden: true, depth: 9, getters: true })],
    ['format %s %o %O %j', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['array join', () => [secret].join()],
    ['an error message', () => new Error(`no ${secret as unknown as string}`).stack ?? ''],
    ['its own keys', () => JSON.stringify([Object.entries(secret), Reflect.ownKeys(secret).map(String)])],
    ['a spread', () => JSON.stringify(Object.assign({}, secret))],
    ['a structured clone', () => JSON.stringify(structuredClone(Object.assign({}, secret)))],
    ['a number', () => String(Number(secret))],
  ];

  it.each(ways)('shows nothing: %s', (_name, show) => {
    expect(show()).not.toContain('canary');
  });

  it('gives its text when asked by name', () => {
    expect(secret.reveal()).toBe(text);
  });
});

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    minLength: length,
    maxLength: length,
  });
const word = (least: number): fc.Arbitrary<string> =>
  fc.string({
    unit: fc.constantFrom(...Array.from('abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789_-')),
    minLength: least,
    maxLength: 60,
  });

/** The kinds of secret that could come near the log: the secret part, and how it stands in a text. */
const kinds: Readonly<Record<string, fc.Arbitrary<readonly [secret: string, shown: string]>>> = {
  'a new Heroku key': word(20).map((part) => [part, `HRKU-${part}`] as const),
  'an old Heroku key': fc.uuid().map((id) => [id, id] as const),
  'a Bearer header': word(12).map((part) => [part, `Authorization: Bearer ${part}`] as const),
  'a Basic header': word(12).map((part) => [part, `authorization: Basic ${part}==`] as const),
  'a MongoDB address': word(8).map(
    (part) => [part, `mongodb+srv://user:${part}@c0.x.mongodb.net/ns?w=majority`] as const,
  ),
  'a MongoDB address with odd signs': word(8).map(
    (part) => [part, `mongodb://user:<${part}>@c0.x.net/ns`] as const,
  ),
  'a Postgres address': word(8).map((part) => [part, `postgres://u:${part}@db.example:5432/x`] as const),
  'another address with a password': word(8).map(
    (part) => [part, `redis://h:${part}@cache.example:6379`] as const,
  ),
  'a web address with a password': word(8).map(
    (part) => [part, `https://me:${part}@site.example/path`] as const,
  ),
  API_SECRET: word(12).map((part) => [part, `API_SECRET=${part}`] as const),
  'a token in an address': word(12).map((part) => [part, `https://site.example/?token=${part}&x=1`] as const),
  'a password in JSON': word(8).map((part) => [part, `{"password":"${part}"}`] as const),
  'a long hex number': hex(40).map((part) => [part, part] as const),
  'an e-mail address': word(6).map(
    (part) =>
      [`${part.replaceAll(/[-_]/g, 'x')}@`, `${part.replaceAll(/[-_]/g, 'x')}@family.example`] as const,
  ),
  'a secret in quotes with spaces': word(8).map((part) => [part, `API_SECRET="my own ${part}"`] as const),
  'a name in a home folder': word(6).map((part) => [part, `/home/${part}/x.js:1:2`] as const),
  'a name in a home folder of Windows': word(6).map(
    (part) => [part, `C:\\Users\\Robin ${part}\\x.js`] as const,
  ),
  'a new kind of IP address': fc
    .array(hex(4), { minLength: 5, maxLength: 8 })
    .map((parts) => [parts.join(':'), parts.join(':')] as const),
  'an IP address': fc.ipV4().map((ip) => [ip, ip] as const),
};

describe('redacting', () => {
  const around = fc.constantFrom('', ' ', '\n', '"', "'", '(', ': ', ', ', ' at ', '=> ');

  it.each(Object.entries(kinds))('takes out %s, wherever it stands', (_name, kind) => {
    const gone = fc.property(
      fc.lorem(),
      around,
      kind,
      around,
      fc.lorem(),
      (before, left, [secret, shown], right, after) => {
        return !redact(`${before}${left}${shown}${right}${after}`).includes(secret);
      },
    );
    expect(counterexample(gone)).toBeNull();
  });

  it('takes out one that is cut off at the end', () => {
    const cut = fc.property(word(20), fc.nat(40), (part, keep) => {
      const start = `mongodb://user:${part}@c0.x.net/ns`.slice(0, 15 + keep);
      return !redact(start).includes(part);
    });
    expect(counterexample(cut)).toBeNull();
  });

  it('leaves plain words, times and versions as they are', () => {
    const plain = 'Sitekeeper 0.1.0 started at 2026-11-20T02:52:00Z; sites.refresh took 1200 ms';
    expect(redact(plain)).toBe(plain);
  });

  it('comes to an end with a text that was made to keep it busy', () => {
    const long = ['a.', 'a:', 'a@', '1.', '://', 'key=', 'f'].map((part) => part.repeat(4_000));
    expect(long.map((text) => typeof redact(text))).toEqual(long.map(() => 'string'));
  });
});

describe('the log', () => {
  it('holds no secret, whatever a fault carries', async () => {
    const folder = await temporaryFolder();
    const log = createLog(folder, () => 0);
    const secrets: string[] = [];
    for (const kind of Object.values(kinds)) {
      for (const [secret, shown] of fc.sample(kind, { numRuns: 20, seed: 7 })) {
        secrets.push(secret);
        log.write('bug', {
          support: 'SK-1',
          where: 'main',
          message: shown,
          stack: `Error: ${shown}\n    at x`,
        });
        log.write('refused', { what: shown });
      }
    }
    await log.flushed();
    const written = await readFile(join(folder, 'sitekeeper.log'), 'utf8');
    expect(written.split('\n').length).toBeGreaterThan(secrets.length);
    expect(secrets.filter((secret) => written.includes(secret))).toEqual([]);
  });

  it('holds at most 2,000 characters of any text, however long the text of a page is', async () => {
    const folder = await temporaryFolder();
    const log = createLog(folder, () => 0);
    log.write('refused', { what: 'a b '.repeat(100_000) });
    await log.flushed();
    expect((await stat(join(folder, 'sitekeeper.log'))).size).toBeLessThan(2_200);
  });

  it('holds no piece of a key that stands where a long text is cut', async () => {
    const folder = await temporaryFolder();
    const log = createLog(folder, () => 0);
    const key = '01234567-89ab-cdef-0123-456789abcdef';
    for (let shift = 0; shift < key.length; shift += 1) {
      log.write('refused', { what: '.'.repeat(2_000 - shift) + key });
    }
    await log.flushed();
    expect(await readFile(join(folder, 'sitekeeper.log'), 'utf8')).not.toContain('01234567');
  });
});

describe('shapes of secrets that stand in a text of somebody else’s', () => {
  it.each([
    ['s3cretpw', 'bad: mongodb%2Bsrv%3A%2F%2Frobin%3As3cretpw%40c0.ab1cd.mongodb.net%2Fns'],
    ['s3cretpw', 'bad: mongodb%252Bsrv%253A%252F%252Frobin%253As3cretpw%2540c0.mongodb.net'],
    ['s3cret!pw', String.raw`bad: mongodb+srv:\/\/robin:s3cret!pw@c0.ab1cd.mongodb.net\/ns`],
    ['s3cret!pw', 'bad: robin:s3cret!pw@c0.ab1cd.mongodb.net/ns'],
    ['s3cretpw', 'the password "s3cretpw" is too short'],
    ['s3cretpw', 'password is s3cretpw'],
    ['s3cretpw', 'Passphrase: s3cretpw'],
    ['s3cretpw12', 'BRIDGE_PASSWORD   s3cretpw12'],
    ['s3cretpw12', '{"name":"API_SECRET","value":"s3cretpw12"}'],
    ['s3cretpw12', "{ name: 'API_SECRET', value: 's3cretpw12' }"],
    ['QQQQQQQQ', 'Invalid checksum in AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQ: expected "abc"'],
    ['qqqqqqqq', 'Invalid checksum in age-secret-key-1qqqqqqqqqqqqqqqqqqqq: expected "abc"'],
    ['abcdefghijk', 'bad token eyJhbGciOiJIUzI1NiJ9.eyJhIjoxfQ.abcdefghijk'],
    ['AAbbCCddEEff00112233', 'key AAbbCCddEEff00112233-44556677 refused'],
    ['s3cretpw12', 'GET /api/v1?api-secret%3Ds3cretpw12'],
    ['robin%40family.example', 'GET /x?user=robin%40family.example'],
    ['robin@family.example', 'GET /x?user=robin%40family.example'],
    ['KIM-STICK', "ENOENT: open '/media/robin/KIM-STICK/lily.age'"],
    ['KIM-STICK', "ENOENT: open '/Volumes/KIM-STICK/lily.age'"],
    ['s3cretpw12', 'login failed for lily_dex / s3cretpw12'],
    ['HRKX-0123456789', '["authorization","Bearer HRKX-0123456789"]'],
    ['115, 51, 99', 'received Buffer [115, 51, 99, 114]'],
    ['73 33 63', 'received <Buffer 73 33 63 72>'],
  ])('%s is taken out of: %s', (secret, text) => {
    expect(redact(text)).not.toContain(secret);
  });
});

describe('the log', () => {
  it('does not grow without end: it and the one before it take a megabyte', async () => {
    const folder = await temporaryFolder();
    const log = createLog(folder, () => 0);
    const stack = 'at a place in the code '.repeat(80);
    for (let n = 0; n < 1_500; n += 1)
      log.write('bug', { support: `SK-${n}`, where: 'x', message: 'y', stack });
    await log.flushed();
    const names = await readdir(folder);
    expect(names.toSorted()).toEqual(['sitekeeper.1.log', 'sitekeeper.log']);
    const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
    expect(Math.max(...sizes)).toBeLessThan(600 * 1024);
    expect(await readFile(join(folder, 'sitekeeper.log'), 'utf8')).toContain('SK-1499');
  });
});
