import { onTestFinished, describe, expect, it } from 'vitest';

import type { Fetch } from '../../electron/services/hosts.ts';
import { startPractice, type PracticeWorld } from '../../electron/services/practice/practice.ts';
import type { AppCore } from '../support/app-core.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { withApp } from '../support/with-app.ts';
import { settingsOf } from './support.ts';

const otherEmail = 'aunt@family.example';
const otherId = '01234567-89ab-4def-8123-456789abcdef';

interface Two {
  readonly app: AppCore;
  /** The Heroku of the second account. */
  readonly other: PracticeWorld;
}

/** Both accounts answer at one address, as at Heroku: the key tells them apart. */
function toward(other: PracticeWorld): (fetch: Fetch) => Fetch {
  return (fetch) => async (url, init) => {
    const headers = new Headers(init?.headers);
    if (headers.get('authorization') !== `Bearer ${other.key}`) return fetch(url, init);
    const { pathname, search } = new URL(url);
    const response = await fetch(other.origin + pathname + search, init);
    if (pathname !== '/account') return response;
    const account = { ...((await response.json()) as object), id: otherId, email: otherEmail };
    return Response.json(account, { headers: { 'oauth-scope': 'global' } });
  };
}

/** Two accounts side by side. With the same scenario they share their sites. */
async function twoAccounts(scenario: 'many-sites' | 'household'): Promise<Two> {
  const clock = new FakeClock({ autoAdvance: true });
  const other = await startPractice({ scenario, clock });
  onTestFinished(() => other.close());
  const app = await withApp({ clock, network: toward(other) });
  await app.connect();
  app.desktop.clipboard = other.key;
  await app.must('account.paste');
  await app.must('account.keep');
  await app.must('sites.list', { fresh: true });
  return { app, other };
}

const acts = ({ requests }: PracticeWorld): number =>
  requests.filter(({ method }) => method !== 'GET').length;

describe('two accounts side by side', () => {
  it('each site says whose it is, and each key is an entry of its own', async () => {
    const { app } = await twoAccounts('many-sites');
    const { sites } = await app.must('sites.list', { fresh: false });
    const mine = app.core.accounts.list()[0]?.email;
    expect(new Set(sites.map(({ account }) => account))).toEqual(new Set([mine, otherEmail]));
    expect((await app.site('site-001')).account).toBe(otherEmail);
    expect((await app.site('kim-ns-4c1d')).account).toBe(mine);
    expect([...app.vault.holds.keys()]).toEqual([mine, otherEmail]);
  });

  it('an act goes to the account of its site, and the other one hears nothing of it', async () => {
    const { app, other } = await twoAccounts('many-sites');
    const first = await app.site('kim-ns-4c1d');
    const second = await app.site('site-001');
    app.practice.clearRequests();
    other.clearRequests();
    const change = [{ name: 'ONLY_HERE', kind: 'set', value: 'x' }] as const;
    await app.ended(await app.must('settings.apply', { id: first.id, changes: change }));
    expect([acts(app.practice), acts(other)]).toEqual([1, 0]);
    expect(other.requests).toEqual([]);
    await app.ended(await app.must('sites.close', { id: second.id, days: 1 }));
    expect([acts(app.practice), acts(other)]).toEqual([1, 1]);
    expect((await settingsOf(app, first.id))['ONLY_HERE']).toBe('x');
  });

  it('History tells of both, and undo goes where the act went', async () => {
    const { app, other } = await twoAccounts('many-sites');
    const second = await app.site('site-001');
    await app.ended(await app.must('sites.close', { id: second.id, days: 1 }));
    const entry = (await app.must('history.list')).find(({ act }) => act === 'close');
    expect(entry).toMatchObject({ siteId: second.id, undo: 'possible' });
    app.practice.clearRequests();
    await app.ended(await app.must('history.undo', { entry: entry?.id ?? '', despiteChanges: false }));
    expect(acts(app.practice)).toBe(0);
    expect(acts(other)).toBe(2);
  });

  it('a site that both may see stands once, and is acted on once', async () => {
    const { app, other } = await twoAccounts('household');
    const { sites } = await app.must('sites.list', { fresh: true });
    expect(sites.filter(({ name }) => name === 'kim-ns-4c1d')).toHaveLength(1);
    const { id } = await app.site('kim-ns-4c1d');
    await app.ended(await app.must('sites.restart', { id, despiteWarning: false }));
    expect(acts(app.practice) + acts(other)).toBe(1);
  });

  it('one that is signed out takes its sites and its key along; the other stays', async () => {
    const { app, other } = await twoAccounts('many-sites');
    const second = await app.site('site-001');
    expect(await app.must('account.signOut', { account: otherId })).toEqual({ gone: true });
    expect([...app.vault.holds.keys()]).not.toContain(otherEmail);
    const { sites } = await app.must('sites.list', { fresh: true });
    expect(sites.some(({ account }) => account === otherEmail)).toBe(false);
    expect(await app.site('kim-ns-4c1d')).toBeDefined();
    other.clearRequests();
    expect(await app.ask('sites.restart', { id: second.id, despiteWarning: true })).toMatchObject({
      problem: { code: 'site-gone', changed: 'no' },
    });
    expect(other.requests).toEqual([]);
  });

  it('a key that is refused asks for that account alone', async () => {
    const { app, other } = await twoAccounts('many-sites');
    other.faults.set('app.list', 'status-401');
    await app.must('sites.list', { fresh: true });
    expect(app.core.accounts.list().map(({ needsKey }) => needsKey)).toEqual([false, true]);
  });

  it('both are there again after the next start', async () => {
    const { app } = await twoAccounts('many-sites');
    await app.reopen();
    expect(app.core.accounts.list().map(({ email }) => email)).toContain(otherEmail);
    const { sites } = await app.must('sites.list', { fresh: true });
    expect(new Set(sites.map(({ account }) => account)).size).toBe(2);
  });
});
