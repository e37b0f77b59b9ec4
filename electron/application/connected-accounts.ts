import { join } from 'node:path';

import type { Account } from '../contract/account.ts';
import { createAccountServices, type AccountServices } from './account-services.ts';
import { herokuFor, type Network } from './network.ts';
import type { Platform, ReportBug } from './platform.ts';
import type { Accounts } from '../services/account/accounts.ts';
import type { BackupKeyStore } from '../services/backups/backup-key.ts';

export interface ConnectedAccountsParts {
  readonly platform: Platform;
  readonly network: Network;
  readonly accounts: Accounts;
  readonly backupKeys: BackupKeyStore;
  readonly onBug: ReportBug;
}

/** The real accounts. They stay while practice is visited, but nothing is asked of them meanwhile. */
export interface ConnectedAccounts {
  readonly list: () => readonly AccountServices[];
  /** By Heroku's id of the account. */
  get(id: string): AccountServices | undefined;
  /** The services of one account, made once; a new key for it is picked up where the old one was. */
  readonly connect: (account: Account) => Promise<AccountServices>;
  drop(id: string): void;
}

export function createConnectedAccounts(parts: ConnectedAccountsParts): ConnectedAccounts {
  const { accounts, backupKeys, network, onBug, platform } = parts;
  const connected = new Map<string, AccountServices>();
  return {
    list: () => [...connected.values()],
    get: (id) => connected.get(id),
    async connect({ id, email }) {
      const known = connected.get(id);
      if (known !== undefined) return known;
      const services = await createAccountServices({
        platform,
        name: 'heroku',
        network,
        heroku: herokuFor(
          platform,
          network,
          async () => {
            if (accounts.get(id)?.needsKey === false && accounts.key(id) === null) await accounts.ready();
            return accounts.key(id);
          },
          (taken) => accounts.keyTaken(id, taken),
        ),
        directory: join(platform.directory, 'accounts', id),
        backupKeys,
        memory: {},
        account: email,
        onBug,
        close: async () => undefined,
      });
      connected.set(id, services);
      return services;
    },
    drop: (id) => void connected.delete(id),
  };
}
