import { describe, expect, it } from 'vitest';

import type { CleanupChoice } from '../../../electron/contract/mongodb.ts';
import { ok } from '../../../electron/contract/result.ts';
import { createBackupKeyStore } from '../../../electron/services/backups/backup-key.ts';
import { DamagedBson } from '../../../electron/services/mongodb/export/bson-stream.ts';
import { openDatabase } from '../../../electron/services/mongodb/connect/open.ts';
import { clear } from '../../../electron/services/mongodb/cleanup/clear.ts';
import { createKeptCopies, type KeptCopies } from '../../../electron/services/mongodb/cleanup/kept-copies.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { usualNames } from '../../../electron/services/config-vars/collection-names.ts';
import { unheard } from '../../support/job-context.ts';
import { memoryVault } from '../../support/app-core.ts';
import { smallHost, withDatabases } from '../../support/databases.ts';
import { users } from '../../support/practice-database.ts';

describe('before anything is taken out', () => {
  const choices: readonly CleanupChoice[] = [
    { what: 'old-devicestatus', days: 10 },
    { what: 'all-devicestatus' },
    { what: 'old-history', days: 1 },
  ];
  it.each(choices)('the whole copy is read back: a fault at its end stops $what', async (choice) => {
    const app = await withDatabases();
    const { name, password } = users.owner;
    const text = new Secret(`mongodb+srv://${name}:${password}@${smallHost}/nightscout`);
    const backupKeys = createBackupKeyStore(memoryVault(), `${app.own}/identity.age`);
    const real = createKeptCopies({ directory: `${app.own}/cleared`, backupKeys, clock: app.clock });
    // All documents come back from the disk, and then it says that they are not those that were written.
    const kept: KeptCopies = {
      ...real,
      async keep(...args) {
        const copy = await real.keep(...args);
        if (!copy.ok) return copy;
        return ok({
          ...copy.value,
          async *pieces() {
            yield* copy.value.pieces();
            throw new DamagedBson('damaged');
          },
        });
      },
    };
    const before = await app.world.databases.counts(smallHost, 'nightscout');
    const cleared = await clear(
      {
        open: (signal) => openDatabase(app.network, text, { signal }),
        text,
        choice,
        names: usualNames,
        kept,
        clock: app.clock,
        bytesOf: async () => 0,
      },
      unheard,
    );
    expect(cleared).toMatchObject({ ok: false, problem: { changed: 'no' } });
    expect(await app.world.databases.counts(smallHost, 'nightscout')).toEqual(before);
  });
});
