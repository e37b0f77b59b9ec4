import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';

import { fields, type Heard, items } from './api.ts';
import { day, host, inScenario, iso, robin } from './in-scenario.ts';

describe('the API of a Nightscout', () => {
  const secret = createHash('sha1').update('canary-robin-api-secret').digest('hex');

  it('gives its collections by date and count, newest first', async () => {
    await inScenario('healthy', async ({ visit, clock }) => {
      const from = clock.now() - 10 * day;
      const till = from + day;
      const entries = items(
        await visit(`/api/v1/entries.json?find[date][$gte]=${from}&find[date][$lt]=${till}&count=1000`),
      );
      expect(entries).toHaveLength(288);
      const dates = entries.map(({ date }) => Number(date));
      expect(dates).toEqual(dates.toSorted((a, b) => b - a));
      expect(Math.min(...dates)).toBeGreaterThanOrEqual(from);
      expect(entries[0]).toMatchObject({ _id: expect.stringMatching(/^[0-9a-f]{24}$/), type: 'sgv' });
      const dated = `find[created_at][$gte]=${iso(from)}&find[created_at][$lt]=${iso(till)}&count=5000`;
      expect(items(await visit(`/api/v1/treatments.json?${dated}`))).toHaveLength(12);
      expect(items(await visit(`/api/v1/devicestatus.json?${dated}`))).toHaveLength(288);
      expect(items(await visit('/api/v1/profile.json'))).toHaveLength(3);
    });
  });

  it('gives profiles whatever is asked of them, and heeds the question under their other address', async () => {
    await inScenario('healthy', async ({ visit, clock }) => {
      const old = `find[startDate][$lte]=${iso(clock.now() - 30 * day)}`;
      expect(items(await visit(`/api/v1/profile.json?${old}`))).toHaveLength(3);
      expect(items(await visit(`/api/v1/profile.json?${old}&count=1`))).toHaveLength(1);
      expect(items(await visit(`/api/v1/profiles.json?${old}`))).toHaveLength(2);
      expect(items(await visit('/api/v1/profiles.json'))).toHaveLength(0);
    });
  });

  it('gives readings by their kind, and food and activity too', async () => {
    await inScenario('healthy', async ({ visit, world, clock }) => {
      const at = clock.now();
      await world.databases.insert(host, 'nightscout', 'entries', [
        { type: 'mbg', mbg: 118, date: at },
        { type: 'sgv', sgv: 120, date: at + day },
      ]);
      const newest = async (path: string): Promise<unknown> =>
        Number(items(await visit(path))[0]?.['date']) - at;
      expect(await newest('/api/v1/entries.json?count=1')).toBe(day);
      expect(await newest('/api/v1/entries/mbg.json?count=1')).toBe(0);
      const bounded = `/api/v1/entries/sgv.json?count=1&find[date][$lte]=${at}`;
      expect(await newest(bounded)).toBeLessThan(0);
      expect(items(await visit('/api/v1/food.json'))).toHaveLength(3);
      expect(items(await visit('/api/v1/activity.json'))).toHaveLength(2);
    });
  });

  it('reads times as UTC and compares them as texts', async () => {
    await inScenario('healthy', async ({ visit, world }) => {
      await world.databases.insert(host, 'nightscout', 'treatments', [
        { eventType: 'Note', created_at: '2020-01-01T10:00:00+02:00', carbs: '12' },
        { eventType: 'Note', created_at: '2020-01-01T11:00:00Z' },
      ]);
      const rows = async (find: string): Promise<readonly unknown[]> =>
        items(await visit(`/api/v1/treatments.json?find[created_at][$lt]=2020-02-01&${find}`)).map(
          ({ created_at: at, carbs, insulin }) => [at, carbs, insulin],
        );
      // 10:00 at +02:00 is eight o'clock, but its text lies behind the bound of nine.
      expect(await rows('find[created_at][$gte]=2020-01-01T11:00:00%2B02:00')).toEqual([
        ['2020-01-01T11:00:00Z', null, null],
        ['2020-01-01T10:00:00+02:00', 12, null],
      ]);
      const text = await visit('/api/v1/treatments.json?find[created_at]=2020-01-01T11:00:00Z');
      expect([text.status, text.text]).toEqual([200, 'null']);
    });
  });

  it('answers from the last four days when no date is asked for, ten readings unless more are', async () => {
    await inScenario('healthy', async ({ visit }) => {
      expect(items(await visit('/api/v1/entries.json'))).toHaveLength(10);
      expect(items(await visit('/api/v1/entries.json?count=100000'))).toHaveLength(4 * 288);
    });
  });

  it('says who somebody is by the secret, and keeps a private site closed without it', async () => {
    await inScenario('healthy', async ({ visit, ask, clock }) => {
      const as = (apiSecret?: string): Promise<Heard> =>
        visit(
          '/api/v1/verifyauth',
          robin,
          apiSecret === undefined ? {} : { headers: { 'api-secret': apiSecret } },
        );
      expect(fields(await as(secret))['message']).toMatchObject({ message: 'OK', canWrite: true });
      expect(fields(await as('0'.repeat(40)))['message']).toMatchObject({
        message: 'UNAUTHORIZED',
        canRead: true,
      });
      await ask('PATCH', `/apps/${robin}/config-vars`, { body: { AUTH_DEFAULT_ROLES: 'denied' } });
      await clock.advance(10_000);
      expect((await visit('/api/v1/treatments.json')).status).toBe(401);
      const known = await visit('/api/v1/treatments.json', robin, { headers: { 'api-secret': secret } });
      expect(known.status).toBe(200);
    });
  });

  it('deletes device status for the owner alone', async () => {
    await inScenario('healthy', async ({ visit, world, clock }) => {
      const path = `/api/v1/devicestatus/?find[created_at][$lte]=${iso(clock.now() - 30 * day)}`;
      const status = async (): Promise<number> =>
        (await world.databases.counts(host, 'nightscout'))['devicestatus'] ?? 0;
      const before = await status();
      expect((await visit(path, robin, {}, 'DELETE')).status).toBe(401);
      expect(await status()).toBe(before);
      const done = await visit(path, robin, { headers: { 'api-secret': secret } }, 'DELETE');
      expect([done.status, before - (await status())]).toEqual([200, Number(fields(done)['deletedCount'])]);
    });
  });
});
