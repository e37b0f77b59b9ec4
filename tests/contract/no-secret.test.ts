import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { callNames } from '../../electron/contract/calls.ts';
import { eventNames } from '../../electron/contract/events.ts';
import { historyActs } from '../../electron/contract/history.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { withApp } from '../support/with-app.ts';
import { useAll } from './use-all.ts';

/** Everything is done once, and some of it is meant to take its time: keys out of passphrases, real sockets. */
const patience = 240_000;

describe('what the page and the disk get', () => {
  it(
    'no answer, no event and no file of the app holds the key or a secret setting, but the one shown',
    async () => {
      const app = await withApp();
      const folder = await temporaryFolder();
      const { told, answered, done, shown } = await useAll(app, folder);
      expect([...answered].toSorted()).toEqual(callNames.toSorted());
      const heard = new Set(app.heard.map(({ name }) => name));
      expect(eventNames.filter((name) => !heard.has(name))).toEqual([]);

      // Saying nothing would be easy where nothing was done.
      const elsewhere: ReadonlySet<string> = new Set(['sign-out', 'from-site']);
      const acts = historyActs.filter((act) => !elsewhere.has(act));
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
      expect(files.some(({ name }) => name.endsWith('.sitekeeper'))).toBe(true);
      expect(files.filter(({ name }) => name.endsWith('.tmp'))).toEqual([]);

      // What a person asked to see, to copy or to save went there, and nowhere else.
      const string = expect.stringMatching(/^mongodb\+srv:\/\//) as string;
      expect(shown).toEqual(['canary-typed-by-hand', string, 'canary8B2pass', string]);
      expect(await readFile(join(folder, 'heroku-env.copy'), 'utf8')).toContain('canary-typed-by-hand');
      expect(await readFile(join(folder, 'sitekeeper.copy'), 'utf8')).not.toContain('canary');

      const { keys } = app.practice;
      for (const secret of [...Object.values(keys), 'canary', 'mongodb+srv://', 'HRKU-']) {
        expect(told.includes(secret), `told: ${secret.slice(0, 6)}`).toBe(false);
        expect(written.join('\n').includes(secret), `written: ${secret.slice(0, 6)}`).toBe(false);
      }
    },
    patience,
  );
});

describe('events', () => {
  it('each has its own name, and none is the name of a call', () => {
    expect(new Set(eventNames).size).toBe(eventNames.length);
    expect(eventNames.filter((name) => (callNames as string[]).includes(name))).toEqual([]);
  });
});
