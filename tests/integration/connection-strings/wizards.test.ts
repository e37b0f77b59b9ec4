import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { StringWizard } from '../../../electron/contract/guides.ts';
import { absentVault, type AppCore } from '../../support/app-core.ts';
import { withApp, withSites } from '../../support/with-app.ts';
import { paste, robinString, textOf, withPassword } from './support.ts';

const keep = (
  app: AppCore,
  wizard: StringWizard,
  site: string | null,
  string: string | null,
  step = 'user',
) => app.must('guides.keep', { wizard, site, step, string });

const ownFile = (app: AppCore): string => join(app.directory, 'wizards.json');

describe('a wizard that is left', () => {
  it('goes on after the app was closed, with its string and what was answered', async () => {
    const app = await withApp();
    const { id } = await paste(app, withPassword('<db_password>'));
    await keep(app, 'rebuild', null, id);
    await app.must('connectionStrings.answer', { string: id, answers: { password: 'canary-told' } });
    await app.reopen();
    const [place, ...others] = await app.must('guides.list');
    expect(others).toEqual([]);
    expect(place).toMatchObject({
      wizard: 'rebuild',
      site: null,
      step: 'user',
      at: '2026-11-20T02:52:00.000Z',
      string: { source: { kind: 'pasted' }, ready: true, questions: [] },
    });
    expect(await textOf(app, place?.string ?? { id: '' })).toBe(withPassword('canary-told'));
    // Asked again it is the same string.
    expect((await app.must('guides.list'))[0]?.string?.id).toBe(place?.string?.id);
    const text = await readFile(ownFile(app), 'utf8');
    expect(text).toContain('rebuild');
    expect(text).not.toMatch(/canary|mongodb/);
  });

  it('a step that was just reached is not lost when the app is closed at that moment', async () => {
    const app = await withApp();
    const { id } = await paste(app, robinString);
    await keep(app, 'rebuild', null, id, 'connect');
    const late = keep(app, 'rebuild', null, id, 'drivers');
    await app.core.close();
    expect(JSON.parse(await readFile(ownFile(app), 'utf8'))).toMatchObject({
      wizards: [{ step: 'drivers' }],
    });
    await late;
  });

  it('without a key store it goes on without its string, which is never written', async () => {
    const app = await withApp({ vault: absentVault() });
    const { id } = await paste(app, robinString);
    await keep(app, 'find', null, id);
    expect((await app.must('guides.list'))[0]?.string?.id).toBe(id);
    await app.reopen();
    expect(await app.must('guides.list')).toMatchObject([{ wizard: 'find', step: 'user', string: null }]);
    expect(JSON.parse(await readFile(ownFile(app), 'utf8'))).toMatchObject({ wizards: [{ sealed: null }] });
  });

  it('of a site lies with its account, and is forgotten when that is signed out', async () => {
    const app = await withSites();
    const { id } = await app.site('robin-ns-77ab');
    const { string } = await app.must('connectionStrings.ofSite', { id });
    await keep(app, 'password', id, string?.id ?? '', 'atlas');
    const account = app.core.accounts.list()[0]?.id ?? '';
    const file = join(app.directory, 'accounts', account, 'wizards.json');
    expect(await readFile(file, 'utf8')).toContain('password');
    await app.reopen();
    expect(await app.must('guides.list')).toMatchObject([
      { wizard: 'password', site: id, step: 'atlas', string: { source: { kind: 'setting' }, site: id } },
    ]);
    await app.must('account.signOut', { account });
    expect(await app.must('guides.list')).toEqual([]);
    await expect(readFile(file)).rejects.toThrow('ENOENT');
  });

  it('has one place for each kind and site; an ended one is gone', async () => {
    const app = await withApp();
    await keep(app, 'rebuild', null, null, 'user');
    await keep(app, 'network', null, null, 'list');
    await keep(app, 'rebuild', null, null, 'password');
    const places = await app.must('guides.list');
    expect(new Set(places.map(({ wizard, step }) => `${wizard} ${step}`))).toEqual(
      new Set(['network list', 'rebuild password']),
    );
    await app.must('guides.end', { wizard: 'rebuild', site: null });
    await app.reopen();
    expect((await app.must('guides.list')).map(({ wizard }) => wizard)).toEqual(['network']);
  });

  it.each(['', '{"wizards":', '{"wizards":[{"wizard":"dance"}]}', '[]'])(
    'a file that is cut or of another kind (%j) is no wizard, and the next one is kept',
    async (text) => {
      const app = await withApp();
      await writeFile(ownFile(app), text);
      expect(await app.must('guides.list')).toEqual([]);
      await keep(app, 'wake', null, null);
      await app.reopen();
      expect(await app.must('guides.list')).toHaveLength(1);
    },
  );
});
