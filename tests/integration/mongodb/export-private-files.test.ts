import { csvLine } from '../../../electron/base/csv.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, onTestFinished } from 'vitest';

import { createSiteApi } from '../../../electron/services/mongodb/export/nightscout-api.ts';
import { Secret } from '../../../electron/base/secret.ts';
import { unheard } from '../../support/job-context.ts';
import { withDatabases } from '../../support/databases.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { fromSite } from '../../../electron/services/mongodb/export/from-nightscout-api.ts';
import { ruledSite } from './nightscout-rules.ts';

/** Windows keeps files apart by the folder of each person, and has no such bits. */
const others = process.platform === 'win32' ? 0 : 0o077;

/** Everything below a folder, with what others may do with it. */
async function openToOthers(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true });
  const open: string[] = [];
  for (const name of entries) {
    const { mode } = await stat(join(folder, name));
    if ((mode & others) !== 0) open.push(`${name} ${(mode & 0o777).toString(8)}`);
  }
  return open;
}

describe.skipIf(process.platform === 'win32')(
  'what is copied can be read by nobody else on this computer',
  () => {
    it('whole, half, and by the site’s own pages', async () => {
      const app = await withDatabases();
      const data = await app.databases.export();
      app.world.databases.faults.set('cut-before', { command: 'find' });
      await app.ended(await data.exportAll(app.string()));
      expect(await openToOthers(app.picked ?? '')).toEqual([]);
      app.world.databases.faults.clear();
      await app.ended(await data.exportAll(app.string()));
      expect(await openToOthers(app.picked ?? '')).toEqual([]);
      expect((await readdir(app.picked ?? '', { recursive: true })).length).toBeGreaterThan(10);

      const picked = await temporaryFolder();
      await fromSite(
        {
          api: ruledSite({ entries: [{ _id: 'a', date: 1 }] }),
          host: 'my-site.example',
          picked,
          clock: new FakeClock({ autoAdvance: true }),
        },
        unheard,
      );
      expect(await openToOthers(picked)).toEqual([]);
    });

    it('also what was taken out to make room', async () => {
      const app = await withDatabases();
      const cleanup = await app.databases.cleanup();
      await app.ended(await cleanup.clear(app.string(), { what: 'old-devicestatus', days: 30 }, null));
      expect(await readdir(join(app.own, 'cleared'))).toHaveLength(1);
      expect(await openToOthers(join(app.own, 'cleared'))).toEqual([]);
      expect((await stat(join(app.own, 'cleared'))).mode & others).toBe(0);
    });
  },
);

describe('the site’s secret', () => {
  it('goes nowhere that the site points to', async () => {
    const heard: string[] = [];
    const listening = async (answer: (url: string) => string | null): Promise<string> => {
      const server = createServer((request, response) => {
        heard.push(`${request.headers.host} ${request.url}`);
        const location = answer(request.url ?? '');
        response.writeHead(location === null ? 200 : 302, location === null ? {} : { location });
        response.end('[]');
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => void server.close());
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    };
    const elsewhere = await listening(() => null);
    const site = await listening((url) => (url.startsWith('/here') ? null : `${elsewhere}${url}`));
    for (const status of ['other host', 'same host']) {
      heard.length = 0;
      const origin =
        status === 'other host' ? site : await listening((url) => (url === '/here' ? null : '/here'));
      const api = createSiteApi({
        origin: 'https://site.example',
        secret: new Secret('canary-site-secret'),
        fetch: (url, init) => fetch(url.replace('https://site.example', origin), init),
        clock: new FakeClock({ autoAdvance: true }),
      });
      expect(await api.verify()).toMatchObject({ ok: false });
      expect(await api.list('/api/v1/entries.json', new AbortController().signal)).toMatchObject({
        ok: false,
      });
      expect(heard.filter((line) => !line.includes('/api/v1/'))).toEqual([]);
      expect(new Set(heard.map((line) => line.split(' ')[0]))).toEqual(new Set([new URL(origin).host]));
    }
  });
});

const cells = (text: string): string => csvLine([text]).trimEnd();

describe('a cell of a table', () => {
  it.each(['=', '+', '-', '@', '＝', '＋', '－', '＠'])('that begins with %s is no formula', (sign) => {
    for (const before of ['', ' ', '\u00A0', '\u200B', '\uFEFF', '  \u200B '])
      expect(cells(`${before}${sign}1+1`)).toBe(`"${before}'${sign}1+1"`);
  });

  it('does not begin in the middle of a text where the list separator is another sign', () => {
    expect(cells("note;=cmd|' /C calc'!A0;")).toBe("\"note;'=cmd|' /C calc'!A0;\"");
    for (const separator of [';', '\t', '\n', '\r\n', '|'])
      expect(cells(`a${separator} @SUM(1)`)).toBe(`"a${separator} '@SUM(1)"`);
    expect(cells('\tx')).toBe('"\'\tx"');
    expect(cells('lunch - 2 slices')).toBe('"lunch - 2 slices"');
  });
});

describe('half a copy whose manifest is gone, or of another version', () => {
  it('is not called whole', async () => {
    const app = await withDatabases();
    const data = await app.databases.export();
    const started = await data.exportAll(app.string());
    while (!app.told.some(({ collection }) => collection === 'treatments'))
      await new Promise((resolve) => setImmediate(resolve));
    app.databases.jobs.stop(started.ok ? (started.value?.id ?? '') : '');
    await app.ended(started);
    const [name = ''] = await readdir(app.picked ?? '');
    const manifest = join(app.picked ?? '', name, 'sitekeeper.json');
    expect(await readFile(manifest, 'utf8')).toContain('"finishedAt": null');
    await rm(manifest);
    app.picked = join(app.picked ?? '', name);
    expect(await data.pickFolder(app.string(), false)).toMatchObject({ ok: true, value: { whole: false } });
  });
});
