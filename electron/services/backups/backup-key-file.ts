import { Secret } from '../../base/secret.ts';
import type { UnreadableFile } from '../../contract/problems.ts';
import { decryptAge, encryptWithPassphrase } from './formats/age.ts';

const identityLine = /^AGE-SECRET-KEY-1[A-Z\d]{58}$/m;

/**
 * The identity that opens automatic copies, under a passphrase: for another computer, or for `age -d -i`. It is an
 * age identity file in an age file, as the age tools read it.
 */
export const exportIdentity = (identity: Secret, passphrase: Secret): Promise<Uint8Array> =>
  encryptWithPassphrase(`# Sitekeeper: opens automatic copies\n${identity.reveal()}\n`, passphrase);

/** The identity in an exported file. */
export async function importIdentity(
  bytes: Uint8Array,
  passphrase: Secret,
): Promise<Secret | UnreadableFile> {
  const plain = await decryptAge(bytes, { passphrase });
  if (typeof plain === 'string') return plain;
  const line = identityLine.exec(Buffer.from(plain).toString('latin1'))?.[0];
  return line === undefined ? 'not-a-copy' : new Secret(line);
}
