import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { Vault } from '../account/vault.ts';
import { Secret } from '../secret.ts';
import { saveFile } from './save-file.ts';

/** What opens automatic copies, and what they are encrypted to. */
export interface Keyring {
  readonly identity: Secret;
  readonly recipient: string;
}

export type KeyringAnswer =
  | { readonly state: 'open'; readonly keyring: Keyring }
  /** No key store: a passphrase has to be chosen once (`new`), or given again (`known`). */
  | { readonly state: 'locked'; readonly passphrase: 'new' | 'known' };

export interface KeyringKeeper {
  open(): Promise<KeyringAnswer>;
  /** Opens with a passphrase where there is no key store. False: it is not the one that was chosen. */
  unlock(passphrase: Secret): Promise<boolean>;
  /** The identity as a file of its own, under a passphrase; null while locked. */
  exported(passphrase: Secret): Promise<Uint8Array | null>;
}

/** Encryption is loaded when it is first needed: a start does not wait for it. */
const age = () => import('./formats/age.ts');
const identityFile = () => import('./identity-file.ts');

const entry = 'automatic copies';

async function keyringOf(identity: Secret): Promise<Keyring> {
  const { identityToRecipient } = await import('age-encryption');
  return { identity, recipient: await identityToRecipient(identity.reveal()) };
}

/**
 * Keeps the identity of the automatic copies in the key store. Where there is none it lies in a file under a passphrase,
 * which is asked for once a start; a copy without encryption is never made.
 */
export function createKeyring(vault: Vault, file: string): KeyringKeeper {
  let held: Keyring | null = null;

  async function fromVault(): Promise<Keyring | null> {
    const stored = await vault.read(entry);
    if (!stored.ok) return null;
    if (stored.value !== null) return keyringOf(stored.value);
    // There was no key store when copies began: those made since open with the passphrase, and with nothing else.
    if ((await saved()) !== null) return null;
    const made = await (await age()).newIdentity();
    return (await vault.write(entry, made.identity)).ok ? made : null;
  }

  const saved = (): Promise<Uint8Array | null> => readFile(file).catch(() => null);

  async function opened(): Promise<Keyring | null> {
    held ??= await fromVault();
    return held;
  }

  return {
    async open() {
      const keyring = await opened();
      if (keyring !== null) return { state: 'open', keyring };
      return { state: 'locked', passphrase: (await saved()) === null ? 'new' : 'known' };
    },
    async unlock(passphrase) {
      // Another identity in its place would leave the copies made so far without a key.
      if ((await opened()) !== null) return true;
      const bytes = await saved();
      if (bytes !== null) {
        const identity = await (await identityFile()).importIdentity(bytes, passphrase);
        if (!(identity instanceof Secret)) return false;
        held = await keyringOf(identity);
        return true;
      }
      const made = await (await age()).newIdentity();
      await mkdir(dirname(file), { recursive: true, mode: 0o700 });
      const kept = await saveFile(
        file,
        await (await identityFile()).exportIdentity(made.identity, passphrase),
      );
      if (kept.ok) held = made;
      return kept.ok;
    },
    exported: async (passphrase) =>
      held === null ? null : (await identityFile()).exportIdentity(held.identity, passphrase),
  };
}
