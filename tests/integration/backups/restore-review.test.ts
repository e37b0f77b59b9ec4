import { describe, expect, it } from 'vitest';

import { settingsOf } from '../actions/support.ts';
import { withSites } from '../../support/with-app.ts';
import { kim, pick, putBack, setAtHeroku } from './support.ts';

describe('before the press', () => {
  it('the table shows what Heroku will get, sign by sign', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await setAtHeroku(app, id, { DISPLAY_UNITS: 'mg/dl', BG_LOW: '70', NIGHT_MODE: 'on' });
    const view = await pick(
      app,
      id,
      'Name;Value\r\nBG_LOW;3,9\r\nNIGHT_MODE;true\r\nPORT;1337\r\nTHEME;default\r\n',
    );
    const shown = (name: string) => view.rows.find((row) => row.name === name);
    expect(shown('BG_LOW')).toMatchObject({
      now: { kind: 'word', value: '70' },
      copied: { kind: 'word', value: '3,9' },
    });
    // Both mean on, and yet they are not the same.
    expect(shown('NIGHT_MODE')).toMatchObject({
      now: { kind: 'word', value: 'on' },
      copied: { kind: 'word', value: 'true' },
    });
    await putBack(app, id, ['BG_LOW']);
    expect((await settingsOf(app, id))['BG_LOW']).toBe('3,9');
  });

  it('what the check of the settings would say of the result stands there, and Heroku is not asked for it', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await setAtHeroku(app, id, { DISPLAY_UNITS: 'mg/dl', BG_LOW: '70', API_SECRET: 'abcdefghijkl12' });
    await pick(app, id, 'BG_LOW=3.9\nAPI_SECRET=abcde\nTHEME=default\n');
    const before = app.practice.requests.length;
    const review = async (...names: readonly string[]) => {
      const { caused } = await app.must('backups.restoreReview', { id, names, readings: [] });
      return caused.map(({ code, severity }) => [code, severity]);
    };
    expect(await review('THEME')).toEqual([]);
    expect(await review('API_SECRET')).toContainEqual(['secret-short', 'stops']);
    expect((await review('BG_LOW')).map(([code]) => code)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^limits-/)]),
    );
    expect(app.practice.requests.length).toBe(before);
  });

  it('and why Heroku would not take it', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const half = 'abcd'.repeat(5 * 1024);
    await pick(app, id, `MY_NOTE=${half}\nMY_OTHER=${half}\n`);
    const names = ['MY_NOTE', 'MY_OTHER'];
    const { problems } = await app.must('backups.restoreReview', { id, names, readings: [] });
    expect(problems).toMatchObject([{ code: 'too-large' }]);
    expect(await putBack(app, id, names)).toMatchObject({
      state: 'failed',
      problem: { code: 'settings-refused', changed: 'no' },
    });
  });

  it('one value of the copy is shown on a press, of what was looked at last and for this site alone', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const other = (await app.site('old-ns')).id;
    const reveal = (site: string, name: string) =>
      app.ask('backups.restoreReveal', { id: site, name, reading: null });
    expect(await reveal(id, 'MY_NOTE')).toMatchObject({ problem: { code: 'copy-gone' } });
    const view = await pick(app, id, 'MY_NOTE=a-canary-of-the-copy\n');
    expect(JSON.stringify(view)).not.toContain('canary');
    expect(await reveal(id, 'MY_NOTE')).toMatchObject({ value: { value: 'a-canary-of-the-copy' } });
    expect(await reveal(id, 'ANOTHER')).toMatchObject({ problem: { code: 'nothing-to-change' } });
    expect(await reveal(other, 'MY_NOTE')).toMatchObject({ problem: { code: 'copy-gone' } });
  });
});
