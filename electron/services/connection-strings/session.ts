import type { StringTest, StringView } from '../../contract/connection-strings.ts';
import type { SiteJob } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { Secret } from '../../base/secret.ts';
import type { CollectionNames } from '../config-vars/collection-names.ts';
import { connectPlan } from './save-to-site.ts';
import type { Held, Known, Part } from './analysed-string.ts';
import type { Owner } from './ports.ts';
import { createShelf } from './store.ts';
import { begun, testInTurn, type TestString } from './test-readings.ts';

/** A site with the account that knows it; null for a string without a site. */
export type Place = { readonly site: string; readonly owner: Owner } | null;

/** A string that can be used. */
export interface UsableString {
  readonly text: Secret;
  readonly site: string | null;
  /** How its site calls its collections. */
  readonly names: CollectionNames;
}

export interface StringsDeskOptions {
  readonly test: TestString;
  /** Each step of a test. */
  readonly onTest: (string: string, test: StringTest) => void;
  /** A test told more of a string. */
  readonly onChange: (view: StringView) => void;
  /** Somebody told or learnt more of it: what is kept over a quit is to follow. */
  readonly onKnown: (id: string) => Promise<void>;
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
  /** What a test of it would try, the likeliest first. */
  readings(id: string): readonly Secret[];
  answer(id: string, given: Readonly<Partial<Record<Part, Secret>>>): Promise<Result<StringView>>;
  password(id: string): Promise<Result<Secret>>;
  /** The string as it would be tested; null when it is gone, or an answer is missing. */
  textOf(id: string): UsableString | null;
  /** All that can be used, the newest first. */
  allUsable(): readonly UsableString[];
  /** The same, with what is the matter. */
  usable(id: string): Result<UsableString>;
  /** Answers how it begins; the rest is told by `onTest`. */
  test(id: string, write: boolean): Result<StringTest>;
  stopTest(id: string): Result<void>;
  save(id: string, place: NonNullable<Place>, remove: readonly string[]): Promise<Result<SiteJob>>;
  /** Whether a string is of a site of this account. */
  isOf(id: string, owner: Owner): boolean;
  /** An account was signed out: its strings go with it, and so do their tests. */
  forget(owner: Owner): void;
  /** Resolves when no test runs any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

const gone = fail({ code: 'string-gone', changed: 'no' });
const notReady = fail({ code: 'string-not-ready', changed: 'no' });

/** The rules are loaded with the first string: a start does not wait for them. */
const reading = () => import('./analysed-string.ts');

export function createStringsDesk(options: StringsDeskOptions): StringsDesk {
  const shelf = createShelf();
  /** What stops the test of a string. One that was put off by another test, or by an answer, tells nothing more. */
  const stops = new Map<string, AbortController>();
  const running = new Set<Promise<void>>();

  function usable(id: string): Result<UsableString> {
    const held = shelf.get(id);
    if (held === null) return gone;
    const [text] = held.tries;
    return text === undefined ? notReady : ok({ text, site: held.site, names: held.facts.names });
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
    options.onChange(after.view);
    await options.onKnown(id);
  }

  async function run({ id, tries, facts }: Held, write: boolean, stop: AbortController): Promise<void> {
    const counts = (): boolean => stops.get(id) === stop;
    const { test, which } = await testInTurn(options.test, tries, {
      write,
      signal: stop.signal,
      names: facts.names,
      told: (now) => (counts() ? told(id, now) : undefined),
    }).catch((cause: unknown) => {
      options.onBug('connectionStrings.test', cause);
      return { test: { ...begun(write), state: 'failed', failure: 'strange' } as const, which: 0 };
    });
    if (!counts()) return;
    stops.delete(id);
    await learn(id, test, which);
  }

  function start(held: Held, write: boolean): void {
    const stop = new AbortController();
    stops.set(held.id, stop);
    const ended = run(held, write, stop).finally(() => running.delete(ended));
    running.add(ended);
  }

  /** Ends a test; what it saw so far is of no interest. */
  function putOff(id: string): void {
    stops.get(id)?.abort();
    stops.delete(id);
  }

  return {
    async put(place, known) {
      const { understood } = await reading();
      const whole: Known = { ...known, site: place?.site ?? null };
      const before = shelf.like(whole);
      const held =
        before === null
          ? understood(crypto.randomUUID(), whole)
          : understood(before.id, { ...before, facts: whole.facts }, before);
      shelf.put(held, place?.owner ?? null);
      return held.view;
    },
    async answer(id, given) {
      const { understood, withAnswers } = await reading();
      const held = shelf.get(id);
      if (held === null) return gone;
      putOff(id);
      const after = understood(id, withAnswers(held, given), held);
      shelf.put(after, shelf.ownerOf(id));
      await options.onKnown(id);
      return ok(after.view);
    },
    view: (id) => shelf.get(id)?.view ?? null,
    known: (id) => shelf.get(id),
    readings: (id) => shelf.get(id)?.tries ?? [],
    async password(id) {
      const { loginOf } = await import('./analysis/driver-parser.ts');
      const string = usable(id);
      return string.ok ? ok(new Secret(loginOf(string.value.text).password)) : string;
    },
    textOf(id) {
      const string = usable(id);
      return string.ok ? string.value : null;
    },
    usable,
    allUsable: () =>
      shelf.all().flatMap(({ id }) => {
        const one = usable(id);
        return one.ok ? [one.value] : [];
      }),
    test(id, write) {
      const held = shelf.get(id);
      if (held === null) return gone;
      if (held.tries.length === 0) return notReady;
      if (stops.get(id)?.signal.aborted === false) return ok(held.view.test ?? begun(write));
      const first = begun(write);
      shelf.put({ ...held, view: { ...held.view, test: first } }, shelf.ownerOf(id));
      start(held, write);
      return ok(first);
    },
    stopTest(id) {
      if (shelf.get(id) === null) return gone;
      stops.get(id)?.abort();
      return ok(undefined);
    },
    async save(id, { site, owner }, remove) {
      const held = shelf.get(id);
      const whose = shelf.ownerOf(id);
      if (held === null || (whose !== null && whose !== owner)) return gone;
      const [text] = held.tries;
      // A new database has no readings yet: whether it is the right one, the person has to know.
      const open = held.view.questions.filter(
        (question) => question !== 'host' || held.view.test?.state !== 'worked',
      );
      if (text === undefined || open.length > 0) return notReady;
      const plan = await connectPlan(owner.heroku, site, text, remove);
      return owner.actions.connectDatabase(site, plan);
    },
    isOf: (id, owner) => shelf.ownerOf(id) === owner,
    forget(owner) {
      for (const id of shelf.forget(owner)) putOff(id);
    },
    async idle() {
      while (running.size > 0) await Promise.all(running);
    },
    async close() {
      for (const id of stops.keys()) putOff(id);
      await Promise.all(running);
    },
  };
}
