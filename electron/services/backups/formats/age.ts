import type { Identity } from 'age-encryption';
import { Secret } from '../../../base/secret.ts';
import { passphraseIdentity, passphraseRecipient, workFactorLimit } from './age-passphrase.ts';
import type { UnreadableFile } from '../../../contract/problems.ts';

/** What opens an age file: a passphrase, or an identity (`AGE-SECRET-KEY-1…`) such as the keychain keeps. */
export interface Keys {
  readonly passphrase?: Secret;
  readonly identity?: Secret;
}

/**
 * The text inside is filled up with line breaks to a whole number of these (bytes): the size of a copy then tells
 * little of what is in it, and a copy that was cut can be told from one that was changed.
 */
const block = 1024;

/** Encrypts a text so that the age tools open it with the passphrase. Takes about half a second, not on main's loop. */
export async function encryptWithPassphrase(text: string, passphrase: Secret): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(await passphraseRecipient(passphrase));
  return encrypter.encrypt(filled(text));
}

/** Encrypts a text so that the identity belonging to `recipient` (`age1…`) opens it. */
export async function encryptToRecipient(text: string, recipient: string): Promise<Uint8Array> {
  const { Encrypter } = await import('age-encryption');
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(filled(text));
}

/** A new identity, to be kept in the keychain, and the recipient that copies are encrypted to. */
export async function newIdentity(): Promise<{ identity: Secret; recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await import('age-encryption');
  const identity = await generateX25519Identity();
  return { identity: new Secret(identity), recipient: await identityToRecipient(identity) };
}

function filled(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const whole = Buffer.alloc(Math.ceil(bytes.length / block) * block, '\n');
  bytes.copy(whole);
  return whole;
}

const magic = 'age-encryption.org/';
const armorHead = '-----BEGIN AGE ENCRYPTED FILE-----';

/** Whether bytes begin as an age file does, plain or in armor (`age -a`). */
export function isAge(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart();
  return start.startsWith(magic) || start.startsWith(armorHead);
}

/** An age file's bytes decrypted; or why not. A header that was tampered with looks like a wrong passphrase. */
export async function decryptAge(bytes: Uint8Array, keys: Keys): Promise<Uint8Array | UnreadableFile> {
  const { Decrypter } = await import('age-encryption');
  const file = await withoutArmor(bytes);
  if (typeof file === 'string') return file;
  const lock = lockOf(file);
  if (typeof lock === 'string') return lock;
  const opener = await openerOf(lock, keys);
  if (opener === null) return lock.kind === 'passphrase' ? 'needs-passphrase' : 'needs-identity';
  let fileKey: Uint8Array;
  try {
    const outer = new Decrypter();
    outer.addIdentity(opener);
    fileKey = await outer.decryptHeader(file.subarray(0, lock.headerSize));
  } catch {
    return lock.kind === 'passphrase' ? 'wrong-passphrase' : 'needs-identity';
  }
  try {
    const inner = new Decrypter();
    inner.addIdentity({ unwrapFileKey: () => fileKey });
    return await inner.decrypt(file);
  } catch {
    return isWhole(file.length - lock.headerSize) ? 'damaged' : 'cut-file';
  }
}

async function withoutArmor(bytes: Uint8Array): Promise<Uint8Array | 'cut-file' | 'damaged'> {
  const text = Buffer.from(bytes).toString('latin1').trim();
  if (!text.startsWith(armorHead)) return bytes;
  if (!text.endsWith('-----END AGE ENCRYPTED FILE-----')) return 'cut-file';
  const { armor } = await import('age-encryption');
  try {
    return armor.decode(text);
  } catch {
    return 'damaged';
  }
}

interface Lock {
  readonly kind: 'passphrase' | 'identity';
  readonly headerSize: number;
}

/** Longest header that is read, in bytes. Each recipient takes about 100, and opening tries one after the other. */
const headerLimit = 16 * 1024;

const header = /^age-encryption\.org\/v1\n(?:-> [!-~ ]+\n(?:[\w+/]{64}\n)*[\w+/]{0,63}\n)+--- [\w+/]{43}\n/;
const scryptHeader = /^\S+\n-> scrypt [\w+/]{22} ([1-9]\d?)\n[\w+/]{43}\n--- /;

/** What the header of an age file asks for. */
function lockOf(file: Uint8Array): Lock | 'cut-file' | 'damaged' | 'too-large' {
  const start = Buffer.from(file.subarray(0, headerLimit)).toString('latin1');
  if (!/\n--- .*\n/.test(start)) return file.length < headerLimit ? 'cut-file' : 'damaged';
  const headerSize = header.exec(start)?.[0].length;
  if (headerSize === undefined) return 'damaged';
  if (!start.includes('\n-> scrypt ')) return { kind: 'identity', headerSize };
  const factor = scryptHeader.exec(start)?.[1];
  if (factor === undefined) return 'damaged';
  return Number(factor) > workFactorLimit ? 'too-large' : { kind: 'passphrase', headerSize };
}

async function openerOf(lock: Lock, { passphrase, identity }: Keys): Promise<Identity | string | null> {
  if (lock.kind === 'identity') return identity?.reveal() ?? null;
  return passphrase === undefined ? null : passphraseIdentity(passphrase);
}

/** Whether a payload (16 bytes of nonce, then chunks of 64 KiB with 16 bytes of proof each) holds whole blocks. */
function isWhole(size: number): boolean {
  const chunks = Math.ceil((size - 16) / (64 * 1024 + 16));
  const plain = size - 16 - 16 * chunks;
  return plain >= 0 && plain % block === 0;
}
