import { type StringTest, type TestStepName, testSteps } from '../../../contract/connection-strings.ts';
import type { TestFailure } from '../../../contract/problems.ts';
import type { Clock } from '../../../base/clock.ts';

type Step = StringTest['steps'][number];
type Facts = Partial<Pick<StringTest, 'failure' | 'rights' | 'databases' | 'opens' | 'best' | 'localDns'>>;

/** A test as it goes along: one step at a time, each change told at once. */
export interface TestProgress {
  /** As it stands. */
  readonly test: StringTest;
  begin(name: TestStepName): void;
  /** Ends the present step well. `passed-over`: there was nothing to do. */
  done(state?: 'done' | 'passed-over'): void;
  /** Ends the present step badly, without ending the test. */
  failed(): void;
  /** Something became known. */
  found(facts: Facts): void;
  end(state: 'worked' | 'failed' | 'stopped', failure?: TestFailure | null): StringTest;
}

/** @param write whether a harmless write was asked for. */
export function createTestProgress(
  clock: Clock,
  write: boolean,
  onChange: (test: StringTest) => void,
): TestProgress {
  let began = clock.elapsed();
  let test: StringTest = {
    state: 'running',
    steps: testSteps.map((name) => ({
      name,
      state: name === 'write' && !write ? 'passed-over' : 'todo',
      ms: 0,
    })),
    failure: null,
    rights: 'unknown',
    databases: [],
    opens: null,
    best: null,
  };
  const put = (next: StringTest): StringTest => {
    test = next;
    onChange(test);
    return test;
  };
  const present = (change: (step: Step) => Step): readonly Step[] =>
    test.steps.map((step) => (step.state === 'now' ? change(step) : step));
  const ended = (state: Step['state']): readonly Step[] =>
    present((step) => ({ ...step, state, ms: Math.round(clock.elapsed() - began) }));

  /** What was found on the way and does not end a test. */
  const lasting = (): TestFailure | null =>
    test.failure ?? (test.rights === 'read-only' ? 'read-only' : null);

  put(test);
  return {
    get test() {
      return test;
    },
    begin(name) {
      began = clock.elapsed();
      put({
        ...test,
        steps: test.steps.map((step) => (step.name === name ? { ...step, state: 'now' } : step)),
      });
    },
    done: (state = 'done') => void put({ ...test, steps: ended(state) }),
    failed: () => void put({ ...test, steps: ended('failed') }),
    found(facts) {
      test = { ...test, ...facts };
    },
    end(state, failure = state === 'worked' ? lasting() : null) {
      return put({ ...test, state, steps: ended(state === 'failed' ? 'failed' : 'todo'), failure });
    },
  };
}
