import { describe, expect, it } from 'vitest';

import type { StringView } from '../../../electron/contract/connection-strings.ts';
import type { Release } from '../../../electron/services/heroku/releases.ts';
import { releasesToRead } from '../../../electron/services/connection-strings/search.ts';
import { settingsOf, tellHeroku } from '../actions/support.ts';
import { absentVault, type AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';
import { kimString, robinString, textOf, withPassword } from './support.ts';

const robin = 'robin-ns-77ab';

async function open(options: Parameters<typeof withSites>[0] = {}): Promise<{ app: AppCore; id: string }> {
  const app = await withSites(options);
  return { app, id: (await app.site(robin)).id };
}

const set = (app: AppCore, id: string, settings: Readonly<Record<string, string | null>>): Promise<void> =>
  tellHeroku(app, 'PATCH', `/apps/${id}/config-vars`, settings);

const told = (views: readonly StringView[]): readonly unknown[] =>
  views.map(({ source, verdict }) => [source.kind, 'name' in source ? source.name : null, verdict]);

describe('finding the string of a site', () => {
  it('one that is in force and fine comes alone: everywhere else lies the same', async () => {
    const { app, id } = await open();
    const views = await app.must('connectionStrings.find', { id });
    expect(told(views)).toEqual([['setting', 'MONGODB_URI', 'fine']]);
    expect(await textOf(app, views[0] ?? { id: '' })).toBe(robinString);
  });

  it('one that was taken away lies in the release before', async () => {
    const { app, id } = await open();
    await set(app, id, { MONGODB_URI: null });
    const views = await app.must('connectionStrings.find', { id });
    expect(told(views)).toEqual([['release', 'MONGODB_URI', 'fine']]);
    expect(views[0]?.source).toMatchObject({ number: 12, at: expect.stringMatching(/^\d{4}-\d\d-\d\d/) });
    expect(await textOf(app, views[0] ?? { id: '' })).toBe(robinString);
  });

  it('looks at shadowed and at names that Nightscout never reads; the dead come last', async () => {
    const { app, id } = await open();
    await set(app, id, {
      MONGO_CONNECTION: withPassword('<password>'),
      MY_MONGO: kimString,
      MONGOLAB_URI: 'mongodb://heroku_a1:canaryold@ds0147.mlab.com:47/heroku_a1',
    });
    const views = await app.must('connectionStrings.find', { id });
    expect(told(views)).toEqual([
      ['setting', 'MONGODB_URI', 'fine'],
      ['setting', 'MY_MONGO', 'fine'],
      ['setting', 'MONGO_CONNECTION', 'needs-answer'],
      ['setting', 'MONGOLAB_URI', 'hopeless'],
    ]);
    expect(await app.must('connectionStrings.ofSite', { id })).toMatchObject({
      effective: 'MONGO_CONNECTION',
      shadowed: [
        { name: 'MONGOLAB_URI', same: false },
        { name: 'MONGODB_URI', same: false },
      ],
      unread: ['MY_MONGO'],
    });
  });

  it('the newest of two that can be used comes first: its password is the likelier one', async () => {
    const { app, id } = await open({ scenario: 'wrong-string' });
    await set(app, id, { MONGODB_URI: withPassword('<newer>') });
    const views = await app.must('connectionStrings.find', { id });
    expect(told(views)).toEqual([
      ['setting', 'MONGODB_URI', 'repaired'],
      ['release', 'MONGODB_URI', 'repaired'],
      ['release', 'MONGODB_URI', 'fine'],
    ]);
    expect(await textOf(app, views[0] ?? { id: '' })).toBe(withPassword('newer'));
  });

  it('an automatic copy still has what no release holds any more', async () => {
    const { app, id } = await open();
    const change = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
    await app.ended(await app.must('configVars.apply', { id, changes: change }));
    await set(app, id, { MONGODB_URI: null });
    app.practice.faults.set('release.config', 'status-404');
    const views = await app.must('connectionStrings.find', { id });
    expect(told(views)).toEqual([['copy', 'MONGODB_URI', 'fine']]);
    expect(await textOf(app, views[0] ?? { id: '' })).toBe(robinString);
  });

  it('goes on without copies while they are locked', async () => {
    const { app, id } = await open({ vault: absentVault() });
    await app.must('backups.unlock', { passphrase: 'four made-up words' });
    const change = [{ name: 'THEME', kind: 'set', value: 'default' }] as const;
    await app.ended(await app.must('configVars.apply', { id, changes: change }));
    await app.reopen();
    await app.connect();
    await app.must('sites.list', { fresh: true });
    await set(app, id, { MONGODB_URI: null });
    app.practice.faults.set('release.config', 'status-404');
    expect(await app.must('connectionStrings.find', { id })).toEqual([]);
  });

  it('says so when it could not look everywhere and found nothing of use', async () => {
    const { app, id } = await open();
    app.practice.faults.set('release.list', 'status-500');
    expect(await app.must('connectionStrings.find', { id })).toHaveLength(1);
    await set(app, id, { MONGODB_URI: null });
    expect(await app.ask('connectionStrings.find', { id })).toMatchObject({
      problem: { code: 'heroku-down', changed: 'no' },
    });
  });

  it('found again it is the same string, and finding changes nothing', async () => {
    const { app, id } = await open();
    const before = await settingsOf(app, id);
    const first = await app.must('connectionStrings.find', { id });
    expect(await app.must('connectionStrings.find', { id })).toEqual(first);
    expect(await settingsOf(app, id)).toEqual(before);
    expect(app.practice.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  });
});

const line = (version: number, description: string): Release => ({
  id: `v${version}`,
  version,
  description,
  status: 'succeeded',
  current: false,
  created_at: '2026-11-20T02:52:00Z',
  user: { email: '' },
});

const numbers = (lines: readonly string[], most = 12): readonly number[] =>
  releasesToRead(
    lines.map((text, index) => line(lines.length - index, text)),
    most,
  ).map(({ version }) => version);

describe('which releases are read', () => {
  it('where a string was set, and before it was changed or taken away', () => {
    const lines = ['Remove MONGODB_URI config vars', 'Set THEME config vars', 'Deploy 1a2b3c4d'];
    expect(
      numbers([...lines, 'Set THEME and MONGODB_URI config vars', 'Set A config vars', 'Initial release']),
    ).toEqual([5, 3, 2, 1]);
  });

  it('sure ones before open ones, the oldest last, and no more than asked for', () => {
    const lines = [
      'Deploy 1a2b3c4d',
      'Attach MONGOLAB (@ref:mongolab-x-1)',
      'Set THEME config vars',
      'Set custom_mongo config vars',
      'Deploy 1a2b3c4d',
      'Set THEME config vars',
    ];
    expect(numbers(lines)).toEqual([3, 2, 5, 4, 1]);
    expect(numbers(lines, 2)).toEqual([3, 2]);
  });

  it('of a single one nothing: its settings are those of today', () => {
    expect(numbers(['Initial release'])).toEqual([]);
    expect(numbers([])).toEqual([]);
  });
});
