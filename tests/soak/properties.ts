import { inspect } from 'node:util';

import * as fc from 'fast-check';

import { callNames } from '../../electron/contract/calls.ts';
import { problemCodes } from '../../electron/contract/problems.ts';
import { findKey } from '../../electron/services/account/parse-key.ts';
import { problemOf, retryAfter, supportCode } from '../../electron/services/heroku/answer.ts';
import { path, PathPartError } from '../../electron/services/heroku/path.ts';
import { isLoopback } from '../../electron/base/allowed-hosts.ts';
import { siteAddressAt } from '../../electron/practice/addresses.ts';
import { redact } from '../../electron/base/redact.ts';
import { Secret } from '../../electron/base/secret.ts';
import { probe } from '../../electron/services/sites/probe.ts';
import { openAppCore } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';

export interface Property {
  readonly name: string;
  /** Tries `runs` cases that `seed` decides. Rejects with the smallest case that does not hold. */
  readonly check: (runs: number, seed: number) => Promise<void>;
}

const keyIn = (text: string): string | null => {
  const found = findKey(text);
  return found === null || found === 'several' ? found : found.reveal();
};

const property = <T>(
  name: string,
  cases: fc.Arbitrary<T>,
  holds: (value: T) => boolean | Promise<boolean>,
): Property => ({
  name,
  check: (runs, seed) =>
    fc.assert(
      fc.asyncProperty(cases, async (value) => await holds(value)),
      { numRuns: runs, seed },
    ),
});

const word = (alphabet: string, minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...alphabet.split('')), minLength, maxLength });
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const key = fc.oneof(
  word(`${letters}-_`, 20, 60).map((rest) => `HRKU-${rest}`),
  fc.uuid(),
);
const wrapping = word(' \t\n"\'`“”‘’<>\u200b\ufeff', 0, 6);
const anyText = fc.string({ unit: 'binary', maxLength: 200 });
/** What stands around a secret in a line of a log. */
const around = word(' \n,;()[]{}"', 1, 12);

interface SomeAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

const someAnswer: fc.Arbitrary<SomeAnswer> = fc
  .record({
    status: fc.integer({ min: 300, max: 599 }),
    text: fc.oneof(anyText, fc.json()),
    retry: word('0123456789-+.eE:GMT ,Nov', 0, 30),
    id: word(`${letters}-,.`, 0, 80),
  })
  .map(({ status, text, retry, id }) => ({
    status,
    text,
    headers: new Headers({ 'retry-after': retry, 'request-id': id }),
  }));

const visit = fc.option(
  fc.record({
    status: fc.integer({ min: 200, max: 599 }),
    contentType: fc.constantFrom('application/json', 'text/html', ''),
    text: fc.oneof(
      anyText,
      fc.json(),
      fc.constantFrom('[{"date":1e300}]', '[{"mills":null}]', '{"result":{"version":"1"}}'),
    ),
  }),
  { nil: null },
);

const verdicts = ['nightscout', 'web', 'redirects', 'boot-page', 'heroku-page', 'silent'];
const clock = new FakeClock();

export const properties: readonly Property[] = [
  property(
    'a key is found in whatever was copied along with it',
    fc.tuple(wrapping, key, wrapping),
    ([left, text, right]) => keyIn(left + text + right) === text,
  ),
  property('a text is a key in a known shape, or none', anyText, (text) => {
    const found = keyIn(text);
    return found === null || found === 'several' || /^[\w-]{25,125}$/.test(found);
  }),
  property('a secret can’t be printed', word(letters, 8, 60), (text) => {
    const secret = new Secret(text);
    const printed = [String(secret), JSON.stringify({ secret }), inspect({ secret }), inspect([secret])];
    return printed.every((shown) => !shown.includes(text));
  }),
  property('no key gets through the log’s net', fc.tuple(around, key, around), ([left, text, right]) => {
    return !redact(left + text + right).includes(text);
  }),
  property(
    'no database password gets through the log’s net',
    fc.tuple(
      around,
      fc.constantFrom('mongodb', 'mongodb+srv', 'postgres', 'postgresql', 'redis', 'amqp'),
      word(letters, 8, 40),
      around,
    ),
    ([left, scheme, password, right]) =>
      !redact(`${left}${scheme}://user:${password}@db.example.com/x${right}`).includes(password),
  ),
  property('a name leads to no other path', fc.oneof(anyText, word('./%?#\\~ab-1', 1, 12)), (name) => {
    try {
      return /^\/apps\/[~\w-]+\/dynos$/.test(path`/apps/${name}/dynos`);
    } catch (cause) {
      return cause instanceof PathPartError;
    }
  }),
  property(
    'every refusal has a name and a bounded wait',
    fc.tuple(someAnswer, fc.boolean(), fc.boolean()),
    ([answer, act, aboutSite]) => {
      const problem = problemOf(answer, { act, aboutSite }, clock.now());
      const wait = retryAfter(answer, clock.now());
      const code = supportCode(answer);
      return (
        problemCodes.includes(problem.code) &&
        (wait === null || (Number.isFinite(wait) && wait >= 0)) &&
        (code === undefined || /^[\w-]{8,64}$/.test(code)) &&
        (act || problem.changed === 'no')
      );
    },
  ),
  property(
    'whatever a site answers, it has a verdict',
    fc.tuple(visit, visit, visit, fc.constantFrom('nightscout', 'web', 'worker', 'unknown')),
    async ([version, entries, home, kind]) => {
      const answers = (url: string) =>
        url.includes('/v3/') ? version : url.includes('/v1/') ? entries : home;
      const options = { kind, timeoutMs: 1 } as const;
      const seen = await probe(async (url) => answers(url), 'https://x.example/', clock, options);
      const at = seen.verdict === 'nightscout' ? (seen.reading?.at ?? null) : null;
      return verdicts.includes(seen.verdict) && (at === null || !Number.isNaN(Date.parse(at)));
    },
  ),
  property('only this computer stands in for Heroku', fc.oneof(fc.webUrl(), anyText), (url) => {
    return !isLoopback(url) || /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?\/?$/i.test(url.trim());
  }),
  property('a site’s stand-in is on this computer', fc.oneof(fc.webUrl(), anyText), (url) => {
    const address = siteAddressAt('http://127.0.0.1:1', url);
    return address === null || address.startsWith('http://127.0.0.1:1/sites/');
  }),
  {
    name: 'no input, however odd, is a fault of the app’s own',
    async check(runs, seed) {
      const app = await openAppCore();
      try {
        await app.connect();
        const odd = fc.oneof(
          fc.anything(),
          fc.record({ id: fc.oneof(fc.uuid(), anyText), despiteWarning: fc.boolean() }),
          fc.record({ ids: fc.array(fc.uuid()), why: fc.constantFrom('timer', 'page', 'press', 'none') }),
          fc.record({ key: anyText }),
        );
        const holds = fc.asyncProperty(fc.constantFrom(...callNames), odd, async (name, input) => {
          if (input === undefined) return true;
          const answer = await app.ask(name, input as never);
          return answer.ok || answer.problem.code !== 'unexpected';
        });
        await fc.assert(holds, { numRuns: runs, seed });
      } finally {
        await app.close();
      }
    },
  },
];
