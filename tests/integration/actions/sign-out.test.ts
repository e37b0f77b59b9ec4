import { describe, expect, it } from 'vitest';

import type { Fetch } from '../../../electron/base/allowed-hosts.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';

/** Holds the restart back on its way to Heroku until it is let go. */
function held() {
  const gate = Promise.withResolvers<undefined>();
  const arrived = Promise.withResolvers<undefined>();
  let restarts = 0;
  const network =
    (fetch: Fetch): Fetch =>
    async (url, init) => {
      if (init?.method === 'DELETE' && url.endsWith('/dynos')) {
        restarts += 1;
        arrived.resolve(undefined);
        await gate.promise;
      }
      return fetch(url, init);
    };
  const release = (): void => gate.resolve(undefined);
  return { network, onItsWay: arrived.promise, release, restarts: () => restarts };
}

const accountOf = (app: AppCore): string => app.core.accounts.list()[0]?.id ?? '';

describe('signing out while something is under way', () => {
  it('is refused, and works when it has ended; nothing is called cut short, nothing is sent twice', async () => {
    const gate = held();
    const app = await withSites({ network: gate.network });
    const { id } = await app.site('kim-ns-4c1d');
    const job = await app.must('actions.restart', { id, despiteWarning: false });
    await gate.onItsWay;
    const account = accountOf(app);
    expect(await app.ask('account.signOut', { account })).toEqual({
      ok: false,
      problem: { code: 'acts-under-way', changed: 'no' },
    });
    expect(app.core.accounts.list()).toHaveLength(1);
    gate.release();
    expect(await app.ended(job)).toMatchObject({ state: 'done' });
    expect(await app.ask('account.signOut', { account })).toMatchObject({ ok: true });
    await app.connect();
    await app.must('sites.list', { fresh: true });
    const outcomes = (await app.must('history.list')).map(({ act, outcome }) => `${act} ${outcome}`);
    expect(outcomes).toContain('restart done');
    expect(outcomes.filter((one) => one.includes('interrupted'))).toEqual([]);
    expect(gate.restarts()).toBe(1);
  });

  it('is refused between two sites of a shutdown as well', async () => {
    const gate = held();
    const app = await withSites({ network: gate.network });
    const { sites } = await app.must('sites.list', { fresh: false });
    const account = accountOf(app);
    const { email } = app.core.accounts.list()[0] ?? { email: '' };
    await app.must('shutdown.begin', { account: email, ids: sites.map(({ id }) => id) });
    await app.must('shutdown.turnOff', { account: email });
    expect(await app.ask('account.signOut', { account })).toMatchObject({
      problem: { code: 'acts-under-way' },
    });
    await Promise.all(app.core.connectedAccounts().map(({ shutdown }) => shutdown.idle()));
    expect(await app.ask('account.signOut', { account })).toMatchObject({ ok: true });
  });
});
