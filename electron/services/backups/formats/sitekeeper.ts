import type { Secret } from '../../../base/secret.ts';
import type { Backup } from '../backup.ts';
import { encryptToRecipient, encryptWithPassphrase } from './age.ts';
import { writeJson } from './json.ts';

/** A Sitekeeper copy that a person keeps: opened by the passphrase, with this app or any age tool. */
export const writeSitekeeper = (copy: Backup, passphrase: Secret): Promise<Uint8Array> =>
  encryptWithPassphrase(writeJson(copy), passphrase);

/** A Sitekeeper copy that the app keeps: opened by the identity in the keychain. */
export const writeAutomatic = (copy: Backup, recipient: string): Promise<Uint8Array> =>
  encryptToRecipient(writeJson(copy), recipient);
