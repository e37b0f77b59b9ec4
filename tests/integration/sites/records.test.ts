import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { withSites } from '../../support/with-app.ts';

const file = (directory: string, id: string): string => join(directory, 'accounts', id, 'sites.json');

describe('what is remembered of the sites', () => {
  it('is shown without internet, with the time it was seen', async () => {
    const app = await withSites();
    const { sites } = await app.must('sites.list', { fresh: false });
    await app.must('sites.refresh', { ids: sites.map(({ id }) => id), why: 'press' });
    const seen = (await app.site('robin-ns-77ab')).state;
    app.practice.faults.set('*', 'cut-before');
    await app.reopen();
    const later = await app.must('sites.list', { fresh: true });
    expect(later.problem?.code).toBe('heroku-silent');
    expect(later.sites.length).toBe(sites.length);
    expect(later.sites.find(({ name }) => name === 'robin-ns-77ab')?.state).toEqual(seen);
  });

  it.each([
    '',
    '{',
    '[]',
    '{"listedAt":1,"records":[]}',
    '{"listedAt":null,"records":[{"site":{}}]}',
    '\u0000',
  ])('is read from Heroku again where the file holds %j', async (text) => {
    const app = await withSites();
    await writeFile(file(app.directory, app.core.accounts.list()[0]?.id ?? ''), text);
    await app.reopen();
    const list = await app.must('sites.list', { fresh: false });
    expect([list.sites.length, list.problem]).toEqual([6, null]);
  });

  it('a name that a person gave stays, over a fresh list and the next start', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    await app.must('sites.setTitle', { id, title: '  Kim’s site  ' });
    await app.must('sites.list', { fresh: true });
    await app.reopen();
    expect((await app.site('kim-ns-4c1d')).title).toBe('Kim’s site');
    await app.must('sites.setTitle', { id, title: '   ' });
    expect((await app.site('kim-ns-4c1d')).title).toBe('kim-ns-4c1d');
  });

  it('a site that Heroku does not list any more is gone', async () => {
    const app = await withSites();
    app.practice.setScenario('crashed');
    const { sites } = await app.must('sites.list', { fresh: true });
    expect(sites.map(({ name }) => name).toSorted()).toEqual(['kim-ns-4c1d', 'robin-ns-77ab']);
  });

  it('is kept apart for each account, and practice starts anew each time', async () => {
    const app = await withSites();
    const { id } = await app.site('kim-ns-4c1d');
    await app.must('sites.setTitle', { id, title: 'Mine' });
    await app.must('app.enterPractice');
    const practised = (await app.must('sites.list', { fresh: true })).sites;
    expect(practised.some(({ title }) => title === 'Mine')).toBe(false);
    await app.must('sites.setTitle', { id: practised[0]?.id ?? '', title: 'Played' });
    await app.must('app.enterPractice');
    const again = (await app.must('sites.list', { fresh: true })).sites;
    expect(again.some(({ title }) => title === 'Played')).toBe(false);
    await app.must('app.leavePractice');
    expect((await app.site('kim-ns-4c1d')).title).toBe('Mine');
    const text = await readFile(file(app.directory, app.core.accounts.list()[0]?.id ?? ''), 'utf8');
    expect(text).toContain('Mine');
    expect(text).not.toContain('Played');
  });
});

describe('looking by itself', () => {
  it('never visits a site that sleeps, has stopped, is closed or runs on an Eco plan', async () => {
    const app = await withSites();
    const { sites } = await app.must('sites.list', { fresh: false });
    const ids = sites.map(({ id }) => id);
    app.practice.clearRequests();
    for (let turn = 0; turn < 20; turn += 1) {
      await app.must('sites.refresh', { ids, why: 'timer' });
      await app.clock.sleep(150_000);
    }
    const visited = app.practice.requests.flatMap(({ host }) => (host === undefined ? [] : [host]));
    expect(visited.length).toBeGreaterThan(0);
    expect([...new Set(visited)].every((host) => host.startsWith('kim-ns-4c1d'))).toBe(true);
  });

  it('stays within an hour’s requests with a hundred sites', async () => {
    const app = await withSites({ scenario: 'many-sites' });
    const { sites } = await app.must('sites.list', { fresh: false });
    const ids = sites.map(({ id }) => id);
    app.practice.clearRequests();
    let asked = 0;
    for (let minute = 0; minute < 60; minute += 1) {
      await app.must('sites.refresh', { ids, why: 'timer' });
      asked += app.practice.requests.filter(({ host }) => host === undefined).length;
      app.practice.clearRequests();
      await app.clock.sleep(60_000);
    }
    expect(asked).toBeGreaterThan(1_000);
    expect(asked).toBeLessThan(4_500);
  });
});
