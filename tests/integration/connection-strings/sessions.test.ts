import { describe, expect, it } from 'vitest';

import { withApp, withSites } from '../../support/with-app.ts';
import { paste, robinString, textOf, withPassword } from './support.ts';

describe('a string that is pasted', () => {
  it('needs no account: it is read, and its password is dots', async () => {
    const app = await withApp();
    const view = await paste(app, robinString);
    expect(view).toMatchObject({
      site: null,
      source: { kind: 'pasted' },
      verdict: 'fine',
      ready: true,
      test: null,
    });
    expect(view.parts).toMatchObject({ user: 'nightscout', password: '••••••••', database: 'nightscout' });
    expect(JSON.stringify(view)).not.toContain('canary');
    expect(await textOf(app, view)).toBe(robinString);
  });

  it('leaves the clipboard when it was taken over; anything else stays there', async () => {
    const app = await withApp();
    await paste(app, `MONGODB_URI="${robinString}"`);
    expect(app.desktop.clipboard).toBe('');
    expect(await paste(app, 'a shopping list')).toMatchObject({ verdict: 'hopeless', ready: false });
    expect(app.desktop.clipboard).toBe('a shopping list');
    app.desktop.clipboard = ' \n';
    expect(await app.ask('connectionStrings.paste', { site: null })).toMatchObject({
      problem: { code: 'nothing-to-paste' },
    });
  });

  it.each([
    [
      'the address for tables',
      'mongodb://carer:canary1@atlas-sql-64ab-x1y2z.a.query.mongodb.net/mycgm?ssl=true&authSource=admin',
      'tables-address',
    ],
    ['this computer itself', 'mongodb://carer:canary1@127.0.0.1:27017/mycgm', 'unreachable-host'],
    [
      'a name inside Docker',
      'mongodb://carer:canary1@mongo:27017/mycgm?authSource=admin',
      'unreachable-host',
    ],
  ])('is not ready with %s, and can’t be tested', async (_name, text, code) => {
    const app = await withApp();
    const view = await paste(app, text);
    expect(view).toMatchObject({ ready: false, problems: [code] });
    expect(['hopeless', 'needs-answer']).toContain(view.verdict);
    const answer = await app.ask('connectionStrings.test', { string: view.id, write: false });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'string-not-ready' } });
  });

  it('is taken out of a page of Atlas, and asks for the password that the page leaves out', async () => {
    const app = await withApp();
    const page = `Add your connection string into your application code\n${withPassword('<db_password>')}\nView full code sample`;
    const view = await paste(app, page);
    expect(view).toMatchObject({ verdict: 'needs-answer', questions: ['password'], ready: false });
    expect(await app.ask('connectionStrings.reveal', { string: view.id })).toMatchObject({
      problem: { code: 'string-not-ready' },
    });
    app.desktop.clipboard = '  p@ss/word%41 \n';
    const answered = await app.must('connectionStrings.pasteAnswer', {
      string: view.id,
      question: 'password',
    });
    expect(answered).toMatchObject({ id: view.id, questions: [], ready: true });
    expect(app.desktop.clipboard).toBe('');
    // Taken as it is: no sign of it is read as anything else.
    expect(await app.must('connectionStrings.reveal', { string: view.id })).toEqual({
      password: 'p@ss/word%41',
    });
    expect(await textOf(app, answered)).toBe(withPassword('p%40ss%2Fword%2541'));
  });

  it('takes typed answers, and an empty one takes an answer back', async () => {
    const app = await withApp();
    const view = await app.must('connectionStrings.type', { site: null, text: withPassword('<password>') });
    const answers = { password: 'swordfish', database: 'mycgm' };
    expect(await app.must('connectionStrings.answer', { string: view.id, answers })).toMatchObject({
      source: { kind: 'typed' },
      ready: true,
      parts: { database: 'mycgm' },
    });
    expect(
      await app.must('connectionStrings.answer', { string: view.id, answers: { password: '' } }),
    ).toMatchObject({
      questions: ['password'],
      ready: false,
    });
  });

  it('is gone when the app was closed, and unknown ids are told so', async () => {
    const app = await withApp();
    const { id } = await paste(app, robinString);
    await app.reopen();
    for (const name of [
      'connectionStrings.copy',
      'connectionStrings.reveal',
      'connectionStrings.stopTest',
    ] as const) {
      expect(await app.ask(name, { string: id })).toMatchObject({
        problem: { code: 'string-gone', changed: 'no' },
      });
    }
  });

  it('a hundred are held; of more the longest untouched goes', async () => {
    const app = await withApp();
    const first = await paste(app, robinString);
    const second = await paste(app, robinString);
    for (let turn = 0; turn < 98; turn += 1) await paste(app, robinString);
    await app.must('connectionStrings.answer', { string: first.id, answers: { database: 'mycgm' } });
    await paste(app, robinString);
    expect(app.core.connectionStrings.usable(first.id).ok).toBe(true);
    expect(app.core.connectionStrings.usable(second.id).ok).toBe(false);
  });
});

describe('the string of a site', () => {
  it('is the one that Nightscout reads', async () => {
    const app = await withSites({ scenario: 'wrong-string' });
    const { id } = await app.site('robin-ns-77ab');
    const strings = await app.must('connectionStrings.ofSite', { id });
    expect(strings).toMatchObject({
      effective: 'MONGODB_URI',
      shadowed: [],
      unread: [],
      string: {
        site: id,
        source: { kind: 'setting', name: 'MONGODB_URI' },
        verdict: 'repaired',
        problems: ['brackets-kept'],
      },
    });
    expect(await textOf(app, strings.string ?? { id: '' })).toBe(robinString);
    // Asked again it is the same string, with all that was told of it.
    expect((await app.must('connectionStrings.ofSite', { id })).string?.id).toBe(strings.string?.id);
  });

  it('knows the API_SECRET in the place of the password', async () => {
    const app = await withSites();
    const { id } = await app.site('robin-ns-77ab');
    await app.must('connectionStrings.ofSite', { id });
    const view = await paste(app, withPassword('canary-robin-api-secret'), id);
    expect(view).toMatchObject({ problems: ['wrong-password'], questions: ['password'] });
  });
});
