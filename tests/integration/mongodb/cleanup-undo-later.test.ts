import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { Job } from '../../../electron/contract/jobs.ts';
import type { CleanupChoice } from '../../../electron/contract/mongodb.ts';
import { databases } from '../../../electron/practice/scenarios/nightscout-vars.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withDatabases } from '../../support/databases.ts';
import { withApp, withSites } from '../../support/with-app.ts';

const choice: CleanupChoice = { what: 'old-devicestatus', days: 30 };

async function worked(app: AppCore, id: string): Promise<Job | undefined> {
  await app.core.databases.jobs.idle();
  return (await app.must('jobs.list')).find((job) => job.id === id);
}

async function clear(app: AppCore, string: string): Promise<Job | undefined> {
  const work = await app.must('mongodb.cleanupStart', { string, choice, ticket: null });
  return worked(app, work?.id ?? '');
}

const entryOf = async (app: AppCore) => (await app.must('history.list')).find(({ act }) => act === 'clear');

async function undone(app: AppCore): Promise<Job | undefined> {
  const entry = await entryOf(app);
  expect(entry?.undo).toBe('possible');
  const undo = await app.must('mongodb.cleanupUndo', { entry: entry?.id ?? '' });
  return worked(app, undo.id);
}

describe('what was taken out can be put back', () => {
  it('with no account connected, also after the app was opened again', async () => {
    const app = await withApp();
    const { id } = await app.must('connectionStrings.type', { site: null, text: databases.A });
    expect(await clear(app, id)).toMatchObject({ state: 'done', problem: null });
    await app.reopen();
    expect(await undone(app)).toMatchObject({ kind: 'put-back', state: 'done', problem: null });
    expect((await entryOf(app))?.undo).toBe('done');
  });

  it('after the account of its site was signed out', async () => {
    const app = await withSites();
    const robin = await app.site('robin-ns-77ab');
    const { string } = await app.must('connectionStrings.ofSite', { id: robin.id });
    await clear(app, string?.id ?? '');
    expect(await entryOf(app)).toMatchObject({ siteId: robin.id, siteTitle: robin.title });
    const [account] = app.core.accounts.list();
    await app.must('account.signOut', { account: account?.id ?? '' });
    expect(await undone(app)).toMatchObject({ state: 'done', problem: null });
  });

  it('after a new password was set and saved to its site', async () => {
    const app = await withSites();
    const robin = await app.site('robin-ns-77ab');
    const { string } = await app.must('connectionStrings.ofSite', { id: robin.id });
    await clear(app, string?.id ?? '');
    const password = await newPassword(app);
    const answered = await app.must('connectionStrings.answer', {
      string: string?.id ?? '',
      answers: { password },
    });
    await app.ended(
      await app.must('connectionStrings.save', { string: answered.id, id: robin.id, remove: [] }),
    );
    await app.reopen();
    await app.must('sites.list', { fresh: true });
    expect(await undone(app)).toMatchObject({ state: 'done', problem: null });
  });

  it('by a string with the new password that nobody saved yet', async () => {
    const app = await withApp();
    const old = await app.must('connectionStrings.type', { site: null, text: databases.A });
    await clear(app, old.id);
    const password = await newPassword(app);
    await app.must('connectionStrings.answer', { string: old.id, answers: { password } });
    expect(await undone(app)).toMatchObject({ state: 'done', problem: null });
  });
});

/** As Atlas makes one. */
async function newPassword(app: AppCore): Promise<string> {
  const page = await fetch(`${app.practice.origin}/practice/atlas/cluster0.practice.example/password`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'user=nightscout',
  });
  return /<code>(canary[0-9a-f]+)<\/code>/.exec(await page.text())?.[1] ?? '';
}

describe('a clock that is wrong', () => {
  const year = 365 * 86_400_000;

  it('ahead by a year throws no copy away, and takes out no more than the database calls old', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    const string = app.string();
    const counted = await cleanup.preview(string, choice);
    await app.ended(await cleanup.clear(string, choice, null));
    await app.clock.advance(year);
    expect(await cleanup.preview(string, choice)).toMatchObject({ ok: true, value: { documents: 0 } });
    const ticket = await cleanup.ticket(string, { what: 'all-devicestatus' }, 'nightscout');
    await app.ended(
      await cleanup.clear(string, { what: 'all-devicestatus' }, ticket.ok ? ticket.value.ticket : ''),
    );
    expect(await readdir(join(app.own, 'cleared'))).toHaveLength(2);
    expect(counted.ok && counted.value.documents).toBeGreaterThan(1_000);
  });

  it('of another century names a copy so that it is found all the same, and never thrown away', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    await app.ended(await cleanup.clear(app.string(), choice, null));
    const folder = join(app.own, 'cleared');
    const [file = ''] = await readdir(folder);
    const entry = app.history.list()[0]?.id ?? '';
    const undo = app.history.undoOf(entry)?.undo;
    const copy = undo?.kind === 'cleared' ? undo.copy : '';
    for (const time of ['946684800000', '-3600000', '0']) {
      const [now = ''] = await readdir(folder);
      await rename(join(folder, now), join(folder, file.replace(/^\d+/, time)));
      const back = await app.ended(await cleanup.undo(entry, copy, null));
      expect(back).toMatchObject({ state: 'done', problem: null });
      await app.ended(await cleanup.clear(app.string(), choice, null));
      expect(await readdir(folder)).toContain(file.replace(/^\d+/, time));
      for (const other of await readdir(folder))
        if (!other.endsWith(file.replace(/^\d+/, '')))
          await rename(join(folder, other), join(app.own, other));
    }
  });

  it('leaves copies alone until the database’s own time says that they are old', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    await app.ended(await cleanup.clear(app.string(), choice, null));
    const folder = join(app.own, 'cleared');
    const [file = ''] = await readdir(folder);
    const old = String(Date.now() - 91 * 86_400_000);
    await rename(join(folder, file), join(folder, file.replace(/^\d+/, old)));
    const whole: CleanupChoice = { what: 'all-devicestatus' };
    const ticket = await cleanup.ticket(app.string(), whole, 'nightscout');
    expect(ticket.ok).toBe(true);
    const string = app.string();
    const good = await cleanup.ticket(string, whole, 'nightscout');
    await app.ended(await cleanup.clear(string, whole, good.ok ? good.value.ticket : ''));
    expect(await readdir(folder)).not.toContain(file.replace(/^\d+/, old));
  });
});

describe('a ticket to clear', () => {
  it('is good for the database whose name was typed, and for no other that its string is led to', async () => {
    const app = await withSites();
    const robin = await app.site('robin-ns-77ab');
    const { string } = await app.must('connectionStrings.ofSite', { id: robin.id });
    const id = string?.id ?? '';
    const whole: CleanupChoice = { what: 'all-devicestatus' };
    const { ticket } = await app.must('mongodb.cleanupTicket', {
      string: id,
      choice: whole,
      typed: 'nightscout',
    });
    await app.must('connectionStrings.answer', { string: id, answers: { database: 'another' } });
    const refused = { ok: false, problem: { code: 'ticket-refused', changed: 'no' } };
    expect(await app.ask('mongodb.cleanupStart', { string: id, choice: whole, ticket })).toEqual(refused);
    expect(app.confirm.asked).toEqual([]);
  });

  it('is not made up, used twice, taken for another choice or another string', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    const string = app.string();
    const whole: CleanupChoice = { what: 'all-devicestatus' };
    app.yes = false;
    const ticket = async (): Promise<string> => {
      const made = await cleanup.ticket(string, whole, 'nightscout');
      return made.ok ? made.value.ticket : '';
    };
    const refused = { ok: false, problem: { code: 'ticket-refused', changed: 'no' } };
    for (const made of ['', 'x'.repeat(43), string, null])
      expect(await cleanup.clear(string, whole, made)).toEqual(refused);
    const once = await ticket();
    expect(await cleanup.clear(string, whole, once)).toEqual({ ok: true, value: null });
    expect(await cleanup.clear(string, whole, once)).toEqual(refused);
    expect(await cleanup.clear(app.string(), whole, await ticket())).toEqual(refused);
    expect(await cleanup.clear(string, { what: 'old-history', days: 365 }, await ticket())).toEqual(refused);
    const late = await ticket();
    await app.clock.advance(6 * 60_000);
    expect(await cleanup.clear(string, whole, late)).toEqual(refused);
    expect(app.asked).toHaveLength(1);
  });
});
