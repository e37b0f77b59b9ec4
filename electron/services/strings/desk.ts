import type { StringTest, StringView } from '../../contract/connection-string.ts';
import type { Job } from '../../contract/models.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { Secret } from '../secret.ts';
import { connectPlan } from './connect.ts';
import type { Held, Known, Part } from './held.ts';
import type { Owner } from './owner.ts';
import { createShelf } from './shelf.ts';
import { begun, testInTurn, type TestString } from './testing.ts';

/** A site with the account that knows it; null for a string without a site. */
export type Place = { readonly site: string; readonly owner: Owner } | null;

/** A string that can be used. */
export interface UsableString {
  readonly text: Secret;
  readonly site: string | null;
}

export interface StringsDeskOptions {
  readonly test: TestString;
  /** Each step of a test. */
  readonly onTest: (string: string, test: StringTest) => void;
  /** A test told more of a string. */
  readonly onChange: (view: StringView) => void;
  /** Somebody told or learnt more of it: what is kept over a quit is to follow. */
  readonly onKnown: (id: string) => void;
  readonly onBug: (where: string, cause: unknown) => string;
}

/**
 * Connection strings as main holds them, known to the page by their ids. It works with an account, with several and
 * with none. A string that belongs to a site is used for no account but that site's.
 */
export interface StringsDesk {
  put(place: Place, known: Omit<Known, 'site'>): Promise<StringView>;
  view(id: string): StringView | null;
  known(id: string): Known | null;
  answer(id: string, given: Readonly<Partial<Record<Part, Secret>>>): Promise<Result<StringView>>;
  password(id: string): Promise<Result<Secret>>;
  /** The string as it would be tested; null when it is gone, or an answer is missing. */
  textOf(id: string): UsableString | null;
  /** The same, with what is the matter. */
  usable(id: string): Result<UsableString>;
  /** Answers how it begins; the rest is told by `onTest`. */
  test(id: string, write: boolean): Result<StringTest>;
  stopTest(id: string): Result<void>;
  save(id: string, place: NonNullable<Place>, remove: readonly string[]): Promise<Result<Job>>;
  /** An account was signed out: its strings go with it, and so do their tests. */
  forget(owner: Owner): void;
  /** Resolves when no test runs any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const gone = fail({ code: 'string-gone', changed: 'no' });
const notReady = fail({ code: 'string-not-ready', changed: 'no' });

/** The rules are loaded with the first string: a start does not wait for them. */
const reading = () => import('./held.ts');

export function createStringsDesk(options: StringsDeskOptions): StringsDesk {
  const shelf = createShelf();
  const running = new Map<string, { readonly stop: AbortController; readonly ended: Promise<void> }>();

  function usable(id: string): Result<UsableString> {
    const held = shelf.get(id);
    if (held === null) return gone;
    const [text] = held.tries;
    return text === undefined ? notReady : ok({ text, site: held.site });
  }

  function told(id: string, test: StringTest): void {
    const held = shelf.get(id);
    if (held === null) return;
    shelf.put({ ...held, view: { ...held.view, test } }, shelf.ownerOf(id));
    options.onTest(id, test);
  }

  /** Takes over what the test showed; the page is told when that is more than the test itself. */
  async function learn(id: string, test: StringTest, which: number): Promise<void> {
    const { tested } = await reading();
    const held = shelf.get(id);
    if (held === null) return;
    const after = tested(held, test, which);
    shelf.put(after, shelf.ownerOf(id));
    options.onTest(id, test);
    const [was, is] = [held, after].map(({ view }) => JSON.stringify({ ...view, test: null }));
    if (was === is && after.view.test !== null) return;
    options.onKnown(id);
    options.onChange(after.view);
  }

  async function run({ id, tries }: Held, write: boolean, signal: AbortSignal): Promise<void> {
    try {
      const { test, which } = await testInTurn(options.test, tries, {
        write,
        signal,
        told: (now) => told(id, now),
      });
      await learn(id, test, which);
    } catch (cause) {
      options.onBug('strings.test', cause);
      await learn(id, { ...begun(write), state: 'failed', failure: 'strange' }, 0);
    } finally {
      running.delete(id);
    }
  }

  const stop = (id: string): void => running.get(id)?.stop.abort();

  return {
    async put(place, known) {
      const { understood } = await reading();
      const whole: Known = { ...known, site: place?.site ?? null };
      const before = shelf.like(whole);
      const held =
        before === null
          ? understood(crypto.randomUUID(), whole)
          : understood(before.id, { ...before, apiSecret: whole.apiSecret }, before);
      shelf.put(held, place?.owner ?? null);
      return held.view;
    },
    async answer(id, given) {
      const { understood, withAnswers } = await reading();
      const held = shelf.get(id);
      if (held === null) return gone;
      stop(id);
      const after = understood(id, withAnswers(held, given), held);
      shelf.put(after, shelf.ownerOf(id));
      options.onKnown(id);
      return ok(after.view);
    },
    view: (id) => shelf.get(id)?.view ?? null,
    known: (id) => shelf.get(id),
    async password(id) {
      const { loginOf } = await import('../connection-string/judge.ts');
      const string = usable(id);
      return string.ok ? ok(new Secret(loginOf(string.value.text).password)) : string;
    },
    textOf(id) {
      const string = usable(id);
      return string.ok ? string.value : null;
    },
    usable,
    test(id, write) {
      const held = shelf.get(id);
      if (held === null) return gone;
      if (held.tries.length === 0) return notReady;
      if (running.has(id)) return ok(held.view.test ?? begun(write));
      const stop = new AbortController();
      const first = begun(write);
      shelf.put({ ...held, view: { ...held.view, test: first } }, shelf.ownerOf(id));
      running.set(id, { stop, ended: run(held, write, stop.signal) });
      return ok(first);
    },
    stopTest(id) {
      if (shelf.get(id) === null) return gone;
      stop(id);
      return ok(undefined);
    },
    async save(id, { site, owner }, remove) {
      const held = shelf.get(id);
      const whose = shelf.ownerOf(id);
      if (held === null || (whose !== null && whose !== owner)) return gone;
      const [text] = held.tries;
      if (text === undefined || held.view.questions.length > 0) return notReady;
      const plan = await connectPlan(owner.heroku, site, text, remove);
      return owner.acts.connectDatabase(site, plan);
    },
    forget(owner) {
      for (const id of shelf.forget(owner)) stop(id);
    },
    async idle() {
      while (running.size > 0) await Promise.all([...running.values()].map(({ ended }) => ended));
    },
    async close() {
      const all = [...running.values()];
      for (const one of all) one.stop.abort();
      await Promise.all(all.map(({ ended }) => ended));
    },
  };
}
