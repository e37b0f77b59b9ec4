import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { callNames } from '../../electron/contract/calls.ts';
import { eventNames } from '../../electron/contract/events.ts';
import { historyActs } from '../../electron/contract/models.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { withApp } from '../support/with-app.ts';
import { useAll } from './use-all.ts';

describe('what the page and the disk get', () => {
  it('no answer, no event and no file of the app holds the key or a secret setting, but the one shown', async () => {
    const app = await withApp();
    const folder = await temporaryFolder();
    const { told, answered, done, shown } = await useAll(app, folder);
    expect([...answered].toSorted()).toEqual(callNames.toSorted());
    expect(new Set(app.heard.map(({ name }) => name))).toEqual(new Set(eventNames));

    // Saying nothing would be easy where nothing was done.
    const acts = historyActs.filter((act) => act !== 'sign-out');
    expect(acts.filter((act) => !done.has(act))).toEqual([]);

    await app.core.log.flushed();
    const files = (await readdir(app.directory, { recursive: true, withFileTypes: true })).filter((file) =>
      file.isFile(),
    );
    const written = await Promise.all(
      files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['history.jsonl', 'sites.json', 'accounts.json']),
    );
    expect(files.some(({ name }) => name.endsWith('.age'))).toBe(true);
    expect(files.filter(({ name }) => name.endsWith('.tmp'))).toEqual([]);

    // What a person asked to see, to copy or to save went there, and nowhere else.
    expect(shown).toEqual(['canary-typed-by-hand', expect.stringMatching(/^mongodb\+srv:\/\//)]);
    expect(await readFile(join(folder, 'heroku-env.copy'), 'utf8')).toContain('canary-typed-by-hand');
    expect(await readFile(join(folder, 'sitekeeper.copy'), 'utf8')).not.toContain('canary');

    const { keys } = app.practice;
    for (const secret of [...Object.values(keys), 'canary', 'mongodb+srv://', 'HRKU-']) {
      expect(told.includes(secret), `told: ${secret.slice(0, 6)}`).toBe(false);
      expect(written.join('\n').includes(secret), `written: ${secret.slice(0, 6)}`).toBe(false);
    }
  });
});

describe('events', () => {
  it('each has its own name, and none is the name of a call', () => {
    expect(new Set(eventNames).size).toBe(eventNames.length);
    expect(eventNames.filter((name) => (callNames as string[]).includes(name))).toEqual([]);
  });
});
