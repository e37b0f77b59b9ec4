import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { CleanupChoice } from '../../../electron/contract/mongodb.ts';
import { absentVault } from '../../support/app-core.ts';
import { smallHost, withDatabases, type DatabasesUnderTest } from '../../support/databases.ts';
import { users } from '../../support/practice-database.ts';

const safe: CleanupChoice = { what: 'old-devicestatus', days: 30 };
const whole: CleanupChoice = { what: 'all-devicestatus' };
const history: CleanupChoice = { what: 'old-history', days: 3 };

const counts = ({ world }: DatabasesUnderTest): Promise<Readonly<Record<string, number>>> =>
  world.databases.counts(smallHost, 'nightscout');

async function previewOf(app: DatabasesUnderTest, choice: CleanupChoice) {
  const preview = await (await app.databases.cleanup()).preview(app.string(), choice);
  if (!preview.ok) throw new Error(preview.problem.code);
  return preview.value;
}

describe('the safe way to make room', () => {
  it('takes out exactly what the preview counted, tells what it freed, and can be taken back', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    const before = await counts(app);
    const used = await app.world.databases.usedBytes(smallHost);
    const preview = await previewOf(app, safe);
    expect(preview.documents).toBeGreaterThan(1_000);
    expect(await counts(app)).toEqual(before);

    const work = await app.ended(await cleanup.clear(app.string(), safe, null));
    expect(app.bugs).toEqual([]);
    expect(work).toMatchObject({ state: 'done', problem: null, documents: preview.documents });
    const after = await counts(app);
    expect(after).toEqual({ ...before, devicestatus: (before['devicestatus'] ?? 0) - preview.documents });
    expect(work.freed).toBe(used - (await app.world.databases.usedBytes(smallHost)));
    expect(app.asked).toEqual([]);

    const [entry] = app.history.list();
    expect(entry).toMatchObject({ act: 'clear', outcome: 'done', undo: 'possible' });
    const undo = app.history.undoOf(entry?.id ?? '');
    const copy = undo?.undo.kind === 'cleared' ? undo.undo.copy : '';
    const back = await app.ended(await cleanup.undo(entry?.id ?? '', copy, null));
    expect(app.bugs).toEqual([]);
    expect(back).toMatchObject({ kind: 'put-back', state: 'done' });
    expect(await counts(app)).toEqual(before);
    expect(app.history.list().find(({ id }) => id === entry?.id)?.undo).toBe('done');
  });

  it('leaves nothing readable behind: the copy is encrypted, and it holds no password outside', async () => {
    const app = await withDatabases();
    await app.ended(await (await app.databases.cleanup()).clear(app.string(), safe, null));
    const folder = join(app.own, 'cleared');
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    const bytes = await readFile(join(folder, files[0] ?? ''));
    expect(bytes.subarray(0, 22).toString()).toBe('age-encryption.org/v1\n');
    for (const text of [users.owner.password, 'devicestatus', 'created_at'])
      expect(bytes.includes(text)).toBe(false);
  });

  it('stopped in the middle, what went stays gone and is told; the rest stays', async () => {
    const app = await withDatabases();
    const before = await counts(app);
    const started = await (await app.databases.cleanup()).clear(app.string(), safe, null);
    await app.sent('delete');
    app.databases.jobs.stop(started.ok ? (started.value?.id ?? '') : '');
    const work = await app.ended(started);
    expect(work.state).toBe('stopped');
    const gone = (before['devicestatus'] ?? 0) - ((await counts(app))['devicestatus'] ?? 0);
    expect(gone).toBeGreaterThan(0);
    expect(work.freed).toBeGreaterThan(0);
    expect(app.history.list()[0]).toMatchObject({
      act: 'clear',
      outcome: 'stopped',
      problem: null,
      undo: 'possible',
    });
  });

  it('is not begun while the copies are locked, or by a user who may only read', async () => {
    const locked = await withDatabases({ vault: absentVault() });
    const before = await counts(locked);
    const work = await locked.ended(
      await (await locked.databases.cleanup()).clear(locked.string(), safe, null),
    );
    expect(work).toMatchObject({ state: 'failed', problem: { code: 'copies-locked', changed: 'no' } });
    expect(await counts(locked)).toEqual(before);

    const app = await withDatabases();
    const reader = app.string('nightscout', smallHost, 'reader');
    const refused = await app.ended(await (await app.databases.cleanup()).clear(reader, safe, null));
    expect(refused.problem).toEqual({ code: 'database-failed', changed: 'no', database: 'read-only' });
    expect(app.history.list()).toEqual([]);
  });

  it('of a line that breaks while it takes out, what went can be put back', async () => {
    const app = await withDatabases();
    const before = await counts(app);
    app.world.databases.faults.set('cut-after', { command: 'delete', times: 1 });
    const work = await app.ended(await (await app.databases.cleanup()).clear(app.string(), safe, null));
    expect(work).toMatchObject({ state: 'failed', problem: { code: 'database-failed', database: 'cut' } });
    const [entry] = app.history.list();
    expect(entry?.undo).toBe('possible');
    const undo = app.history.undoOf(entry?.id ?? '')?.undo;
    const cleanup = await app.databases.cleanup();
    await app.ended(await cleanup.undo(entry?.id ?? '', undo?.kind === 'cleared' ? undo.copy : '', null));
    expect(await counts(app)).toEqual(before);
  });
});

describe('a whole collection, and history', () => {
  it('needs the typed name, a ticket that is good once, and main’s own question', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    const string = app.string();
    expect(await cleanup.clear(string, whole, null)).toMatchObject({
      ok: false,
      problem: { code: 'ticket-refused' },
    });
    expect(await cleanup.ticket(string, whole, 'nightscut')).toMatchObject({ ok: false });
    const ticket = await cleanup.ticket(string, whole, ' nightscout ');
    if (!ticket.ok) throw new Error('no ticket');
    expect(await cleanup.clear(string, history, ticket.value.ticket)).toMatchObject({
      ok: false,
      problem: { code: 'ticket-refused' },
    });

    app.yes = false;
    const again = await cleanup.ticket(string, whole, 'nightscout');
    const kept = await cleanup.clear(string, whole, again.ok ? again.value.ticket : '');
    expect(kept).toEqual({ ok: true, value: null });
    expect(app.asked).toMatchObject([{ act: 'clear', name: 'nightscout', choice: whole }]);

    app.yes = true;
    const third = await cleanup.ticket(string, whole, 'nightscout');
    const work = await app.ended(await cleanup.clear(string, whole, third.ok ? third.value.ticket : ''));
    expect(app.bugs).toEqual([]);
    expect(work).toMatchObject({ state: 'done' });
    expect((await counts(app))['devicestatus']).toBe(0);
  });

  it('of readings and treatments only after all was copied out', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    const string = app.string();
    const first = { ok: false, problem: { code: 'copy-out-first' } };
    expect(await cleanup.ticket(string, history, 'nightscout')).toMatchObject(first);
    await app.ended(await (await app.databases.export()).exportAll(string));
    const preview = await previewOf(app, history);
    expect(preview.copiedOut).toBe(true);
    const before = await counts(app);
    const ticket = await cleanup.ticket(string, history, 'nightscout');
    const work = await app.ended(await cleanup.clear(string, history, ticket.ok ? ticket.value.ticket : ''));
    expect(work).toMatchObject({ state: 'done', documents: preview.documents });
    const after = await counts(app);
    const gone = ['entries', 'treatments'].map((name) => (before[name] ?? 0) - (after[name] ?? 0));
    expect(gone.reduce((sum, count) => sum + count, 0)).toBe(preview.documents);
    expect(after['devicestatus']).toBe(before['devicestatus']);
  });
});

describe('measuring', () => {
  it('takes the limit that the person knows, and forgets it again', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    const string = app.string();
    expect(await cleanup.measure(string)).toMatchObject({ ok: true, value: { limitFrom: 'free' } });
    const told = await cleanup.limit(string, 5_000_000_000);
    expect(told).toMatchObject({ ok: true, value: { limit: 5_000_000_000, limitFrom: 'told' } });
    expect(await cleanup.limit(string, null)).toMatchObject({ ok: true, value: { limitFrom: 'free' } });
  });

  it('of a database that can’t be reached tells why', async () => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    expect(await cleanup.measure(app.string('nightscout', smallHost, 'wrong'))).toMatchObject({
      ok: false,
      problem: { code: 'database-failed', database: 'login-refused' },
    });
    expect(await cleanup.measure(crypto.randomUUID())).toMatchObject({ problem: { code: 'string-gone' } });
  });
});
