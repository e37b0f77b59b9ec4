import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { CopyFormat } from '../../electron/contract/backups.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { withSites } from '../support/with-app.ts';

const formats: readonly CopyFormat[] = ['sitekeeper', 'heroku-env', 'csv', 'xlsx', 'sheet'];

/** What others may do with anything below a folder: none of it should be there. */
async function open(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const seen = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const mode = (await stat(path)).mode & 0o777;
      return mode === (entry.isDirectory() ? 0o700 : 0o600) ? [] : [`${entry.name} ${mode.toString(8)}`];
    }),
  );
  return seen.flat();
}

describe.runIf(process.platform !== 'win32')('everything that the app writes', () => {
  it('is for its owner alone, whatever the umask', async () => {
    const before = process.umask(0);
    try {
      const app = await withSites();
      const out = await temporaryFolder();
      const { id, account } = await app.site('kim-ns-4c1d');
      const robin = await app.site('robin-ns-77ab');
      await app.must('preferences.set', { theme: 'dark' });
      for (const format of formats) {
        app.files.saveTo = join(out, `k.${format}`);
        const passphrase = format === 'sitekeeper' ? 'four made-up words' : null;
        await app.must('backups.save', { id, format, passphrase });
      }
      const changes = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
      await app.ended(await app.must('configVars.apply', { id, changes }));
      const { string } = await app.must('connectionStrings.ofSite', { id: robin.id });
      const found = string?.id ?? '';
      await app.must('guides.keep', { wizard: 'find', site: robin.id, step: 'look', string: found });
      app.files.folder = out;
      await app.must('mongodb.exportStart', { string: found });
      await app.core.databases.jobs.idle();
      await app.must('mongodb.cleanupStart', {
        string: found,
        choice: { what: 'old-devicestatus', days: 30 },
        ticket: null,
      });
      await app.core.databases.jobs.idle();
      await app.must('shutdown.begin', { account, ids: [id] });
      await app.core.log.flushed();
      expect([...(await open(app.directory)), ...(await open(out))]).toEqual([]);
      expect((await readdir(app.directory, { recursive: true })).length).toBeGreaterThan(8);
    } finally {
      process.umask(before);
    }
  });
});
