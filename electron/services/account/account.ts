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

export interface AccountOptions {
  readonly vault: Vault;
  /** Folder for the one file that says whose key lies in the key store. The key itself is never in it. */
  readonly directory: string;
  /** A client that sends this key. */
  readonly clientFor: (key: Secret) => Heroku;
  readonly onChange: () => void;
}

export interface AccountKeeper {
  /** Reads who was connected last, and the key from the key store. */
  load(): Promise<void>;
  readonly current: () => Account | null;
  /** Heroku's id of the account; names its folder. */
  id(): string | null;
  readonly key: () => Secret | null;
  check(text: string): Promise<Result<KeyCheck>>;
  keep(): Promise<Result<Account>>;
  discard(): void;
  signOut(): Promise<Result<{ gone: boolean }>>;
  /** Heroku refused the key: ask for a new one, lose nothing. */
  readonly refused: () => void;
}

const fileSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  email: v.string(),
  name: v.nullable(v.string()),
});

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

export function createAccountKeeper(options: AccountOptions): AccountKeeper {
  const file = join(options.directory, 'account.json');
  let held: Held | null = null;
  let waiting: { owner: HerokuAccount; key: Secret } | null = null;

  function hold(next: Held | null): void {
    held = next;
    options.onChange();
  }

  function view(): Account | null {
    if (held === null) return null;
    const { owner, kept, trouble, needsKey } = held;
    return { email: owner.email, name: owner.name, kept, keychainTrouble: trouble, needsKey };
  }

  async function savedOwner(): Promise<HerokuAccount | null> {
    try {
      const text = await readText(file);
      return text === null ? null : v.parse(fileSchema, JSON.parse(text));
    } catch {
      return null;
    }
  }

  /** Writes down whose key lies in the store; false when the disk does not take it. */
  const note = (owner: object): Promise<boolean> =>
    writeAtomic(file, JSON.stringify(owner)).then(
      () => true,
      () => false,
    );

  return {
    current: view,
    id: () => held?.owner.id ?? null,
    key: () => held?.key ?? null,

    async load() {
      const owner = await savedOwner();
      if (owner === null) return;
      const stored = await options.vault.read(owner.email);
      const key = stored.ok ? stored.value : null;
      const trouble = stored.ok ? null : stored.trouble;
      hold({ owner, key, kept: trouble === null ? 'keychain' : 'session', trouble, needsKey: key === null });
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
        apps: apps.ok ? apps.value.length : null,
      });
    },

    async keep() {
      if (waiting === null) return fail({ code: 'no-account', changed: 'no' });
      const { owner, key } = waiting;
      waiting = null;
      const before = held;
      const written = await options.vault.write(owner.email, key);
      if (before !== null && before.owner.email !== owner.email) {
        await options.vault.remove(before.owner.email);
      }
      let trouble = written.ok ? null : written.trouble;
      if (trouble === null && !(await note({ id: owner.id, email: owner.email, name: owner.name }))) {
        // A key that the next start would not look for must not stay behind.
        await options.vault.remove(owner.email);
        trouble = 'damaged';
      }
      hold({ owner, key, kept: trouble === null ? 'keychain' : 'session', trouble, needsKey: false });
      const account = view();
      return account === null ? fail({ code: 'no-account', changed: 'no' }) : ok(account);
    },

    discard() {
      waiting = null;
    },

    async signOut() {
      if (held === null) return fail({ code: 'no-account', changed: 'no' });
      const removed = await options.vault.remove(held.owner.email);
      const neverKept = held.kept === 'session' && held.trouble === 'absent';
      await note({});
      waiting = null;
      hold(null);
      return ok({ gone: removed.ok || neverKept });
    },

    refused() {
      if (held !== null && !held.needsKey) hold({ ...held, needsKey: true });
    },
  };
}
