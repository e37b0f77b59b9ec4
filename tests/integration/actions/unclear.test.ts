import { describe, expect, it } from 'vitest';

import type { Fetch } from '../../../electron/base/allowed-hosts.ts';
import type { AppCore } from '../../support/app-core.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { withSites } from '../../support/with-app.ts';
import { newest, sent, settingsOf } from './support.ts';

const kim = 'kim-ns-4c1d';

const isAct = (init?: RequestInit): boolean => (init?.method ?? 'GET') !== 'GET';

/** Carries acts out and loses their answers. */
const losing =
  (armed: () => boolean, cause: () => Error) =>
  (fetch: Fetch): Fetch =>
  async (url, init) => {
    const answer = await fetch(url, init);
    if (!armed() || !isAct(init)) return answer;
    await answer.arrayBuffer();
    throw cause();
  };

/** Heroku carries the act out so long after it was sent; the app's own patience ends before. `deaf`: reads fail then. */
function late(clock: FakeClock, delayMs: number, deaf: () => boolean = () => false) {
  const patienceMs = 15_000;
  let due: { readonly at: number; readonly send: () => Promise<unknown> } | null = null;
  return (fetch: Fetch): Fetch =>
    async (url, init) => {
      if (isAct(init)) {
        const { signal: _ended, ...rest } = init ?? {};
        due = { at: clock.now() + delayMs, send: () => fetch(url, rest) };
        await clock.sleep(patienceMs);
        throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
      }
      if (due !== null && clock.now() >= due.at) {
        const { send } = due;
        due = null;
        await send();
      }
      if (deaf()) throw new TypeError('fetch failed', { cause: new Error('other side closed') });
      return fetch(url, init);
    };
}

const setTheme = async (app: AppCore) => {
  const { id } = await app.site(kim);
  const changes = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
  return app.ended(await app.must('configVars.apply', { id, changes }));
};

describe('an act whose answer is lost', () => {
  it.each([
    ['the network changed', () => new Error('net::ERR_NETWORK_CHANGED')],
    ['the way ended in the middle', () => new TypeError('fetch failed: read ENETUNREACH')],
    ['the connection was reset', () => new Error('net::ERR_CONNECTION_RESET')],
  ])('is asked for at Heroku, told as done, and can be taken back: %s', async (_why, cause) => {
    let armed = false;
    const app = await withSites({ network: losing(() => armed, cause) });
    const { id } = await app.site(kim);
    armed = true;
    expect(await setTheme(app)).toMatchObject({ state: 'done', problem: null });
    expect((await settingsOf(app, id))['THEME']).toBe('default');
    expect(await newest(app)).toMatchObject({ act: 'settings', outcome: 'done', undo: 'possible' });
    expect(sent(app, 'config.update')).toBe(1);
  });
});

describe('an act that Heroku takes long for', () => {
  it.each([5_000, 16_000, 24_000, 29_500])('is done when Heroku is: after %i ms', async (delay) => {
    const clock = new FakeClock({ autoAdvance: true });
    const app = await withSites({ clock, network: late(clock, delay) });
    expect(await setTheme(app)).toMatchObject({ state: 'done' });
    expect(await newest(app)).toMatchObject({ outcome: 'done', undo: 'possible' });
  });

  it('was not done when Heroku says so after its own 30 seconds', async () => {
    const clock = new FakeClock({ autoAdvance: true });
    const app = await withSites({ clock, network: late(clock, 86_400_000) });
    const begun = clock.now();
    expect(await setTheme(app)).toMatchObject({ state: 'failed', problem: { changed: 'no' } });
    expect(clock.now() - begun).toBeGreaterThanOrEqual(30_000);
    expect(await newest(app)).toMatchObject({ outcome: 'failed', undo: 'none' });
  });

  it('is unknown when nobody could be asked at the end; undo stays possible and works', async () => {
    const clock = new FakeClock({ autoAdvance: true });
    let deaf = false;
    const app = await withSites({ clock, network: late(clock, 24_000, () => deaf) });
    const { id } = await app.site(kim);
    const before = (await settingsOf(app, id))['THEME'];
    const changes = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
    const job = await app.must('configVars.apply', { id, changes });
    while ((await app.must('jobs.list'))[0]?.steps.find(({ name }) => name === 'sending')?.state !== 'now') {
      await new Promise(setImmediate);
    }
    deaf = true;
    expect(await app.ended(job)).toMatchObject({ state: 'failed', problem: { changed: 'unknown' } });
    const entry = await newest(app);
    expect(entry).toMatchObject({ outcome: 'failed', undo: 'possible' });
    deaf = false;
    await app.must('sites.list', { fresh: true });
    expect((await settingsOf(app, id))['THEME']).toBe('default');
    await app.must('history.drift', { entry: entry?.id ?? '' });
    expect(before).not.toBe('default');
  });
});
