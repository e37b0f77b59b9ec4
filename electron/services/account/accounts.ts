import type { Account, KeyCheck, KeyReach, KeychainTrouble } from '../../contract/account.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { readAccount, type HerokuAccount } from '../heroku/account.ts';
import { listApps } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import type { Secret } from '../../base/secret.ts';
import { createAccountFile } from './account-file.ts';
import { findKey } from './parse-key.ts';
import type { Vault } from './vault.ts';

export interface AccountsOptions {
  readonly vault: Vault;
  /** Folder for the one file that says whose keys lie in the key store. The keys themselves are never in it. */
  readonly directory: string;
  /** A client that sends this key. */
  readonly clientFor: (key: Secret) => Heroku;
  readonly onChange: () => void;
}

/** The Heroku accounts that are connected side by side, each with a key of its own. */
export interface Accounts {
  /** Reads who was connected. The keys come from the key store by and by: it may put up a question of its own. */
  load(): Promise<void>;
  /** Resolves when the key store has answered for every account, or was waited for long enough. */
  ready(): Promise<void>;
  list(): readonly Account[];
  get(id: string): Account | null;
  key(id: string): Secret | null;
  check(text: string): Promise<Result<KeyCheck>>;
  /** Keeps the checked key: of a new account, or in place of an older key of the same one. */
  keep(): Promise<Result<Account>>;
  discard(): void;
  signOut(id: string): Promise<Result<{ gone: boolean }>>;
  /** Whether Heroku took the key. When it did not: ask for a new one, lose nothing; when it does again: stop asking. */
  keyTaken(id: string, taken: boolean): void;
}

interface Held {
  readonly owner: HerokuAccount;
  readonly key: Secret | null;
  readonly kept: Account['kept'];
  readonly trouble: KeychainTrouble | null;
  readonly needsKey: boolean;
  /** A key of theirs lies in the key store, or may: it can't be looked into now. */
  readonly stored: boolean;
}

/** `Oauth-Scope` is what the live service is known to send, but no page promises it: without it the reach is unknown. */
function reachOf(scope: string | null, seesApps: boolean): KeyReach {
  if (!seesApps) return 'account-only';
  const scopes = scope?.split(/[\s,]+/) ?? [];
  if (scopes.some((name) => /^(?:global|write|write-protected)$/.test(name))) return 'everything';
  return scopes.some((name) => name.startsWith('read')) ? 'look-only' : 'unknown';
}

function viewOf({ owner, kept, trouble, needsKey }: Held): Account {
  return { id: owner.id, email: owner.email, name: owner.name, kept, keychainTrouble: trouble, needsKey };
}

export function createAccounts(options: AccountsOptions): Accounts {
  const { vault } = options;
  const file = createAccountFile(options.directory);
  const held = new Map<string, Held>();
  let waiting: { owner: HerokuAccount; key: Secret } | null = null;
  let checks = 0;
  /** Whose keys are to be taken out of the store as soon as it lets them go. */
  let leaving: readonly HerokuAccount[] = [];
  let reading: Promise<void> = Promise.resolve();

  function hold(next: Held): Account {
    held.set(next.owner.id, next);
    options.onChange();
    return viewOf(next);
  }

  const note = (): Promise<boolean> =>
    file.save(() => ({
      owners: [...held.values()].filter(({ stored }) => stored).map(({ owner }) => owner),
      leaving,
    }));

  /** Takes a key out of the store; where that fails, it is tried again at the next start. */
  async function forget(owner: HerokuAccount): Promise<boolean> {
    const isOthers = [...held.values()].some((one) => one.stored && one.owner.email === owner.email);
    const gone = isOthers || (await vault.remove(owner.email)).ok;
    const others = leaving.filter(({ email }) => email !== owner.email);
    leaving = gone ? others : [...others, owner];
    return gone;
  }

  /** What the key store says of an account, unless it was connected anew or signed out meanwhile. */
  async function readKey(first: Held): Promise<void> {
    const stored = await vault.read(first.owner.email);
    if (held.get(first.owner.id) !== first) return;
    const key = stored.ok ? stored.value : null;
    const trouble = stored.ok ? null : stored.trouble;
    const kept = trouble === null ? 'keychain' : 'session';
    hold({ ...first, key, kept, trouble, needsKey: key === null });
  }

  async function readKeys(owners: readonly Held[]): Promise<void> {
    for (const owner of owners) await readKey(owner);
    if (leaving.length === 0) return;
    for (const owner of leaving) await forget(owner);
    await note();
  }

  return {
    list: () => [...held.values()].map(viewOf),
    get(id) {
      const one = held.get(id);
      return one === undefined ? null : viewOf(one);
    },
    key: (id) => held.get(id)?.key ?? null,
    ready: () => reading,

    async load() {
      const notes = await file.load();
      leaving = notes.leaving;
      const found = notes.owners.map((owner): Held => ({
        owner,
        key: null,
        kept: 'keychain',
        trouble: null,
        needsKey: false,
        stored: true,
      }));
      for (const one of found) hold(one);
      reading = readKeys(found);
    },

    async check(text) {
      waiting = null;
      checks += 1;
      const mine = checks;
      const key = findKey(text);
      if (key === null) return fail({ code: 'not-a-key', changed: 'no' });
      if (key === 'several') return fail({ code: 'several-keys', changed: 'no' });
      const heroku = options.clientFor(key);
      const [owner, apps] = await Promise.all([readAccount(heroku), listApps(heroku)]);
      if (!owner.ok) return owner;
      const refusedApps = !apps.ok && apps.problem.code === 'key-limited';
      if (!apps.ok && !refusedApps) return apps;
      // Another one was begun since: what is shown last is what is kept.
      if (mine !== checks) return fail({ code: 'already-running', changed: 'no' });
      waiting = { owner: owner.value, key };
      return ok({
        email: owner.value.email,
        name: owner.value.name,
        reach: reachOf(heroku.seen.scope, apps.ok),
        apps: apps.ok ? apps.value.apps.length + apps.value.odd.length : null,
      });
    },

    async keep() {
      if (waiting === null) return fail({ code: 'no-account', changed: 'no' });
      const { owner, key } = waiting;
      waiting = null;
      const before = held.get(owner.id);
      const written = await vault.write(owner.email, key);
      const trouble = written.ok ? null : written.trouble;
      const sameEntry = before?.stored === true && before.owner.email === owner.email;
      const next: Held = {
        owner,
        key,
        kept: trouble === null ? 'keychain' : 'session',
        trouble,
        needsKey: false,
        stored: trouble === null || sameEntry,
      };
      if (trouble === null) leaving = leaving.filter(({ email }) => email !== owner.email);
      const view = hold(next);
      // Entries are named by the address, and that can be changed at Heroku: the former one must not stay.
      if (before?.stored === true && !sameEntry) await forget(before.owner);
      if ((await note()) || trouble !== null || sameEntry) return ok(view);
      // A key that the next start would not look for must not stay behind.
      await vault.remove(owner.email);
      return ok(hold({ ...next, kept: 'session', trouble: 'damaged', stored: false }));
    },

    discard() {
      checks += 1;
      waiting = null;
    },

    async signOut(id) {
      const one = held.get(id);
      if (one === undefined) return fail({ code: 'no-account', changed: 'no' });
      held.delete(id);
      const neverKept = one.kept === 'session' && one.trouble === 'absent' && !one.stored;
      const gone = await forget(one.owner);
      // What was never stored needs no second try.
      if (!gone && !one.stored) leaving = leaving.filter(({ email }) => email !== one.owner.email);
      await note();
      waiting = null;
      options.onChange();
      return ok({ gone: gone || neverKept });
    },

    keyTaken(id, taken) {
      const one = held.get(id);
      if (one !== undefined && one.key !== null && one.needsKey === taken) hold({ ...one, needsKey: !taken });
    },
  };
}
