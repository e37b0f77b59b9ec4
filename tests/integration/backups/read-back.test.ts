import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import type * as Writer from '../../../electron/services/backups/write-backup.ts';
import { withSites } from '../../support/with-app.ts';

/** A writer with a fault: what it writes is whole to look at, and lacks a setting. */
vi.mock(
  import('../../../electron/services/backups/write-backup.ts'),
  async (original): Promise<typeof Writer> => {
    const real = await original();
    return {
      ...real,
      writeBackup: (copy, format) =>
        real.writeBackup({ ...copy, settings: new Map([...copy.settings].slice(1)) }, format),
    };
  },
);

describe('a copy that does not give what went in', () => {
  test('holds an act up: nothing is sent to Heroku', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    const job = await app.ended(
      await app.must('configVars.apply', { id, changes: [{ name: 'THEME', kind: 'delete' }] }),
    );
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'copy-not-saved', changed: 'no' } });
    expect(app.practice.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
  });

  test.each(['sitekeeper', 'heroku-env', 'csv', 'xlsx'] as const)(
    'is never called saved: %s',
    async (format) => {
      const app = await withSites();
      const { id } = await app.site('kim-ns-4c1d');
      const folder = await mkdtemp(join(tmpdir(), 'opened-first-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      app.files.saveTo = join(folder, 'copy');
      const passphrase = format === 'sitekeeper' ? 'four small grey horses' : null;
      const saved = await app.ask('backups.save', { id, format, passphrase });
      expect(saved).toMatchObject({ ok: false, problem: { code: 'file-not-saved', changed: 'no' } });
      expect(await readdir(folder)).toEqual([]);
    },
  );
});
