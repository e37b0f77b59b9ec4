import { join } from 'node:path';

import * as v from 'valibot';

import type { Account, KeyCheck, KeychainTrouble, KeyReach } from '../../contract/models.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import { readText, writeAtomic } from '../files.ts';
import { readAccount, type HerokuAccount } from '../heroku/account.ts';
import { listApps } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import type { Secret } from '../secret.ts';
import { parseKey } from './key.ts';
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
  /** Reads who was connected, and the keys from the key store. */
  load(): Promise<void>;
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

const fileSchema = v.array(
  v.object({
    id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
    email: v.string(),
    name: v.nullable(v.string()),
  }),
);

interface Held {
  readonly owner: HerokuAccount;
  readonly key: Secret | null;
  readonly kept: Account['kept'];
  readonly trouble: KeychainTrouble | null;
  readonly needsKey: boolean;
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
  const file = join(options.directory, 'accounts.json');
  const held = new Map<string, Held>();
  let waiting: { owner: HerokuAccount; key: Secret } | null = null;

  function hold(next: Held): Account {
    held.set(next.owner.id, next);
    options.onChange();
    return viewOf(next);
  }

  async function savedOwners(): Promise<readonly HerokuAccount[]> {
    try {
      const text = await readText(file);
      return text === null ? [] : v.parse(fileSchema, JSON.parse(text));
    } catch {
      return [];
    }
  }

  /** Writes down whose keys lie in the store; false when the disk does not take it. */
  function note(owners: readonly HerokuAccount[]): Promise<boolean> {
    const text = JSON.stringify(owners.map(({ id, email, name }) => ({ id, email, name })));
    return writeAtomic(file, text).then(
      () => true,
      () => false,
    );
  }

  const noted = (): HerokuAccount[] =>
    [...held.values()].filter(({ kept }) => kept === 'keychain').map(({ owner }) => owner);

  return {
    list: () => [...held.values()].map(viewOf),
    get(id) {
      const one = held.get(id);
      return one === undefined ? null : viewOf(one);
    },
    key: (id) => held.get(id)?.key ?? null,

    async load() {
      for (const owner of await savedOwners()) {
        const stored = await vault.read(owner.email);
        const key = stored.ok ? stored.value : null;
        const trouble = stored.ok ? null : stored.trouble;
        hold({
          owner,
          key,
          kept: trouble === null ? 'keychain' : 'session',
          trouble,
          needsKey: key === null,
        });
      }
    },

    async check(text) {
      waiting = null;
      const key = parseKey(text);
      if (key === null) return fail({ code: 'not-a-key', changed: 'no' });
      const heroku = options.clientFor(key);
      const [owner, apps] = await Promise.all([readAccount(heroku), listApps(heroku)]);
      if (!owner.ok) return owner;
      const refusedApps = !apps.ok && apps.problem.code === 'key-limited';
      if (!apps.ok && !refusedApps) return apps;
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
      const written = await vault.write(owner.email, key);
      let trouble = written.ok ? null : written.trouble;
      const others = noted().filter(({ id }) => id !== owner.id);
      if (trouble === null && !(await note([...others, owner]))) {
        // A key that the next start would not look for must not stay behind.
        await vault.remove(owner.email);
        trouble = 'damaged';
      }
      return ok(
        hold({ owner, key, kept: trouble === null ? 'keychain' : 'session', trouble, needsKey: false }),
      );
    },

    discard() {
      waiting = null;
    },

    async signOut(id) {
      const one = held.get(id);
      if (one === undefined) return fail({ code: 'no-account', changed: 'no' });
      const removed = await vault.remove(one.owner.email);
      const neverKept = one.kept === 'session' && one.trouble === 'absent';
      held.delete(id);
      await note(noted());
      waiting = null;
      options.onChange();
      return ok({ gone: removed.ok || neverKept });
    },

    keyTaken(id, taken) {
      const one = held.get(id);
      if (one !== undefined && one.key !== null && one.needsKey === taken) hold({ ...one, needsKey: !taken });
    },
  };
}
