import { describe, expect, it } from 'vitest';

import { sent, settingsOf } from '../actions/support.ts';
import { withSites } from '../../support/with-app.ts';
import { kim, pick, putBack, setAtHeroku, tickedIn } from './support.ts';

const key = String.raw`-----BEGIN PRIVATE KEY-----\nMIGT\n-----END PRIVATE KEY-----`;
/** As `heroku config -s` of a client before 11.9 wrote it; a later one would mean two backslashes. */
const doubled = `LOOP_APNS_KEY='${key.replaceAll('\\', String.raw`\\`)}'`;

describe('a value that can be read in two ways', () => {
  it('is shown with both readings, goes in as the person chose, and not at all before that', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    await setAtHeroku(app, id, { LOOP_APNS_KEY: key });
    const view = await pick(app, id, `THEME=default\n${doubled}\n`);
    const row = view.rows.find(({ name }) => name === 'LOOP_APNS_KEY');
    expect(row).toMatchObject({ state: 'asked', ticked: false, asked: { doubt: 'backslashes', line: 2 } });
    // One of them is what the site has; both are dots.
    expect(row?.asked?.readings.map(({ asNow }) => asNow).toSorted()).toEqual([false, true]);
    expect(row?.asked?.readings.every(({ shown }) => shown.kind === 'hidden')).toBe(true);
    expect(JSON.stringify(view)).not.toContain('MIGT');
    expect(tickedIn(view)).toEqual(['THEME']);

    // Without a choice it stays out, and nothing else of that press goes in by halves.
    expect(await putBack(app, id, ['THEME', 'LOOP_APNS_KEY'])).toMatchObject({
      state: 'failed',
      problem: { code: 'settings-refused', changed: 'no' },
    });
    expect(sent(app, 'config.update')).toBe(1);
    await putBack(app, id, ['THEME']);
    expect(await settingsOf(app, id)).toMatchObject({ LOOP_APNS_KEY: key, THEME: 'default' });

    const other = row?.asked?.readings.findIndex(({ asNow }) => !asNow) ?? -1;
    const shown = await app.must('backups.restoreReveal', { id, name: 'LOOP_APNS_KEY', reading: other });
    await putBack(app, id, ['LOOP_APNS_KEY'], { readings: [{ name: 'LOOP_APNS_KEY', reading: other }] });
    expect((await settingsOf(app, id))['LOOP_APNS_KEY']).toBe(shown.value);
    expect(shown.value).not.toBe(key);
  });

  it.each([
    ['a shortened number', 'Name,Value\nMY_NUMBER,1.23457E+14\nTHEME,default\n', 'MY_NUMBER'],
    [
      'a key that stands on the lines below',
      'LOOP_APNS_KEY=-----BEGIN PRIVATE KEY-----\n\nTHEME=default\n',
      'LOOP_APNS_KEY',
    ],
    ['a quote that never closes', 'MY_NOTE="hello\nTHEME=default\n', 'MY_NOTE'],
  ])(
    '%s is never ticked, and never taken for a setting that only the site has',
    async (_what, file, name) => {
      const app = await withSites();
      const { id } = await app.site(kim);
      await setAtHeroku(app, id, { [name]: 'as it is on the site' });
      app.files.pick = Buffer.from(file);
      const answer = await app.ask('backups.restorePick', { id });
      const rows = answer.ok ? (answer.value?.rows ?? []) : [];
      const row = rows.find((one) => one.name === name);
      expect(row?.ticked ?? false).toBe(false);
      const ticked = rows.filter((one) => one.ticked).map((one) => one.name);
      expect(ticked).not.toContain(name);
      if (ticked.length > 0) await putBack(app, id, ticked);
      expect(await settingsOf(app, id)).toMatchObject({ [name]: 'as it is on the site' });
    },
  );

  it('what stood in lines that nobody could read is told by their numbers', async () => {
    const app = await withSites();
    const { id } = await app.site(kim);
    const view = await pick(app, id, 'THEME=default\nRAILWAY_PROJECT_NAME=ns\nDYNO=web.1\n');
    expect(view).toMatchObject({ left: 2, unread: [] });
    const passed = await pick(app, id, 'Name,Value\nTHEME,default\n ,hello there\nMY_NOTE,hello\n');
    expect(passed.unread).toEqual([3]);
    expect(tickedIn(passed)).toEqual(['MY_NOTE', 'THEME']);
  });
});
