import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { ConfigVarChange } from '../../../electron/contract/config-vars.ts';
import type { AppCore } from '../../support/app-core.ts';
import { withSites } from '../../support/with-app.ts';
import { newest, sent, settingsOf, tellHeroku, undoNewest } from './support.ts';

const kim = 'kim-ns-4c1d';
const changes: readonly ConfigVarChange[] = [
  { name: 'THEME', kind: 'set', value: 'default' },
  { name: 'NEW_ONE', kind: 'set', value: 'canary-new' },
  { name: 'CUSTOM_TITLE', kind: 'delete' },
];

/** The app, its site, and the bodies of what it sent to change settings. */
async function open(): Promise<{ app: AppCore; id: string; bodies: unknown[] }> {
  const bodies: unknown[] = [];
  const app = await withSites({
    network: (fetch) => (url, init) => {
      const body = init?.body;
      if (init?.method === 'PATCH' && url.endsWith('/config-vars') && typeof body === 'string')
        bodies.push(JSON.parse(body));
      return fetch(url, init);
    },
  });
  return { app, id: (await app.site(kim)).id, bodies };
}

const apply = async (app: AppCore, id: string, list = changes) =>
  app.ended(await app.must('configVars.apply', { id, changes: list }));

const copyFolder = (app: AppCore): string =>
  join(app.directory, 'accounts', app.core.accounts.list()[0]?.id ?? '', 'copies');

describe('changing settings', () => {
  it('is one request with exactly what changes', async () => {
    const { app, id, bodies } = await open();
    expect(await apply(app, id)).toMatchObject({ kind: 'settings', state: 'done' });
    expect(bodies).toEqual([{ THEME: 'default', NEW_ONE: 'canary-new', CUSTOM_TITLE: null }]);
    const entry = await newest(app);
    expect(entry).toMatchObject({ act: 'settings', outcome: 'done', undo: 'possible' });
    const subject = entry?.subject;
    expect(subject?.kind === 'config-vars' && subject.names.toSorted()).toEqual([
      'CUSTOM_TITLE',
      'NEW_ONE',
      'THEME',
    ]);
  });

  it('a copy of all that was there lies on the disk before the request, encrypted', async () => {
    const { app, id } = await open();
    const before = await settingsOf(app, id);
    app.practice.faults.set('config.update', 'status-422', 1);
    await apply(app, id);
    const files = await readdir(copyFolder(app));
    expect(new Set(files.map((file) => file.split('_')[2]))).toEqual(new Set(['before', 'intended']));
    expect(files).toHaveLength(2);
    const bytes = await Promise.all(files.map((file) => readFile(join(copyFolder(app), file), 'latin1')));
    expect(bytes.every((text) => text.startsWith('age-encryption.org/v1'))).toBe(true);
    const [copy] = await app.must('backups.list', { id });
    const opened = await app.core.accountOf(id)?.copies.automatic.open(copy?.id ?? '');
    const kept = opened?.ok ? [...opened.value].map(([name, value]) => [name, value.reveal()]) : [];
    expect(Object.fromEntries(kept)).toEqual(before);
  });

  it('undo puts back exactly what was there', async () => {
    const { app, id } = await open();
    const before = await settingsOf(app, id);
    await apply(app, id);
    expect(await settingsOf(app, id)).not.toEqual(before);
    expect(await undoNewest(app)).toMatchObject({ kind: 'undo', state: 'done' });
    expect(await settingsOf(app, id)).toEqual(before);
    await undoNewest(app);
    expect(await settingsOf(app, id)).toMatchObject({ THEME: 'default', NEW_ONE: 'canary-new' });
  });

  it('undo asks first when one of them was changed since, and then takes back only what still stands', async () => {
    const { app, id } = await open();
    const before = await settingsOf(app, id);
    await apply(app, id);
    const entry = (await newest(app))?.id ?? '';
    await tellHeroku(app, 'PATCH', `/apps/${id}/config-vars`, { THEME: 'colorblindfriendly', OTHER: 'x' });
    const asked = await app.must('history.undo', { entry, despiteChanges: false });
    expect(await app.ended(asked)).toMatchObject({
      state: 'failed',
      problem: { code: 'changed-since', changed: 'no' },
    });
    expect(sent(app, 'config.update')).toBe(2);
    await app.ended(await app.must('history.undo', { entry, despiteChanges: true }));
    expect(await settingsOf(app, id)).toEqual({ ...before, THEME: 'colorblindfriendly', OTHER: 'x' });
  });

  it('to what they are already sends nothing', async () => {
    const { app, id, bodies } = await open();
    const { THEME = '' } = await settingsOf(app, id);
    const job = await apply(app, id, [{ name: 'THEME', kind: 'set', value: THEME }]);
    expect(job).toMatchObject({ state: 'failed', problem: { code: 'nothing-to-change' } });
    expect(bodies).toEqual([]);
  });

  it('two presses at once are one act', async () => {
    const { app, id } = await open();
    const first = await app.must('configVars.apply', { id, changes });
    expect(await app.ask('configVars.apply', { id, changes })).toMatchObject({
      problem: { code: 'already-running' },
    });
    await app.ended(first);
    expect(sent(app, 'config.update')).toBe(1);
  });
});

describe('going back', () => {
  it('brings the program and the settings of that version, with a copy first; undo brings today back', async () => {
    const { app, id } = await open();
    const before = await settingsOf(app, id);
    await apply(app, id);
    const today = await settingsOf(app, id);
    const old = (await app.must('releases.list', { id })).find(({ way }) => way.ok);
    const { rows } = await app.must('releases.preview', { id, version: old?.id ?? '' });
    expect(
      rows
        .filter(({ change }) => change !== 'same')
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['CUSTOM_TITLE', 'NEW_ONE', 'THEME']);
    const copies = (await app.must('backups.list', { id })).length;
    const job = await app.ended(await app.must('releases.rollback', { id, version: old?.id ?? '' }));
    expect(job).toMatchObject({ kind: 'go-back', state: 'done' });
    expect(await settingsOf(app, id)).toEqual(before);
    expect(await app.must('backups.list', { id })).toHaveLength(copies + 1);
    expect(await undoNewest(app)).toMatchObject({ state: 'done' });
    expect(await settingsOf(app, id)).toEqual(today);
  });

  it('undo asks first when there is a newer version since', async () => {
    const { app, id } = await open();
    const old = (await app.must('releases.list', { id })).find(({ way }) => way.ok);
    await app.ended(await app.must('releases.rollback', { id, version: old?.id ?? '' }));
    const entry = (await newest(app))?.id ?? '';
    await apply(app, id);
    expect(await app.ask('history.undo', { entry, despiteChanges: false })).toMatchObject({
      problem: { code: 'changed-since', changed: 'no' },
    });
  });
});

/** A site whose settings somebody else has just changed, with what the check finds then. */
async function changedTo(values: Readonly<Record<string, string>>) {
  const { app, id, bodies } = await open();
  await tellHeroku(app, 'PATCH', `/apps/${id}/config-vars`, values);
  const { findings } = await app.must('configVars.list', { id });
  return { app, id, bodies, findings };
}

describe('what the check proposes', () => {
  it('percent-encoded parts are on, and nothing is mended', async () => {
    const { app, id, bodies, findings } = await changedTo({ ENABLE: 'careportal%20basal%20iob%20bridge' });
    expect(findings.filter(({ names }) => names.includes('ENABLE'))).toEqual([]);
    const mend = { name: 'ENABLE', kind: 'mend', code: 'parts-signs', answered: true } as const;
    // It proposes nothing any more, so there is nothing to change.
    expect(await apply(app, id, [mend])).toMatchObject({
      state: 'failed',
      problem: { code: 'nothing-to-change' },
    });
    expect(bodies).toEqual([]);
    expect((await settingsOf(app, id))['ENABLE']).toBe('careportal%20basal%20iob%20bridge');
  });

  it('a proposal that brings a source or an alarm is refused until the person was asked', async () => {
    const { app, id, bodies, findings } = await changedTo({ ENABLE: 'careportal,bridge' });
    const [found] = findings.filter(({ code }) => code === 'parts-signs');
    expect(found?.question?.effects).toContainEqual({ kind: 'part', part: 'bridge', on: true });
    const mend = { name: 'ENABLE', kind: 'mend', code: 'parts-signs', answered: false } as const;
    const refused = await app.must('configVars.review', { id, changes: [mend] });
    expect(refused.problems).toEqual([{ code: 'not-asked', name: 'ENABLE' }]);
    expect(await apply(app, id, [mend])).toMatchObject({
      state: 'failed',
      problem: { code: 'settings-refused' },
    });
    expect(bodies).toEqual([]);
    expect(await apply(app, id, [{ ...mend, answered: true }])).toMatchObject({ state: 'done' });
    expect(bodies).toEqual([{ ENABLE: 'careportal bridge' }]);
  });

  it('a verdict is for the version that the site told at its visit', async () => {
    const { app, id } = await changedTo({ ENABLE: 'maker', MAKER_KEY: '1234567890' });
    const told = async () => {
      const { findings } = await app.must('configVars.list', { id });
      const found = findings.find(({ code }) => code === 'key-is-number');
      return [found?.severity, found?.version];
    };
    expect(await told()).toEqual(['warning', '15.0.7']);
    await app.clock.sleep(2 * 60_000);
    await app.must('sites.refresh', { ids: [id], why: 'press' });
    expect(await told()).toEqual(['stops', null]);
  });

  it.each([
    { ENABLE: 'connect', CONNECT_SOURCE: 'constructor' },
    { ENABLE: 'connect', CONNECT_SOURCE: '__proto__' },
    { NIGHT_MODE: 'constructor' },
    { ALARM_HIGH: 'toString' },
    { CONNECT_SHARE_REGION: 'hasOwnProperty' },
  ])('words of the language are values like others: %j', async (values) => {
    const { app, id, findings } = await changedTo(values);
    expect(findings.length).toBeGreaterThan(0);
    const changes = Object.keys(values).map((name) => ({ name, kind: 'delete' }) as const);
    expect(await app.must('configVars.review', { id, changes })).toMatchObject({ problems: [] });
    expect(await apply(app, id, changes)).toMatchObject({ state: 'done' });
  });
});
