import { describe, expect, it } from 'vitest';

import type { StringTest, StringView } from '../../../electron/contract/connection-strings.ts';
import { hosts } from '../../../electron/practice/scenarios/clusters.ts';
import { settingsOf } from '../actions/support.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withApp, withSites } from '../../support/with-app.ts';
import { paste, robinString, textOf, withPassword } from './support.ts';

function viewOf(app: AppCore, id: string): StringView {
  const view = app.core.connectionStrings.view(id);
  if (view === null) throw new Error('the string is gone');
  return view;
}

/** Tests a string to its end; what is known of it then. */
async function tested(app: AppCore, { id }: StringView, write = false): Promise<StringView> {
  expect(await app.must('connectionStrings.test', { string: id, write })).toMatchObject({ state: 'running' });
  await app.core.connectionStrings.idle();
  return viewOf(app, id);
}

const allRights = { role: 'atlasAdmin', db: 'admin' } as const;
const told = (app: AppCore, name: 'test.changed' | 'string.changed'): number =>
  app.heard.filter((one) => one.name === name).length;

const steps = (test: StringTest | null): string =>
  test?.steps.map(({ name, state }) => (state === 'done' ? name : `${name}:${state}`)).join(' ') ?? '';

describe('testing a string', () => {
  it('tells each step as it goes, and in the end what lies there', async () => {
    const app = await withApp();
    const view = await tested(app, await paste(app, robinString));
    expect(steps(view.test)).toBe('text address tcp tls login rights databases nightscout write:passed-over');
    expect(view.test).toMatchObject({
      state: 'worked',
      opens: 'nightscout',
      best: 'nightscout',
      rights: 'write',
    });
    expect(told(app, 'test.changed')).toBeGreaterThan(8);
    expect(told(app, 'string.changed')).toBe(0);
    expect(JSON.stringify(app.heard)).not.toContain('canary');
    // The page may come back to it.
    expect((await tested(app, view, true)).test).toMatchObject({ state: 'worked' });
  });

  it('finds the database that a string leaves out, and the string has it then', async () => {
    const app = await withSites({ scenario: 'healthy' });
    const { id } = await app.site('robin-ns-77ab');
    const nameless = await paste(app, robinString.replace('/nightscout?', '/?'), id);
    expect(nameless.questions).toEqual(['database']);
    const view = await tested(app, nameless);
    expect(view).toMatchObject({
      verdict: 'repaired',
      problems: ['no-database'],
      questions: [],
      parts: { database: 'nightscout' },
      // It is another text than the one that was tested.
      test: null,
    });
    expect(told(app, 'string.changed')).toBe(1);
    expect(await textOf(app, view)).toBe(robinString);
    expect((await tested(app, view)).test).toMatchObject({ state: 'worked', opens: 'nightscout' });
    expect(await textOf(app, view)).toBe(robinString);
  });

  it('a new database that a person names stays the one, is saved on their word, and the site opens empty', async () => {
    const app = await withSites({ scenario: 'healthy' });
    const { id } = await app.site('robin-ns-77ab');
    const { id: string } = await paste(app, robinString, id);
    const named = await app.must('connectionStrings.answer', { string, answers: { database: 'fresh' } });
    const view = await tested(app, named);
    expect(view).toMatchObject({
      problems: [],
      questions: [],
      test: { state: 'worked', opens: 'fresh', best: 'nightscout' },
    });
    await app.ended(await app.must('connectionStrings.save', { string, id, remove: [] }));
    expect((await settingsOf(app, id))['MONGODB_URI']).toContain('/fresh?');
  });

  it('on a cluster without readings it asks whether the address is right, and saves it on the person’s word', async () => {
    const app = await withSites({ scenario: 'healthy' });
    const { id } = await app.site('robin-ns-77ab');
    const host = 'new.practice.example';
    const users = [{ name: 'nightscout', password: 'canary4A7pass', roles: [allRights] }];
    app.practice.databases.add({ host, users, databases: {} });
    const pasted = await paste(app, robinString.replace(hosts.A, host), id);
    const view = await tested(app, pasted);
    expect(view).toMatchObject({
      problems: ['other-cluster'],
      questions: ['host'],
      test: { state: 'worked' },
    });
    expect(
      await app.ended(await app.must('connectionStrings.save', { string: view.id, id, remove: [] })),
    ).toMatchObject({
      kind: 'connect-database',
    });
    expect((await settingsOf(app, id))['MONGODB_URI']).toContain(host);
  });

  it('a password that is refused is asked for; the right one works', async () => {
    const app = await withApp();
    const view = await tested(app, await paste(app, withPassword('canary-wrong')));
    expect(view).toMatchObject({
      verdict: 'needs-answer',
      problems: ['wrong-password'],
      questions: ['password'],
      // It may be the database that is changed to fit.
      ready: true,
      test: { state: 'failed', failure: 'login-refused' },
    });
    expect(told(app, 'string.changed')).toBe(1);
    const answered = await app.must('connectionStrings.answer', {
      string: view.id,
      answers: { password: 'canary4A7pass' },
    });
    expect(answered).toMatchObject({ questions: [], test: null });
    const right = await tested(app, answered);
    expect(right).toMatchObject({ problems: [], questions: [], test: { state: 'worked' } });
  });

  it('refused at first, it is let in once the database has that password', async () => {
    const app = await withApp();
    const view = await tested(app, await paste(app, withPassword('canary-new')));
    await app.practice.databases.change(hosts.A, {
      users: [{ name: 'nightscout', password: 'canary-new', roles: [allRights] }],
    });
    const again = await tested(app, view);
    expect(again).toMatchObject({ verdict: 'fine', problems: [], questions: [], test: { state: 'worked' } });
  });

  it('of several readings it becomes the one that is let in, and says what was wrong all the same', async () => {
    const app = await withSites({ scenario: 'healthy' });
    const { id } = await app.site('robin-ns-77ab');
    await app.practice.databases.change(hosts.A, {
      users: [{ name: 'nightscout', password: '<canary4A7pass>', roles: [allRights] }],
    });
    const kept = await paste(app, withPassword('<canary4A7pass>'), id);
    expect(await textOf(app, kept)).toBe(withPassword('canary4A7pass'));
    app.practice.databases.clearCommands();
    const view = await tested(app, kept);
    expect(view).toMatchObject({ verdict: 'repaired', problems: ['brackets-kept'], questions: [] });
    expect(view.test).toMatchObject({ state: 'worked' });
    expect(await textOf(app, view)).toBe(withPassword('%3Ccanary4A7pass%3E'));
    // A reading that was refused is not told as long as there is another.
    expect(JSON.stringify(app.heard)).not.toContain('login-refused');
    await app.ended(await app.must('connectionStrings.save', { string: view.id, id, remove: [] }));
    expect((await settingsOf(app, id))['MONGODB_URI']).toBe(withPassword('%3Ccanary4A7pass%3E'));
  });

  it('when every reading is refused, the first one is told', async () => {
    const app = await withApp();
    const view = await tested(app, await paste(app, withPassword('<canary-wrong>')));
    expect(view).toMatchObject({
      problems: ['brackets-kept', 'wrong-password'],
      questions: ['password'],
      test: { state: 'failed', failure: 'login-refused' },
    });
  });

  it('an address that nobody knows is asked for', async () => {
    const app = await withApp();
    const view = await tested(app, await paste(app, robinString.replace('cluster0', 'cluster9')));
    expect(view).toMatchObject({
      problems: ['host-typo'],
      questions: ['host'],
      test: { failure: 'address-gone' },
    });
  });

  it('stops when it is told to, and begins anew', async () => {
    const app = await withApp();
    app.practice.databases.faults.set('tcp-silent');
    const { id } = await paste(app, robinString);
    await app.must('connectionStrings.test', { string: id, write: false });
    await app.must('connectionStrings.stopTest', { string: id });
    await app.core.connectionStrings.idle();
    expect(app.core.connectionStrings.view(id)?.test).toMatchObject({ state: 'stopped', failure: null });
    app.practice.databases.faults.clear();
    const view = await tested(app, viewOf(app, id));
    expect(view.test?.state).toBe('worked');
  });

  it('an answer puts a test off: what it saw was another string', async () => {
    const app = await withApp();
    app.practice.databases.faults.set('tcp-silent');
    const { id } = await paste(app, robinString);
    await app.must('connectionStrings.test', { string: id, write: false });
    const answered = await app.must('connectionStrings.answer', {
      string: id,
      answers: { database: 'mycgm' },
    });
    expect(answered.test).toBeNull();
    const before = told(app, 'test.changed');
    await app.core.connectionStrings.idle();
    expect(told(app, 'test.changed')).toBe(before);
    expect(app.core.connectionStrings.view(id)?.test).toBeNull();
  });

  it('a second press is the same test', async () => {
    const app = await withApp();
    app.practice.databases.faults.set('tcp-silent');
    const { id } = await paste(app, robinString);
    await app.must('connectionStrings.test', { string: id, write: false });
    await app.must('connectionStrings.test', { string: id, write: false });
    await app.must('connectionStrings.stopTest', { string: id });
    await app.core.connectionStrings.idle();
    const ends = app.heard.filter(
      (one) => one.name === 'test.changed' && one.payload.test.state !== 'running',
    );
    expect(ends).toHaveLength(1);
  });

  it('nothing is tested without an answer that is missing', async () => {
    const app = await withApp();
    const { id } = await paste(app, withPassword('<password>'));
    expect(await app.ask('connectionStrings.test', { string: id, write: false })).toMatchObject({
      problem: { code: 'string-not-ready' },
    });
  });

  it('in practice no name but those of practice is asked for', async () => {
    const app = await withApp();
    await app.must('app.enterPractice');
    const view = await tested(app, await paste(app, 'mongodb+srv://a:canary@cluster0.ab1cd.mongodb.net/ns'));
    expect(view.test).toMatchObject({ state: 'failed', failure: 'address-gone' });
    const own = await tested(app, await paste(app, robinString));
    expect(own.test).toMatchObject({ state: 'worked' });
  });
});
