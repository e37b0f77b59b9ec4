import type { Secret } from '../../base/secret.ts';
import type { Vault } from './vault.ts';

/** A key store that forgets everything with the program: what practice mode has in place of the computer's own. */
export function createMemoryVault(): Vault {
  const entries = new Map<string, Secret>();
  return {
    read: async (account) => ({ ok: true, value: entries.get(account) ?? null }),
    async write(account, key) {
      entries.set(account, key);
      return { ok: true, value: true };
    },
    async remove(account) {
      entries.delete(account);
      return { ok: true, value: true };
    },
  };
}
