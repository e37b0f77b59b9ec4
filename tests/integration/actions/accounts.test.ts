import { describe, expect, it } from 'vitest';

import type { PracticeServer } from '../../../electron/practice/start.ts';
import { settingsOf } from './support.ts';
import { otherEmail, otherId, twoAccounts } from './two-accounts.ts';

const acts = ({ requests }: PracticeServer): number =>
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
    await app.ended(await app.must('configVars.apply', { id: first.id, changes: change }));
    expect([acts(app.practice), acts(other)]).toEqual([1, 0]);
    expect(other.requests).toEqual([]);
    await app.ended(await app.must('actions.close', { id: second.id, days: 1 }));
    expect([acts(app.practice), acts(other)]).toEqual([1, 1]);
    expect((await settingsOf(app, first.id))['ONLY_HERE']).toBe('x');
  });

  it('History tells of both, and undo goes where the act went', async () => {
    const { app, other } = await twoAccounts('many-sites');
    const second = await app.site('site-001');
    await app.ended(await app.must('actions.close', { id: second.id, days: 1 }));
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
    await app.ended(await app.must('actions.restart', { id, despiteWarning: false }));
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
    expect(await app.ask('actions.restart', { id: second.id, despiteWarning: true })).toMatchObject({
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
