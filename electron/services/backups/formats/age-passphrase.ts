import { randomBytes, scrypt } from 'node:crypto';
import type { Identity, Recipient, Stanza } from 'age-encryption';
import type { Secret } from '../../../base/secret.ts';

/** The work factor of the age tools: scrypt with N = 2^18 takes 256 MB and about half a second. */
const workFactor = 18;
/** Files that ask for more (2^20: 1 GB, some seconds) are not read: age's own library draws the line here too. */
export const workFactorLimit = 20;

const label = 'age-encryption.org/v1/scrypt';

/**
 * The passphrase stanza of age (C2SP age, "scrypt recipient stanza"), done with Node's scrypt because that runs on a
 * thread of its own. The library's own one computes the same in JavaScript and would hold up main for a second.
 */
export async function passphraseRecipient(passphrase: Secret): Promise<Recipient> {
  const [{ Stanza }, { chacha20poly1305 }] = await load();
  return {
    async wrapFileKey(fileKey) {
      const salt = randomBytes(16);
      const key = await wrappingKey(passphrase, salt, workFactor);
      const body = chacha20poly1305(key, new Uint8Array(12)).encrypt(fileKey);
      return [new Stanza(['scrypt', unpadded(salt), String(workFactor)], body)];
    },
  };
}

/** Opens a passphrase stanza; null from `unwrapFileKey` when the passphrase is another. */
export async function passphraseIdentity(passphrase: Secret): Promise<Identity> {
  const [, { chacha20poly1305 }] = await load();
  return {
    async unwrapFileKey(stanzas) {
      const { salt, factor, body } = scryptStanza(stanzas);
      const key = await wrappingKey(passphrase, salt, factor);
      try {
        return chacha20poly1305(key, new Uint8Array(12)).decrypt(body);
      } catch {
        return null;
      }
    },
  };
}

/** Both packages take 50 ms to load, so not before the first copy. */
const load = () => Promise.all([import('age-encryption'), import('@noble/ciphers/chacha.js')]);

const unpadded = (bytes: Buffer): string => bytes.toString('base64').replaceAll('=', '');

/** Rejects what `decryptAge` has not checked before: this is no reader of foreign headers. */
function scryptStanza([stanza]: readonly Stanza[]): { salt: Buffer; factor: number; body: Uint8Array } {
  const [, salt = '', factor = ''] = stanza?.args ?? [];
  if (stanza === undefined || Number(factor) > workFactorLimit)
    throw new Error('not a scrypt stanza of ours');
  return { salt: Buffer.from(salt, 'base64'), factor: Number(factor), body: stanza.body };
}

function wrappingKey(passphrase: Secret, salt: Buffer, factor: number): Promise<Buffer> {
  const cost = { N: 2 ** factor, r: 8, p: 1, maxmem: 2 ** factor * 1024 + 2 ** 20 };
  const salted = Buffer.concat([Buffer.from(label), salt]);
  return new Promise((resolve, reject) => {
    scrypt(passphrase.reveal(), salted, 32, cost, (cause, key) =>
      cause === null ? resolve(key) : reject(cause),
    );
  });
}
