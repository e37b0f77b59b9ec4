import { type StringTest, testSteps } from '../../contract/connection-strings.ts';
import type { Secret } from '../../base/secret.ts';
import type { CollectionNames } from '../config-vars/collection-names.ts';

/** Tests one string in steps (services/mongodb/test/test-connection.ts). `told` hears each change; the answer is the last of them. */
export type TestString = (
  text: Secret,
  options: {
    readonly write: boolean;
    readonly names: CollectionNames;
    readonly signal: AbortSignal;
    readonly onChange: (test: StringTest) => void;
  },
) => Promise<StringTest>;

/** A test that has not come to anything yet. */
export const beginning = (write: boolean): StringTest => ({
  state: 'running',
  steps: testSteps.map((name, index) => ({
    name,
    state: index === 0 ? 'now' : name === 'write' && !write ? 'passed-over' : 'todo',
    ms: 0,
  })),
  failure: null,
  rights: 'unknown',
  databases: [],
  opens: null,
  best: null,
});

const loggedIn = ({ steps }: StringTest): boolean =>
  steps.some(({ name, state }) => name === 'login' && state === 'done');

/**
 * Tests the readings of one string in turn, until one is let in. Each but the first is told of once it is further than
 * the one before; ends are not told here.
 * @returns the test that counts, ended, and which reading it is of.
 */
export async function testInTurn(
  test: TestString,
  tries: readonly Secret[],
  options: Parameters<TestString>[1],
): Promise<{ readonly test: StringTest; readonly which: number }> {
  let first: StringTest | null = null;
  for (const [which, text] of tries.entries()) {
    const last = which === tries.length - 1;
    const done = await test(text, {
      ...options,
      onChange: (now) => {
        if (now.state === 'running' && (which === 0 || loggedIn(now))) options.onChange(now);
      },
    });
    if (loggedIn(done)) return { test: done, which };
    if (done.state === 'stopped') return { test: done, which: 0 };
    first ??= done;
    // Where another reading is not even heard, nothing more is learnt: the refusal of the first one stands.
    if (done.failure !== 'login-refused' || last) break;
  }
  return { test: first ?? beginning(options.write), which: 0 };
}
