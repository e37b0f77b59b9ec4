import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, it } from 'vitest';

import { createBackupKeyStore } from '../../../electron/services/backups/backup-key.ts';
import { createKeptCopies } from '../../../electron/services/mongodb/cleanup/kept-copies.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { memoryVault } from '../../support/app-core.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const day = 86_400_000;
const taken = Date.UTC(2026, 5, 1);

async function* nothing(): AsyncGenerator<readonly Buffer[]> {}

it.each([
  ['stays while no database tells the time, whatever this computer’s clock says', null, true],
  ['stays for 90 days', taken + 90 * day, true],
  ['goes after them', taken + 91 * day, false],
])('a copy of what was taken out %s', async (_name, now, stays) => {
  const directory = join(await temporaryFolder(), 'cleared');
  const clock = new FakeClock();
  clock.set(Date.UTC(2036) - clock.now());
  const old = ['1.sitekeeper', '2.age'].map((end) => `${taken}_00000000-0000-4000-8000-00000000000${end}`);
  await mkdir(directory);
  for (const file of old) await writeFile(join(directory, file), 'its documents');
  const backupKeys = createBackupKeyStore(memoryVault(), join(directory, 'copies-identity.age'));
  const head = { text: new Secret('mongodb://a.example/b'), database: 'b', collections: [] };
  const kept = await createKeptCopies({ directory, backupKeys, clock }).keep(head, nothing, now);
  expect(kept.ok).toBe(true);
  const left = await readdir(directory);
  expect(old.map((file) => left.includes(file))).toEqual([stays, stays]);
});
