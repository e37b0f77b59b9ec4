import { expect } from 'vitest';

import type { StringTest } from '../../../electron/contract/connection-strings.ts';
import { testString, type TestOptions } from '../../../electron/services/mongodb/test/test-connection.ts';
import { Secret } from '../../../electron/base/secret.ts';
import type { PracticeDatabase } from '../../support/practice-database.ts';
import { robinsHost, users } from '../../support/practice-database.ts';
import { FakeClock } from '../../support/fake-clock.ts';

/** The string of Robin's database for one of its users. `rest`: what follows the host. */
export const robins = (
  who: keyof typeof users = 'owner',
  rest = '/nightscout?retryWrites=true&w=majority',
): string => stringFor(robinsHost, users[who], rest);

export const stringFor = (
  host: string,
  user: { readonly name: string; readonly password: string },
  rest: string,
): string => `mongodb+srv://${user.name}:${user.password}@${host}${rest}`;

/** Tests a string to its end; every password of the practice world holds the word `canary`, and none may be told. */
export async function testOf(
  { network }: PracticeDatabase,
  text: string,
  more: Partial<TestOptions> = {},
): Promise<StringTest> {
  const told: StringTest[] = [];
  const test = await testString({
    network,
    text: new Secret(text),
    write: false,
    clock: new FakeClock(),
    ...more,
    onChange: (now) => told.push(now),
  });
  expect(told.at(-1)).toEqual(test);
  expect(JSON.stringify(told)).not.toContain('canary');
  return test;
}

export const stepsOf = ({ steps }: StringTest): Record<string, string> =>
  Object.fromEntries(steps.map(({ name, state }) => [name, state]));
