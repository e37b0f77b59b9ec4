import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import { createAccountServices, type AccountServices } from './account-services.ts';
import { createDatabaseServices, type DatabaseServices } from './mongodb-services.ts';
import { herokuFor, loopbackNetwork } from './network.ts';
import type { Platform, ReportBug } from './platform.ts';
import { createMemoryVault } from '../services/account/memory-vault.ts';
import { createBackupKeyStore } from '../services/backups/backup-key.ts';
import { seedRecords } from '../practice/seed-records.ts';
import { Secret } from '../base/secret.ts';

/** Practice while it is open: an account, its strings and its databases, apart from the real ones. */
export interface Practice extends DatabaseServices {
  readonly account: AccountServices;
  close(): Promise<void>;
}

/** The made-up account: its key comes from the made-up Heroku, and its client knows no key store. */
export async function openPractice(platform: Platform, onBug: ReportBug): Promise<Practice> {
  const { scenarioNames, startPractice } = await import('../practice/start.ts');
  const { scenario: wanted, speed = 1 } = platform.practice;
  const scenario = scenarioNames.find((name) => name === wanted) ?? 'household';
  const heroku = await startPractice({ scenario, speed, clock: platform.clock });
  const directory = join(platform.directory, 'practice');
  await rm(directory, { recursive: true, force: true });
  const key = new Secret(heroku.key);
  const network = loopbackNetwork(platform.loopbackFetch, heroku.origin);
  const account = await createAccountServices({
    platform,
    name: 'practice',
    network,
    heroku: herokuFor(platform, network, () => key),
    directory,
    backupKeys: createBackupKeyStore(createMemoryVault(), join(directory, 'copies-identity.age')),
    memory: seedRecords(heroku, platform.clock.now()),
    account: null,
    onBug,
    close: () => heroku.close(),
  });
  const services = createDatabaseServices({
    platform,
    network,
    wizards: account.wizards,
    directory,
    historyDirectory: join(directory, 'databases'),
    backupKeys: account.copies.backupKeys,
    practice: true,
    owners: () => [account],
    onBug,
  });
  return {
    ...services,
    account,
    async close() {
      await services.databases.close();
      await services.connectionStrings.close();
      await account.close();
    },
  };
}
