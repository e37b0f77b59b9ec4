import type { KeychainTrouble } from '../../contract/account.ts';
import type { Clock } from '../../base/clock.ts';
import { Secret } from '../../base/secret.ts';

type VaultAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: KeychainTrouble };

/** Where keys are kept: the computer's own key store. There is no other place, and never a file. */
export interface Vault {
  read(account: string): Promise<VaultAnswer<Secret | null>>;
  /** Writes and reads back: only then it counts as kept. */
  write(account: string, key: Secret): Promise<VaultAnswer<true>>;
  /** Removes and looks again: true says that it is gone. */
  remove(account: string): Promise<VaultAnswer<true>>;
}

/** The three functions of keytar that we use. */
export interface Keytar {
  getPassword(service: string, account: string): Promise<string | null>;
  setPassword(service: string, account: string, password: string): Promise<void>;
  deletePassword(service: string, account: string): Promise<boolean>;
}

/** A key store may put up its own question and wait for the person; after this it counts as locked. Milliseconds. */
const patience = 60_000;

/** The name of an entry that is written and removed at once. */
const openCheck = 'check';

const meanings: readonly (readonly [RegExp, KeychainTrouble])[] = [
  [/is locked|locked collection|-25308|interaction is not allowed/i, 'locked'],
  [/dismissed|denied|cancel|-128\b/i, 'denied'],
  [
    /d-?bus|could not connect|freedesktop\.secrets|not provided by any|libsecret|cannot open shared|no such (?:secret )?collection|object does not exist|module/i,
    'absent',
  ],
];

/** Reads the system's own message. What we do not know counts as damaged: the store is there, but does not serve. */
export function troubleOf(cause: unknown): KeychainTrouble {
  const message = cause instanceof Error ? cause.message : '';
  return meanings.find(([pattern]) => pattern.test(message))?.[1] ?? 'damaged';
}

/**
 * The vault over keytar.
 * @param load loads keytar when it is first needed: where its library is missing, loading is what fails.
 * @param service the name under which the key store lists our entries.
 */
export function createKeytarVault(load: () => Promise<Keytar>, service: string, clock: Clock): Vault {
  /** What each account was last said to have in the store; null: nothing. */
  const said = new Map<string, Secret | null>();

  /** A person may answer the store's own question after we gave up: what it does then must not differ from what was said. */
  async function setRight(keytar: Keytar, account: string): Promise<void> {
    const key = said.get(account) ?? null;
    if (key === null) await keytar.deletePassword(service, account);
    else await keytar.setPassword(service, account, key.reveal());
  }

  async function guarded<T>(work: (keytar: Keytar) => Promise<T>): Promise<VaultAnswer<T>> {
    const stop = new AbortController();
    const late = clock.sleep(patience, stop.signal).then(
      (): VaultAnswer<T> => ({ ok: false, trouble: 'locked' }),
      (): VaultAnswer<T> => ({ ok: false, trouble: 'damaged' }),
    );
    try {
      const done = load()
        .then(work)
        .then((value): VaultAnswer<T> => ({ ok: true, value }));
      return await Promise.race([done, late]);
    } catch (cause) {
      return { ok: false, trouble: troubleOf(cause) };
    } finally {
      stop.abort();
    }
  }

  /**
   * A locked Secret Service answers a look-up with "no such entry" and a removal with "nothing removed"; only writing
   * fails (met with gnome-keyring). So nothing is believed to be missing before something could be written.
   */
  async function proveOpen(keytar: Keytar): Promise<void> {
    await keytar.setPassword(service, openCheck, 'open');
    await keytar.deletePassword(service, openCheck);
  }

  const damaged = { ok: false, trouble: 'damaged' } as const;
  return {
    async read(account) {
      const found = await guarded(async (keytar) => {
        let text = await keytar.getPassword(service, account);
        if (text === null) {
          await proveOpen(keytar);
          text = await keytar.getPassword(service, account);
        }
        return text === null ? null : new Secret(text);
      });
      if (found.ok) said.set(account, found.value);
      return found;
    },
    async write(account, key) {
      let givenUp = false;
      const kept = await guarded(async (keytar) => {
        await keytar.setPassword(service, account, key.reveal());
        if (givenUp) await setRight(keytar, account);
        return (await keytar.getPassword(service, account)) === key.reveal();
      });
      givenUp = true;
      if (kept.ok && kept.value) said.set(account, key);
      if (!kept.ok) return kept;
      return kept.value ? { ok: true, value: true } : damaged;
    },
    async remove(account) {
      const gone = await guarded(async (keytar) => {
        await proveOpen(keytar);
        await keytar.deletePassword(service, account);
        return (await keytar.getPassword(service, account)) === null;
      });
      said.set(account, null);
      if (!gone.ok) return gone;
      return gone.value ? { ok: true, value: true } : damaged;
    },
  };
}
