import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { withShutdown, type Shutting } from './support.ts';

const addon = 'postgresql-practice-47012';

async function survey({ app }: Shutting): Promise<string> {
  return (await app.site('class-survey-9e')).id;
}

async function ticketFor(shutting: Shutting): Promise<{ id: string; ticket: string }> {
  const id = await survey(shutting);
  const { ticket } = await shutting.app.must('actions.issueTicket', {
    id,
    act: 'remove-addon',
    typed: addon,
  });
  return { id, ticket };
}

describe('paid add-ons', () => {
  it('are listed with their price, and stay listed as gone once removed', async () => {
    const shutting = await withShutdown();
    const { app, account } = shutting;
    const before = await app.must('shutdown.paidAddons', { account });
    expect(before.extras).toMatchObject([{ name: addon, cents: 500, holdsData: true, gone: false }]);
    const { id, ticket } = await ticketFor(shutting);
    app.confirm.yes = true;
    const job = await app.must('actions.removeAddon', { id, addon, ticket });
    expect(job === null ? null : (await app.ended(job)).state).toBe('done');
    const after = await app.must('shutdown.paidAddons', { account });
    expect(after.extras).toMatchObject([{ name: addon, gone: true }]);
  });

  it('are asked about by main itself, which names the site and the add-on; no keeps them', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    const { id, ticket } = await ticketFor(shutting);
    expect(await app.must('actions.removeAddon', { id, addon, ticket })).toBeNull();
    expect(app.confirm.asked).toMatchObject([{ act: 'remove-addon', addon, name: 'class-survey-9e' }]);
    const { extras } = await app.must('shutdown.paidAddons', { account: shutting.account });
    expect(extras).toMatchObject([{ gone: false }]);
  });

  it('keep a copy of the settings from before, as those of the add-on go with it', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    const { id, ticket } = await ticketFor(shutting);
    app.confirm.yes = true;
    const job = await app.must('actions.removeAddon', { id, addon, ticket });
    if (job !== null) await app.ended(job);
    expect(await app.must('backups.list', { id })).toHaveLength(1);
  });

  it('are not removed with a wrong name, a made-up ticket, one of another site, or the same one twice', async () => {
    const shutting = await withShutdown();
    const { app } = shutting;
    app.confirm.yes = true;
    const refused = { ok: false, problem: { code: 'ticket-refused' } };
    const id = await survey(shutting);
    expect(await app.ask('actions.issueTicket', { id, act: 'remove-addon', typed: 'another' })).toMatchObject(
      refused,
    );
    expect(await app.ask('actions.removeAddon', { id, addon, ticket: 'made-up' })).toMatchObject(refused);
    const other = (await app.site('club-news-21')).id;
    const { ticket } = await ticketFor(shutting);
    expect(await app.ask('actions.removeAddon', { id: other, addon, ticket })).toMatchObject(refused);
    expect(await app.ask('actions.removeAddon', { id, addon, ticket })).toMatchObject(refused);
    expect(app.confirm.asked).toEqual([]);
  });
});

describe('the receipt', () => {
  it('tells date, sites, the state seen, and where the copies are; it holds no secret', async () => {
    const shutting = await withShutdown();
    const { app, account, ids } = shutting;
    app.files.folder = await shutting.folder();
    await app.must('backups.saveAll', { ids, format: 'csv', passphrase: null });
    await shutting.turnOff();
    await app.must('shutdown.paidAddons', { account });
    app.files.saveTo = join(await shutting.folder(), 'receipt.pdf');
    expect(await app.must('shutdown.receipt', { account, how: 'save' })).toEqual({ file: 'receipt.pdf' });
    const [page = ''] = app.printer.pages;
    expect(page).toContain('kim-ns-4c1d');
    expect(page).toContain('Still running: Nothing');
    expect(page).toContain('heroku-postgresql:essential-0, $5 a month');
    expect(page).toMatch(/kim-ns-4c1d [\d -]+\.csv/);
    expect(page).not.toMatch(/canary|<script/i);
    expect((await readFile(app.files.saveTo)).subarray(0, 4).toString()).toBe('%PDF');
  });

  it('is printed; closing that window is no problem', async () => {
    const { app, account } = await withShutdown();
    expect(await app.must('shutdown.receipt', { account, how: 'print' })).toEqual({ file: null });
    expect(await app.must('shutdown.receipt', { account, how: 'save' })).toBeNull();
  });

  it('writes names of sites as text, whatever stands in them', async () => {
    const { app, account, ids } = await withShutdown();
    await app.must('sites.setTitle', { id: ids[0] ?? '', title: '<img src=x onerror=1>' });
    await app.must('shutdown.begin', { account, ids });
    await app.must('shutdown.receipt', { account, how: 'print' });
    expect(app.printer.pages[0]).toContain('&lt;img src=x onerror=1&gt;');
    expect(app.printer.pages[0]).not.toContain('<img');
  });
});
