import { describe, expect, it } from 'vitest';

import { settingsOf } from '../actions/support.ts';
import { withSites } from '../../support/with-app.ts';
import { kim, putBack, tickedIn } from './support.ts';

describe('a list that a helper sent', () => {
  it('is read out of the clipboard in main, which is empty afterwards', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    app.desktop.clipboard = 'Hello, here they are:\nTHEME=default\nMY_NOTE=hello\n';
    const view = await app.must('backups.restorePaste', { id });
    expect(tickedIn(view)).toEqual(['MY_NOTE', 'THEME']);
    expect(app.desktop.clipboard).toBe('');
    await putBack(app, id, ['THEME']);
    expect(await settingsOf(app, id)).toMatchObject({ THEME: 'default' });
  });

  it('that is no list is told as what was pasted, and stays where it is', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    expect(await app.ask('backups.restorePaste', { id })).toMatchObject({
      problem: { code: 'nothing-to-paste' },
    });
    app.desktop.clipboard = 'See you tomorrow.';
    expect(await app.ask('backups.restorePaste', { id })).toMatchObject({
      problem: { code: 'copy-unreadable', changed: 'no', file: { name: null, fault: 'not-a-copy' } },
    });
    expect(app.desktop.clipboard).toBe('See you tomorrow.');
  });
});

describe('a file that can not be read', () => {
  it.each([
    ['empty.env', '', 'empty'],
    ['cut.json', '{"THEME": "defau', 'cut-file'],
    ['letter.txt', 'Dear helper, it works again.', 'not-a-copy'],
  ])('%s is told by its name and kind', async (name, text, fault) => {
    const app = await withSites();
    const { id } = await app.site(kim);
    app.files.pick = Buffer.from(text);
    app.files.pickName = name;
    expect(await app.ask('backups.restorePick', { id })).toMatchObject({
      problem: { code: 'copy-unreadable', changed: 'no', file: { name, fault } },
    });
  });

  it('keeps its name on one line, whatever is in it', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    app.files.pick = Buffer.from('');
    app.files.pickName = `copy\u202Egne.\n\n${'x'.repeat(500)}`;
    const answer = await app.ask('backups.restorePick', { id });
    const name = answer.ok ? '' : (answer.problem.file?.name ?? '');
    expect(name).toMatch(/^copy gne\. x+…$/);
    expect(name.length).toBeLessThanOrEqual(120);
  });
});
