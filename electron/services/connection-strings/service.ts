import type { SavedCopy } from '../../contract/backups.ts';
import type { StringTest, StringView } from '../../contract/connection-strings.ts';
import type { Events } from '../../contract/events.ts';
import type { SiteJob } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import { Secret } from '../../base/secret.ts';
import type { BackedUpApp } from '../sites/records.ts';
import type { FileDialogs } from '../../base/file-dialogs.ts';
import type { CollectionNames } from '../config-vars/collection-names.ts';
import type { KnownString, Part } from './analysed-string.ts';
import { saveStringCopy } from './export.ts';
import type { SiteAccount, SiteOfAccount } from './ports.ts';
import { saveToSite } from './save-to-site.ts';
import { createSources, type ConnectionStringSources } from './sources.ts';
import { createConnectionStringStore, type ConnectionStringStore } from './store.ts';
import type { TestString } from './test-readings.ts';
import { createTestRuns } from './test-runs.ts';
import type { WizardStore } from './wizard-progress-store.ts';
import { createWizards, type Wizards } from './wizard-progress.ts';

/** A string that can be used. */
export interface UsableString {
  readonly text: Secret;
  readonly site: string | null;
  /** How its site calls its collections. */
  readonly names: CollectionNames;
}

/** What other services ask of the strings. */
export interface UsableStrings {
  /** The string as it would be tested; fails when it is gone, or an answer is missing. */
  usable(id: string): Result<UsableString>;
  /** All that can be used, the newest first. */
  allUsable(): readonly UsableString[];
}

/**
 * The connection strings of all accounts together, or of practice alone: main holds them, the page knows their ids.
 * They work with an account, with several and with none. A string that belongs to a site is used for no account but
 * that site's.
 */
export interface ConnectionStrings extends UsableStrings, ConnectionStringSources {
  readonly wizards: Wizards;
  view(id: string): StringView | null;
  known(id: string): KnownString | null;
  /** What a test of it would try, the likeliest first. */
  readings(id: string): readonly Secret[];
  answer(id: string, given: Readonly<Partial<Record<Part, Secret>>>): Promise<Result<StringView>>;
  password(id: string): Promise<Result<Secret>>;
  /** Whether a string is of a site of this account. */
  isOf(id: string, account: SiteAccount): boolean;
  /** Answers how it begins; each step is a `test.changed`. */
  test(id: string, write: boolean): Result<StringTest>;
  stopTest(id: string): Result<void>;
  save(id: string, place: SiteOfAccount, remove: readonly string[]): Promise<Result<SiteJob>>;
  /** Null: no place was picked. */
  saveCopy(
    id: string,
    format: 'sitekeeper' | 'heroku-env',
    passphrase: Secret | null,
  ): Promise<Result<SavedCopy | null>>;
  /** An account was signed out: nothing of its strings and their tests stays, also on the disk. */
  leave(account: SiteAccount): Promise<void>;
  /** Resolves when no test runs any more. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface ConnectionStringsOptions {
  readonly clock: Clock;
  readonly files: FileDialogs;
  readonly emit: <Name extends 'test.changed' | 'string.changed'>(name: Name, payload: Events[Name]) => void;
  readonly onBug: (where: string, cause: unknown) => string;
  readonly test: TestString;
  /** Keeps the wizards that have no site. */
  readonly own: WizardStore;
  readonly accounts: () => readonly SiteAccount[];
}

const gone = fail({ code: 'string-gone', changed: 'no' });
const notReady = fail({ code: 'string-not-ready', changed: 'no' });

/** The rules are loaded with the first string: a start does not wait for them. */
const analysis = () => import('./analysed-string.ts');

function usableIn(store: ConnectionStringStore, id: string): Result<UsableString> {
  const string = store.get(id);
  if (string === null) return gone;
  const [text] = string.tries;
  return text === undefined ? notReady : ok({ text, site: string.site, names: string.facts.names });
}

/** Heroku's and the person's name of a site, whichever account knows it. */
const appOf = (site: string | null, accounts: readonly SiteAccount[]): BackedUpApp | null =>
  site === null ? null : (accounts.map((account) => account.appOf(site)).find((app) => app !== null) ?? null);

function allUsableIn(store: ConnectionStringStore): readonly UsableString[] {
  const strings = store.newestFirst().map(({ id }) => usableIn(store, id));
  return strings.flatMap((string) => (string.ok ? [string.value] : []));
}

/** Takes a string in that was found, pasted or typed; one that is here already keeps its id and its test. */
async function take(
  store: ConnectionStringStore,
  place: SiteOfAccount | null,
  found: Omit<KnownString, 'site'>,
): Promise<StringView> {
  const { analyse } = await analysis();
  const known: KnownString = { ...found, site: place?.site ?? null };
  const same = store.findSame(known);
  const string =
    same === null
      ? analyse(crypto.randomUUID(), known)
      : analyse(same.id, { ...same, facts: known.facts }, same);
  store.add(string, place?.account ?? null);
  return string.view;
}

export function createConnectionStrings(options: ConnectionStringsOptions): ConnectionStrings {
  const { clock, files, emit, accounts } = options;
  const store = createConnectionStringStore();
  const usable = (id: string): Result<UsableString> => usableIn(store, id);
  const add = (place: SiteOfAccount | null, found: Omit<KnownString, 'site'>) => take(store, place, found);
  const view = (id: string): StringView | null => store.get(id)?.view ?? null;
  const known = (id: string): KnownString | null => store.get(id);
  const wizards = createWizards({ strings: { add, view, known }, clock, own: options.own, accounts });
  const tests = createTestRuns({
    store,
    test: options.test,
    onTest: (string, test) => emit('test.changed', { string, test }),
    async onChange(changed) {
      emit('string.changed', changed);
      await wizards.follow(changed.id);
    },
    onBug: options.onBug,
  });
  return {
    ...createSources({ add, files, clock }),
    wizards,
    usable,
    allUsable: () => allUsableIn(store),
    view,
    known,
    readings: (id) => store.get(id)?.tries ?? [],
    async answer(id, given) {
      const { analyse, withAnswers } = await analysis();
      const string = store.get(id);
      if (string === null) return gone;
      tests.cancel(id);
      const answered = analyse(id, withAnswers(string, given), string);
      store.update(answered);
      await wizards.follow(id);
      return ok(answered.view);
    },
    async password(id) {
      const { loginOf } = await import('./analysis/driver-parser.ts');
      const string = usable(id);
      return string.ok ? ok(new Secret(loginOf(string.value.text).password)) : string;
    },
    test(id, write) {
      const string = store.get(id);
      if (string === null) return gone;
      return string.tries.length === 0 ? notReady : ok(tests.begin(string, write));
    },
    stopTest(id) {
      if (store.get(id) === null) return gone;
      tests.stop(id);
      return ok(undefined);
    },
    async save(id, place, remove) {
      const string = store.get(id);
      const isOthers = ![null, place.account].includes(store.accountOf(id));
      return string === null || isOthers ? gone : saveToSite(string, place, remove);
    },
    async saveCopy(id, format, passphrase) {
      const string = usable(id);
      if (!string.ok) return string;
      const app = appOf(string.value.site, accounts());
      return saveStringCopy({ text: string.value.text, app, format, passphrase, files, now: clock.now() });
    },
    isOf: (id, account) => store.accountOf(id) === account,
    async leave(account) {
      for (const id of store.forget(account)) tests.cancel(id);
      await account.wizards.clear();
    },
    idle: () => tests.idle(),
    async close() {
      await tests.close();
      await Promise.all(
        [options.own, ...accounts().map((account) => account.wizards)].map((one) => one.idle()),
      );
    },
  };
}
