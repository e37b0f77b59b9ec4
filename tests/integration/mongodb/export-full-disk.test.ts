import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Bytes that still go onto the disk: the system's own answer comes behind them. */
const disk = vi.hoisted(() => ({
  left: Number.POSITIVE_INFINITY,
  take(bytes: number): void {
    if (bytes > disk.left) {
      const full = new Error('ENOSPC: no space left on device, write');
      throw Object.assign(full, { code: 'ENOSPC', syscall: 'write' });
    }
    disk.left -= bytes;
  },
}));

vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>();
  const open: typeof real.open = async (...args) => {
    const file = await real.open(...args);
    return new Proxy(file, {
      get(target, name) {
        const value: unknown = Reflect.get(target, name);
        if (typeof value !== 'function') return value;
        const call = value.bind(target) as (...values: readonly unknown[]) => unknown;
        if (name !== 'write' && name !== 'writeFile') return call;
        return async (...values: readonly unknown[]) => {
          const [data, , length] = values;
          disk.take(typeof length === 'number' ? length : Buffer.byteLength(data as string | Buffer));
          return call(...values);
        };
      },
    });
  };
  return { ...real, default: { ...real, open }, open };
});

const { smallHost, withDatabases } = await import('../../support/databases.ts');

const kilobyte = 1024;

describe('on a full disk', () => {
  beforeEach(() => void (disk.left = Number.POSITIVE_INFINITY));

  it.each([0, 3, 90, 700])(
    'after %s kB, copying out is told, and goes on when there is room',
    async (size) => {
      const app = await withDatabases();
      const data = await app.databases.export();
      disk.left = size * kilobyte;
      const work = await app.ended(await data.exportAll(app.string()));
      expect(app.bugs).toEqual([]);
      expect(work).toMatchObject({ state: 'failed', problem: { code: 'file-not-saved', changed: 'no' } });
      disk.left = Number.POSITIVE_INFINITY;
      expect(await app.ended(await data.exportAll(app.string()))).toMatchObject({ state: 'done' });
      const view = await data.pickFolder(app.string(), false);
      const counts = await app.world.databases.counts(smallHost, 'nightscout');
      const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
      const copied = view.ok ? (view.value?.collections ?? []) : [];
      expect(copied.reduce((sum, { documents }) => sum + documents, 0)).toBe(all);
    },
  );

  it.each([0, 3, 20])('after %s kB, nothing is taken out, and no half copy stays', async (size) => {
    const app = await withDatabases();
    const cleanup = await app.databases.cleanup();
    const before = await app.world.databases.counts(smallHost, 'nightscout');
    disk.left = size * kilobyte;
    const choice = { what: 'old-devicestatus', days: 30 } as const;
    const work = await app.ended(await cleanup.clear(app.string(), choice, null));
    expect(work).toMatchObject({ state: 'failed', problem: { changed: 'no' } });
    expect(await app.world.databases.counts(smallHost, 'nightscout')).toEqual(before);
    expect(await readdir(join(app.own, 'cleared')).catch(() => [])).toEqual([]);
    disk.left = Number.POSITIVE_INFINITY;
    expect(await app.ended(await cleanup.clear(app.string(), choice, null))).toMatchObject({ state: 'done' });
  });
});
