import { describe, expect, it } from 'vitest';

import { robinsHost } from '../../support/practice-database.ts';
import { withDatabases } from '../../support/databases.ts';

const reading = { date: Date.UTC(2026, 10, 20), sgv: 118, type: 'sgv' } as const;

describe('a database that is full', () => {
  it('is brought under its limit by the choice that is set, and its site can write again', async () => {
    const app = await withDatabases({ scenario: 'database-full' });
    const cleanup = await app.databases.cleanup();
    const string = app.string('nightscout', robinsHost);
    const site = (await app.client('owner', { host: robinsHost })).db('nightscout').collection('entries');
    const before = await cleanup.measure(string);
    if (!before.ok) throw new Error(before.problem.code);
    const { bytes, limit } = before.value;
    expect(bytes).toBeGreaterThan(limit);
    await expect(site.insertOne({ ...reading })).rejects.toThrow('over your space quota');

    const choice = { what: 'old-devicestatus', days: 30 } as const;
    const preview = await cleanup.preview(string, choice);
    const work = await app.ended(await cleanup.clear(string, choice, null));
    expect(app.bugs).toEqual([]);
    expect(work).toMatchObject({ state: 'done', documents: preview.ok ? preview.value.documents : 0 });

    const after = await cleanup.measure(string);
    if (!after.ok) throw new Error(after.problem.code);
    expect(after.value.bytes).toBeLessThan(limit);
    expect(work.freed).toBe(bytes - after.value.bytes);
    await expect(site.insertOne({ ...reading })).resolves.toMatchObject({ acknowledged: true });
  }, 120_000);
});
