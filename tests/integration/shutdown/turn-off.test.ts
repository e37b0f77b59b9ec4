import { describe, expect, it } from 'vitest';

import type { Fetch } from '../../../electron/base/allowed-hosts.ts';
import { withShutdown } from './support.ts';

const robin = 'robin-ns-77ab';
const off = {
  [robin]: 'off',
  'kim-ns-4c1d': 'off',
  'class-survey-9e': 'off',
  'old-ns': 'was-off',
  'club-news-21': 'off',
};

/** A dyno of this app is still listed, whatever Heroku was told, until `free`. */
function stubborn(): { network: (fetch: Fetch) => Fetch; hold: (app: string) => void; free: () => void } {
  let held: string | null = null;
  return {
    hold: (app) => {
      held = app;
    },
    free: () => {
      held = null;
    },
    network: (fetch) => async (url, init) => {
      const got = await fetch(url, init);
      if (held === null || !url.endsWith(`/apps/${held}/dynos`)) return got;
      await got.text();
      return Response.json([dyno], { status: 200 });
    },
  };
}

const dyno = {
  id: '01234567-89ab-4def-8123-456789abcdef',
  type: 'web',
  state: 'up',
  size: 'Basic',
  created_at: '2026-11-20T02:00:00Z',
  updated_at: '2026-11-20T02:00:00Z',
};

describe('turning all sites off', () => {
  it('turns each one off, and reads again that nothing runs', async () => {
    const shutting = await withShutdown();
    const view = await shutting.turnOff();
    expect(await shutting.states()).toEqual(off);
    expect(view.check).toMatchObject({ running: [], unknown: [] });
    expect(view.busy).toBe('no');
    expect(view.bill).toEqual({ from: '2026-12-01T00:00:00.000Z', cardFrom: '2026-12-05T00:00:00.000Z' });
    for (const id of shutting.ids) {
      const { processes } = await shutting.app.must('sites.detail', { id });
      expect(processes.every(({ quantity }) => quantity === 0)).toBe(true);
    }
  });

  it('is one act a site, each in History with its undo', async () => {
    const shutting = await withShutdown();
    await shutting.turnOff();
    const acts = (await shutting.app.must('history.list')).filter(({ act }) => act === 'turn-off');
    expect(acts.map(({ undo, outcome }) => ({ undo, outcome }))).toEqual(
      Array.from({ length: 4 }, () => ({ undo: 'possible', outcome: 'done' })),
    );
  });

  it('takes an answer that broke off after the act for what it is', async () => {
    const shutting = await withShutdown();
    shutting.app.practice.faults.set('formation.batch', 'status-503-after-act', 1);
    await shutting.turnOff();
    expect(await shutting.states()).toEqual(off);
  });

  it('stops at what would fail for every site, and goes on from there', async () => {
    const shutting = await withShutdown();
    shutting.app.practice.faults.set('formation.batch', 'status-503-json');
    const held = await shutting.turnOff();
    const failed = held.sites.filter(({ state }) => state === 'failed');
    expect(failed.map(({ problem }) => problem)).toEqual(['heroku-down']);
    shutting.app.practice.faults.clear();
    await shutting.turnOff();
    expect(await shutting.states()).toEqual(off);
  });

  it('says of a computer that does not stop that it runs, never that it is off', async () => {
    const wires = stubborn();
    const shutting = await withShutdown({ network: wires.network });
    const { id } = await shutting.app.site('kim-ns-4c1d');
    wires.hold(id);
    const view = await shutting.turnOff();
    expect(await shutting.states()).toEqual({ ...off, 'kim-ns-4c1d': 'running' });
    expect(view.check?.running).toEqual([id]);
    wires.free();
    await shutting.app.must('shutdown.check', { account: shutting.account });
    expect(await shutting.states()).toEqual(off);
  });

  it('does not say "nothing runs" when Heroku could not be asked', async () => {
    const shutting = await withShutdown();
    await shutting.turnOff();
    shutting.app.practice.faults.set('dyno.list', 'status-500');
    const view = await shutting.app.must('shutdown.check', { account: shutting.account });
    expect(view.check?.unknown).toHaveLength(shutting.ids.length);
  });

  it('starts again what it had turned off, as it was, and nothing else', async () => {
    const shutting = await withShutdown();
    const before = await Promise.all(shutting.ids.map((id) => shutting.app.must('sites.detail', { id })));
    await shutting.turnOff();
    await shutting.startAgain();
    expect(await shutting.states()).toEqual({
      [robin]: 'back',
      'kim-ns-4c1d': 'back',
      'class-survey-9e': 'back',
      'old-ns': 'was-off',
      'club-news-21': 'back',
    });
    const after = await Promise.all(shutting.ids.map((id) => shutting.app.must('sites.detail', { id })));
    expect(after.map(({ processes }) => processes)).toEqual(before.map(({ processes }) => processes));
  });
});

describe('a site of which nobody knows whether it was told to stop', () => {
  it('is not called "not turned off": Heroku is asked what runs, and says that it is off', async () => {
    let deaf = false;
    const shutting = await withShutdown({
      network: (fetch) => async (url, init) => {
        if (init?.method !== 'PATCH') {
          if (deaf && url.endsWith('/formation')) throw new Error('net::ERR_NETWORK_CHANGED');
          return fetch(url, init);
        }
        await (await fetch(url, init)).arrayBuffer();
        deaf = true;
        throw new Error('net::ERR_NETWORK_CHANGED');
      },
    });
    const { sites } = await shutting.turnOff();
    const states = sites.map(({ state }) => state);
    expect(states).not.toContain('failed');
    expect(states.filter((state) => state === 'off')).toHaveLength(1);
  });
});
