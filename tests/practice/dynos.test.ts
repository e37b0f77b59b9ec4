import { describe, expect, it, vi } from 'vitest';
import { FakeClock } from '../support/fake-clock.ts';
import { type Ask, fields, items, sitePage, withPractice } from './api.ts';

const robin = '/apps/robin-ns-77ab';
const minute = 60_000;

const web = async (ask: Ask, app = robin): Promise<{ id: unknown; state: unknown }> => {
  const { id, state } = items(await ask('GET', `${app}/dynos`)).find((dyno) => dyno['type'] === 'web') ?? {};
  return { id, state };
};

const state = async (ask: Ask, app = robin): Promise<unknown> => (await web(ask, app)).state;

describe('a restart', () => {
  it('brings a stopped site back: down for two seconds, starting for five, then up under a new id', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const before = await web(ask);
      expect(before.state).toBe('crashed');
      const answer = await ask('DELETE', `${robin}/dynos`);
      expect([answer.status, answer.body]).toEqual([202, {}]);
      expect(await web(ask)).toEqual({ id: before.id, state: 'down' });
      await clock.advance(1_999);
      expect(await state(ask)).toBe('down');
      await clock.advance(1);
      const after = await web(ask);
      expect(after.state).toBe('starting');
      expect(after.id).not.toBe(before.id);
      await clock.advance(4_999);
      expect(await state(ask)).toBe('starting');
      await clock.advance(1);
      expect(await web(ask)).toEqual({ id: after.id, state: 'up' });
    });
  });

  it.each([
    ['by type', 'DELETE', '/formations/web'],
    ['of one dyno', 'DELETE', '/dynos/web.1'],
    ['of a process type in place of a dyno’s name', 'DELETE', '/dynos/web'],
    ['as a stop of one dyno', 'POST', '/dynos/web.1/actions/stop'],
  ])('works %s', async (_how, method, path) => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      expect((await ask(method, robin + path)).status).toBe(202);
      await clock.advance(7_000);
      expect(await state(ask)).toBe('up');
    });
  });

  it('of a type or a dyno that is not there is a 404', async () => {
    await withPractice({}, async (ask) => {
      expect((await ask('DELETE', `${robin}/formations/worker`)).status).toBe(404);
      expect((await ask('DELETE', `${robin}/dynos/web.2`)).status).toBe(404);
    });
  });

  it('is ten times faster at speed 10', async () => {
    const clock = new FakeClock();
    await withPractice({ clock, speed: 10 }, async (ask) => {
      await ask('DELETE', `${robin}/dynos`);
      await clock.advance(700);
      expect(await state(ask)).toBe('up');
    });
  });

  it('does not help a site whose database address is wrong, and setting it right does', async () => {
    const clock = new FakeClock();
    await withPractice({ clock, scenario: 'wrong-string' }, async (ask) => {
      await ask('DELETE', `${robin}/dynos`);
      await clock.advance(6_999);
      expect(await state(ask)).toBe('starting');
      await clock.advance(1);
      expect(await state(ask)).toBe('crashed');
      const { MONGODB_URI } = fields(await ask('GET', `${robin}/config-vars`));
      await ask('PATCH', `${robin}/config-vars`, {
        body: { MONGODB_URI: String(MONGODB_URI).replace(/[<>]/g, '') },
      });
      await clock.advance(7_000);
      expect(await state(ask)).toBe('up');
    });
  });

  it('follows every release: a changed setting and a rollback', async () => {
    const clock = new FakeClock();
    await withPractice({ clock, scenario: 'healthy' }, async (ask) => {
      await ask('PATCH', `${robin}/config-vars`, { body: { THEME: 'default' } });
      expect(await state(ask)).toBe('down');
      await clock.advance(7_000);
      expect(await state(ask)).toBe('up');
      await ask('POST', `${robin}/releases`, { body: { release: '10' } });
      expect(await state(ask)).toBe('down');
    });
  });

  it('does not follow a setting that stays the same', async () => {
    await withPractice({ scenario: 'healthy' }, async (ask) => {
      await ask('PATCH', `${robin}/config-vars`, { body: { THEME: 'colors', NOT_THERE: null } });
      expect(await state(ask)).toBe('up');
      expect(items(await ask('GET', `${robin}/releases`))).toHaveLength(12);
    });
  });
});

describe('scaling', () => {
  it('to zero removes the dyno, back to one starts a new one', async () => {
    const clock = new FakeClock();
    await withPractice({ clock, scenario: 'healthy' }, async (ask) => {
      await ask('PATCH', `${robin}/formation`, { body: { updates: [{ type: 'web', quantity: '0' }] } });
      expect(items(await ask('GET', `${robin}/dynos`))).toEqual([]);
      expect(fields(await ask('GET', `${robin}/formation/web`))['quantity']).toBe(0);
      await ask('PATCH', `${robin}/formation/web`, { body: { quantity: 1 } });
      expect(await state(ask)).toBe('starting');
      await clock.advance(5_000);
      expect(await state(ask)).toBe('up');
    });
  });

  it('takes sizes in the old and the new field, and in any case', async () => {
    await withPractice({ scenario: 'healthy' }, async (ask) => {
      await ask('PATCH', `${robin}/formation/web`, { body: { size: 'standard-1x' } });
      expect(fields(await ask('GET', `${robin}/formation/web`))['size']).toBe('Standard-1X');
      await ask('PATCH', `${robin}/formation/web`, { body: { dyno_size: { name: 'basic' } } });
      expect(fields(await ask('GET', `${robin}/formation/web`))['size']).toBe('Basic');
    });
  });

  it('refuses more than one Basic dyno, part numbers and unknown sizes, and then changes nothing', async () => {
    await withPractice({ scenario: 'healthy' }, async (ask) => {
      for (const update of [{ quantity: 2 }, { quantity: 0.5 }, { quantity: -1 }, { size: 'huge' }]) {
        const answer = await ask('PATCH', `${robin}/formation`, {
          body: { updates: [{ type: 'web', ...update }] },
        });
        expect([answer.status, fields(answer)['id']]).toEqual([422, 'invalid_params']);
      }
      expect(await state(ask)).toBe('up');
    });
  });
});

describe('an Eco dyno', () => {
  const survey = '/apps/class-survey-9e';

  it('sleeps after thirty minutes without a visit and wakes for the first one', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask, world) => {
      expect(await state(ask, survey)).toBe('idle');
      const pending = ask('GET', await sitePage(ask, world, 'class-survey-9e', '/'));
      await vi.waitUntil(() => clock.sleeping > 0);
      expect(await state(ask, survey)).toBe('starting');
      await clock.advance(5_000);
      expect((await pending).status).toBe(200);
      expect(await state(ask, survey)).toBe('up');
      await clock.advance(30 * minute);
      expect(await state(ask, survey)).toBe('idle');
    });
  });
});

describe('a one-off dyno', () => {
  it('is there while it runs and gone afterwards', async () => {
    const clock = new FakeClock();
    await withPractice({ clock }, async (ask) => {
      const started = await ask('POST', `${robin}/dynos`, {
        body: { command: 'node --version', attach: false },
      });
      expect([started.status, fields(started)['state']]).toEqual([201, 'starting']);
      expect(String(fields(started)['name'])).toMatch(/^run\.\d+$/);
      await clock.advance(2_000);
      expect(items(await ask('GET', `${robin}/dynos`)).map((dyno) => dyno['state'])).toEqual([
        'crashed',
        'up',
      ]);
      await clock.advance(8_000);
      expect(items(await ask('GET', `${robin}/dynos`))).toHaveLength(1);
    });
  });
});
