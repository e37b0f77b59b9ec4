import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { withShutdown } from './support.ts';

describe('a shutdown that is cut short', () => {
  it('goes on where it was when the app is opened again', async () => {
    const shutting = await withShutdown();
    const { app, account } = shutting;
    await app.must('shutdown.setNotifyList', { account, tell: [{ text: 'Gran', done: true }] });
    await app.must('shutdown.goTo', { account, step: 'tell' });
    const before = await shutting.view();
    await app.reopen();
    expect(await shutting.view()).toEqual(before);
  });

  /** Killed: what runs is never heard of again. Only the folder, the key store and Heroku go on. */
  it.each([1, 2, 3, 4, 5, 6, 8, 10, 12])('is finished after a kill at push %i', async (pushes) => {
    let heard = 0;
    let opened = 0;
    let killed = 0;
    const shutting = await withShutdown({
      network: (fetch) => {
        opened += 1;
        const mine = opened;
        return (url, init) => (mine <= killed ? new Promise<Response>(() => undefined) : fetch(url, init));
      },
    });
    const { app, account } = shutting;
    const before = app.heard.length;
    await app.must('shutdown.turnOff', { account });
    while (heard < pushes && (await shutting.view()).busy !== 'no') {
      await new Promise((resolve) => setImmediate(resolve));
      heard = app.heard.slice(before).filter(({ name }) => name === 'shutdown.changed').length;
    }
    killed = opened;
    await new Promise((resolve) => setImmediate(resolve));
    await app.reopen();
    expect((await shutting.view()).busy).toBe('no');
    const view = await shutting.turnOff();
    expect(view.sites.filter(({ state }) => state !== 'off' && state !== 'was-off')).toEqual([]);
    // Only the one that was off from the beginning is said to have been off before.
    expect(view.sites.filter(({ state }) => state === 'was-off').map(({ name }) => name)).toEqual(['old-ns']);
    expect(view.check).toMatchObject({ running: [], unknown: [] });
  });

  it('is none when its file is unreadable: the sites themselves say what is off', async () => {
    const shutting = await withShutdown();
    const { app, account } = shutting;
    await app.must('shutdown.end', { account });
    await app.reopen();
    expect(await app.must('shutdown.view', { account })).toBeNull();
  });

  it('keeps no secret on the disk', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    app.files.folder = await shutting.folder();
    await app.must('backups.saveAll', { ids: shutting.ids, format: 'heroku-env', passphrase: null });
    await shutting.turnOff();
    const [world] = app.core.accounts.list();
    const file = join(app.directory, 'accounts', world?.id ?? '', 'shutdown.json');
    expect(await readFile(file, 'utf8')).not.toMatch(/canary/i);
  });
});
