import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { Vault } from '../account/vault.ts';
import { Secret } from '../../base/secret.ts';
import { saveFile } from '../../base/verified-file.ts';

/** What opens automatic copies, and what they are encrypted to. */
export interface BackupKey {
  readonly identity: Secret;
  readonly recipient: string;
}

type BackupKeyState =
  | { readonly state: 'open'; readonly backupKey: BackupKey }
  /** No key store: a passphrase has to be chosen once (`new`), or given again (`known`). */
  | { readonly state: 'locked'; readonly passphrase: 'new' | 'known' };

export interface BackupKeyStore {
  open(): Promise<BackupKeyState>;
  /** Opens with a passphrase where there is no key store. False: it is not the one that was chosen. */
  unlock(passphrase: Secret): Promise<boolean>;
  /** The identity as a file of its own, under a passphrase; null while locked. */
  exported(passphrase: Secret): Promise<Uint8Array | null>;
}

/** Encryption is loaded when it is first needed: a start does not wait for it. */
const age = () => import('./formats/age.ts');
const identityFile = () => import('./backup-key-file.ts');

const entry = 'automatic copies';

async function backupKeyOf(identity: Secret): Promise<BackupKey> {
  const { identityToRecipient } = await import('age-encryption');
  try {
    const text = identity.reveal().trim();
    return { identity: new Secret(text), recipient: await identityToRecipient(text) };
  } catch {
    // Its own message holds the identity that it could not read.
    throw new Error('The identity of the copies is damaged');
  }
}

/**
 * Keeps the identity of the automatic copies in the key store. Where there is none it lies in a file under a passphrase,
 * which is asked for once a start; a copy without encryption is never made.
 */
export function createBackupKeyStore(vault: Vault, file: string): BackupKeyStore {
  let held: BackupKey | null = null;
  /** One after the other: two that both find no identity would make two, and one of them would be lost. */
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  }

  async function fromVault(): Promise<BackupKey | null> {
    const stored = await vault.read(entry);
    if (!stored.ok) return null;
    // A damaged entry is as no key store at all. It stays as it is: perhaps somebody can still read it.
    if (stored.value !== null) return backupKeyOf(stored.value).catch(() => null);
    // There was no key store when copies began: those made since open with the passphrase, and with nothing else.
    if ((await saved()) !== null) return null;
    const made = await (await age()).newIdentity();
    if (!(await vault.write(entry, made.identity)).ok) return null;
    // What counts is what the next start will find.
    const kept = await vault.read(entry);
    return kept.ok && kept.value !== null ? backupKeyOf(kept.value).catch(() => null) : null;
  }

  /** Null only where there is none: one that can't be read now must not be taken for none. */
  const saved = (): Promise<Uint8Array | null> =>
    readFile(file).catch((cause: unknown) => {
      if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
      return new Uint8Array();
    });

  async function opened(): Promise<BackupKey | null> {
    held ??= await fromVault();
    return held;
  }

  return {
    open: () =>
      inTurn(async () => {
        const backupKey = await opened();
        if (backupKey !== null) return { state: 'open', backupKey };
        return { state: 'locked', passphrase: (await saved()) === null ? 'new' : 'known' };
      }),
    unlock: (passphrase) => inTurn(() => unlock(passphrase)),
    exported: async (passphrase) =>
      held === null ? null : (await identityFile()).exportIdentity(held.identity, passphrase),
  };

  async function unlock(passphrase: Secret): Promise<boolean> {
    // Another identity in its place would leave the copies made so far without a key.
    if ((await opened()) !== null) return true;
    const bytes = await saved();
    if (bytes !== null) {
      const identity = await (await identityFile()).importIdentity(bytes, passphrase);
      if (!(identity instanceof Secret)) return false;
      held = await backupKeyOf(identity);
      return true;
    }
    const made = await (await age()).newIdentity();
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const kept = await saveFile(file, await (await identityFile()).exportIdentity(made.identity, passphrase));
    if (kept.ok) held = made;
    return kept.ok;
  }
}
