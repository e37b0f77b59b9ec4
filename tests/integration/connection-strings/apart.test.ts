import { describe, expect, it } from 'vitest';

import { twoAccounts } from '../actions/two-accounts.ts';
import { settingsOf } from '../actions/support.ts';
import { withApp, withSites } from '../../support/with-app.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { kimString, paste, robinString } from './support.ts';

const gone = { ok: false, problem: { code: 'string-gone', changed: 'no' } };

describe('strings of several accounts', () => {
  it('are looked for in the account of their site alone', async () => {
    const { app, other } = await twoAccounts('many-sites');
    const first = await app.site('kim-ns-4c1d');
    const second = await app.site('site-001');
    other.clearRequests();
    app.practice.clearRequests();
    await app.must('connectionStrings.find', { id: first.id });
    expect(other.requests).toEqual([]);
    app.practice.clearRequests();
    await app.must('connectionStrings.find', { id: second.id });
    expect(app.practice.requests).toEqual([]);
  });

  it('one that belongs to a site of one account is saved into no site of another', async () => {
    const { app, other } = await twoAccounts('many-sites');
    const first = await app.site('kim-ns-4c1d');
    const second = await app.site('site-001');
    const { string } = await app.must('connectionStrings.ofSite', { id: first.id });
    expect(
      await app.ask('connectionStrings.save', { string: string?.id ?? '', id: second.id, remove: [] }),
    ).toEqual(gone);
    expect(other.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });

  it('go when their account is signed out; the others stay', async () => {
    const { app } = await twoAccounts('many-sites');
    const mine = await app.must('connectionStrings.ofSite', { id: (await app.site('kim-ns-4c1d')).id });
    const theirs = await paste(app, robinString, (await app.site('site-001')).id);
    const loose = await paste(app, robinString);
    const [, account] = app.core.accounts.list();
    await app.must('account.signOut', { account: account?.id ?? '' });
    expect(await app.ask('connectionStrings.copy', { string: theirs.id })).toEqual(gone);
    await app.must('connectionStrings.copy', { string: mine.string?.id ?? '' });
    await app.must('connectionStrings.copy', { string: loose.id });
  });
});

describe('an account that is signed out', () => {
  it('takes along the work on its databases: it is stopped, told, and what was copied stays', async () => {
    const { app } = await twoAccounts('many-sites');
    const theirs = await paste(app, robinString, (await app.site('site-001')).id);
    const loose = await paste(app, kimString);
    app.files.folder = await temporaryFolder();
    const [, account] = app.core.accounts.list();
    const { jobs } = app.core.databases;
    const copying = await app.must('mongodb.exportStart', { string: theirs.id });
    const another = await app.must('mongodb.exportStart', { string: loose.id });
    expect(await app.must('account.signOut', { account: account?.id ?? '' })).toEqual({ gone: true });
    const stateOf = (id: string | undefined) => jobs.list().find((job) => job.id === id)?.state;
    expect(stateOf(copying?.id)).toBe('stopped');
    expect(stateOf(another?.id)).not.toBe('stopped');
    await jobs.idle();
    expect(stateOf(another?.id)).toBe('done');
  });
});

describe('strings in practice', () => {
  it('neither world knows the strings of the other; practice forgets its own', async () => {
    const app = await withSites();
    const real = await paste(app, robinString);
    await app.must('app.enterPractice');
    expect(await app.ask('connectionStrings.copy', { string: real.id })).toEqual(gone);
    expect(await app.ask('connectionStrings.test', { string: real.id, write: false })).toEqual(gone);
    const made = await paste(app, robinString);
    await app.must('guides.keep', { wizard: 'find', site: null, step: 'look', string: made.id });
    expect(await app.must('guides.list')).toHaveLength(1);
    await app.must('app.leavePractice');
    expect(await app.ask('connectionStrings.copy', { string: made.id })).toEqual(gone);
    expect(await app.must('guides.list')).toEqual([]);
    await app.must('connectionStrings.copy', { string: real.id });
    await app.must('app.enterPractice');
    expect(await app.must('guides.list')).toEqual([]);
  });

  it('a practice site is repaired like any other, and the account hears nothing of it', async () => {
    const app = await withSites();
    app.practice.clearRequests();
    await app.must('app.enterPractice');
    const { sites } = await app.must('sites.list', { fresh: true });
    const { id = '' } = sites.find(({ name }) => name === 'kim-ns-4c1d') ?? {};
    const { id: string } = await paste(app, robinString, id);
    const job = await app.ended(await app.must('connectionStrings.save', { string, id, remove: [] }));
    expect(job.state).toBe('done');
    expect((await app.must('connectionStrings.ofSite', { id })).string?.verdict).toBe('fine');
    expect(app.practice.requests).toEqual([]);
    await app.must('app.leavePractice');
    const real = await app.site('kim-ns-4c1d');
    expect((await settingsOf(app, real.id))['MONGODB_URI']).not.toBe(robinString);
  });
});

describe('a call about a site', () => {
  const id = '01234567-89ab-4def-8123-456789abcdef';

  it.each([
    ['connectionStrings.pick', { site: id }],
    ['connectionStrings.unlock', { site: id, passphrase: 'x' }],
    ['connectionStrings.paste', { site: id }],
    ['connectionStrings.type', { site: id, text: robinString }],
    ['guides.keep', { wizard: 'find', site: id, step: 'x', string: null }],
    ['guides.end', { wizard: 'find', site: id }],
  ] as const)('%s is refused for one that no account knows', async (name, input) => {
    const app = await withSites();
    app.desktop.clipboard = robinString;
    const answer = await app.ask(name, input);
    expect(answer).toEqual({ ok: false, problem: { code: 'site-gone', changed: 'no' } });
    expect(app.desktop.clipboard).toBe(robinString);
  });

  it('without any account it is said that there is none', async () => {
    const app = await withApp();
    expect(await app.ask('connectionStrings.type', { site: id, text: robinString })).toMatchObject({
      problem: { code: 'no-account' },
    });
  });
});
