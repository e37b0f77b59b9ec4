import type { StringTest, StringView } from '../../contract/connection-strings.ts';
import type { AnalysedString } from './analysed-string.ts';
import type { ConnectionStringStore } from './store.ts';
import { beginning, testInTurn, type TestString } from './test-readings.ts';

export interface TestRunsOptions {
  readonly store: ConnectionStringStore;
  readonly test: TestString;
  /** Each step of a test. */
  readonly onTest: (string: string, test: StringTest) => void;
  /** A test showed more of a string than the test itself. */
  readonly onChange: (view: StringView) => Promise<void>;
  readonly onBug: (where: string, cause: unknown) => string;
}

/** Tests of the strings in a store, one of each string at a time. */
export interface TestRuns {
  /** @returns how it begins, or how the one stands that runs already; the rest is said by `onTest`. */
  begin(string: AnalysedString, write: boolean): StringTest;
  /** The person stops it: it ends as stopped. */
  stop(id: string): void;
  /** Another text or a sign-out puts an end to it; what it saw so far is of no interest. */
  cancel(id: string): void;
  /** Resolves when no test runs any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export function createTestRuns({ store, test: ask, onTest, onChange, onBug }: TestRunsOptions): TestRuns {
  /** What stops the test of a string; one that is not in here any more reports nothing. */
  const stops = new Map<string, AbortController>();
  const running = new Set<Promise<void>>();

  function report(id: string, test: StringTest): void {
    const string = store.get(id);
    if (string === null) return;
    store.update({ ...string, view: { ...string.view, test } });
    onTest(id, test);
  }

  /** Takes over what the test showed; the page hears of it when that is more than the test itself. */
  async function learn(id: string, test: StringTest, which: number): Promise<void> {
    const { withTestResult } = await import('./analysed-string.ts');
    const string = store.get(id);
    if (string === null) return;
    const after = withTestResult(string, test, which);
    store.update(after);
    onTest(id, test);
    const [was, is] = [string, after].map(({ view }) => JSON.stringify({ ...view, test: null }));
    if (was !== is || after.view.test === null) await onChange(after.view);
  }

  async function run({ id, tries, facts }: AnalysedString, write: boolean, stop: AbortController) {
    const counts = (): boolean => stops.get(id) === stop;
    const { test, which } = await testInTurn(ask, tries, {
      write,
      signal: stop.signal,
      names: facts.names,
      onChange: (now) => (counts() ? report(id, now) : undefined),
    }).catch((cause: unknown) => {
      onBug('connectionStrings.test', cause);
      return { test: { ...beginning(write), state: 'failed', failure: 'strange' } as const, which: 0 };
    });
    if (!counts()) return;
    stops.delete(id);
    await learn(id, test, which);
  }

  function cancel(id: string): void {
    stops.get(id)?.abort();
    stops.delete(id);
  }

  return {
    begin(string, write) {
      const { id, view } = string;
      const test = beginning(write);
      if (stops.get(id)?.signal.aborted === false) return view.test ?? test;
      store.update({ ...string, view: { ...view, test } });
      const stop = new AbortController();
      stops.set(id, stop);
      const ended = run(string, write, stop).finally(() => running.delete(ended));
      running.add(ended);
      return test;
    },
    stop: (id) => stops.get(id)?.abort(),
    cancel,
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      for (const id of stops.keys()) cancel(id);
      await Promise.all(running);
    },
  };
}
