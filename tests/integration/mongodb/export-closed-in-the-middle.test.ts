import { describe, expect, it } from 'vitest';

import type { HistoryEntry } from '../../../electron/contract/history.ts';
import { stillOpen } from '../../../renderer/features/history/group-by-day.ts';
import { withDatabases, type DatabasesUnderTest } from '../../support/databases.ts';

/** The app is closed while this collection is worked on. */
async function closedAt(app: DatabasesUnderTest, collection: string): Promise<HistoryEntry | undefined> {
  while (!app.told.some((work) => work.collection === collection))
    await new Promise((resolve) => setImmediate(resolve));
  await app.reopen();
  return app.history.list()[0];
}

describe('long work that the closing of the app cuts short', () => {
  it('is told at the next start, with how far it came, and not as stopped by the person', async () => {
    const app = await withDatabases();
    await (await app.databases.export()).exportAll(app.string());
    const entry = await closedAt(app, 'treatments');
    expect(entry).toMatchObject({ act: 'copy-out', outcome: 'interrupted', problem: null });
    expect(entry?.documents).toBeGreaterThan(1_000);
    expect(stillOpen(app.history.list())).toHaveLength(1);
    await app.ended(await (await app.databases.export()).exportAll(app.string()));
    expect(stillOpen(app.history.list())).toEqual([]);
  });

  it('can be taken back when it made room', async () => {
    const app = await withDatabases();
    await (await app.databases.cleanup()).clear(app.string(), { what: 'old-devicestatus', days: 30 }, null);
    await app.sent('delete');
    await app.reopen();
    expect(app.history.list()[0]).toMatchObject({ act: 'clear', outcome: 'interrupted', undo: 'possible' });
  });

  it('that the person stopped stays so', async () => {
    const app = await withDatabases();
    const started = await (await app.databases.export()).exportAll(app.string());
    await app.sent('find');
    app.databases.jobs.stop(started.ok ? (started.value?.id ?? '') : '');
    await app.ended(started);
    await app.reopen();
    expect(app.history.list()[0]).toMatchObject({ outcome: 'stopped', documents: null });
  });
});
