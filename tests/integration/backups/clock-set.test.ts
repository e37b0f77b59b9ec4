import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { createAutomaticBackups } from '../../../electron/services/backups/automatic-backups.ts';
import { createBackupKeyStore } from '../../../electron/services/backups/backup-key.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { memoryVault } from '../../support/app-core.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const app = { id: 'a', name: 'a', title: 'a' };
const settings = new Map([['A', new Secret('1')]]);

describe('a clock that is wrong', () => {
  it('at the year 2000: a copy that was made then is found and opened', async () => {
    const directory = await temporaryFolder();
    const clock = new FakeClock({ start: '2000-01-01T00:10:00Z' });
    const backupKeys = createBackupKeyStore(memoryVault(), `${directory}/identity`);
    const copies = createAutomaticBackups({ directory, backupKeys, clock });
    const kept = await copies.keep(app, settings, 'before');
    const opened = await copies.open(kept.ok ? kept.value : '');
    expect(opened.ok && [...opened.value.keys()]).toEqual(['A']);
    expect(await copies.list('a')).toHaveLength(1);
  });

  it('a year ahead for a day throws no copy away: Heroku’s time counts', async () => {
    const directory = await temporaryFolder();
    const clock = new FakeClock();
    const truth = clock.now();
    const backupKeys = createBackupKeyStore(memoryVault(), `${directory}/identity`);
    const copies = createAutomaticBackups({ directory, backupKeys, clock, today: () => truth });
    for (let n = 0; n < 52; n += 1) await copies.keep(app, settings, 'before');
    clock.set(365 * 86_400_000);
    await copies.keep(app, settings, 'before');
    expect(await copies.list('a')).toHaveLength(53);
  });

  it('and a copy under its former name, .age, is found and opened as well', async () => {
    const directory = await temporaryFolder();
    const backupKeys = createBackupKeyStore(memoryVault(), `${directory}/identity`);
    const copies = createAutomaticBackups({ directory, backupKeys, clock: new FakeClock() });
    const kept = await copies.keep(app, settings, 'before');
    const [file = ''] = (await readdir(directory)).filter((name) => name.endsWith('.sitekeeper'));
    await rename(join(directory, file), join(directory, file.replace(/sitekeeper$/, 'age')));
    const opened = await copies.open(kept.ok ? kept.value : '');
    expect(opened.ok && [...opened.value.keys()]).toEqual(['A']);
    expect(await copies.list('a')).toHaveLength(1);
  });
});
