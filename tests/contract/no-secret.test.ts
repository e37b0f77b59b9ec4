import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { callNames } from '../../electron/contract/calls.ts';
import { eventNames } from '../../electron/contract/events.ts';
import type { AppCore } from '../support/app-core.ts';
import { withApp } from '../support/with-app.ts';

interface Used {
  /** Every answer and every event that the page got. */
  readonly told: string;
  readonly answered: ReadonlySet<string>;
}

/** Does with the app whatever a person can do with it, and collects what the page got to see. */
async function useAll(app: AppCore): Promise<Used> {
  const told: unknown[] = [];
  const answered = new Set<string>();
  const ask: AppCore['ask'] = async (name, ...input) => {
    const answer = await app.ask(name, ...input);
    answered.add(name);
    told.push(answer);
    return answer;
  };
  const key = app.practice.key;
  await ask('account.type', { key: `nonsense ${key}` });
  await ask('account.type', { key });
  await ask('account.discard');
  app.desktop.clipboard = `HEROKU_API_KEY="${key}"`;
  await ask('account.paste');
  await ask('account.keep');
  await ask('app.snapshot');
  await ask('preferences.set', { theme: 'dark' });
  await ask('links.open', { link: 'heroku-status' });
  const list = await ask('sites.list', { fresh: true });
  const ids = list.ok ? list.value.sites.map(({ id }) => id) : [];
  await ask('sites.look', { ids, why: 'press' });
  for (const id of ids) {
    await ask('sites.open', { id });
    await ask('sites.setTitle', { id, title: 'A site' });
    await ask('sites.restart', { id, despiteWarning: true });
    await app.core.worlds()[0]?.jobs.idle();
    await ask('sites.wake', { id });
    await app.core.worlds()[0]?.jobs.idle();
  }
  for (const fault of [
    'status-401',
    'status-422',
    'broken-json',
    'wrong-content-type',
    'redirect-elsewhere',
  ] as const) {
    app.practice.faults.set('*', fault);
    await ask('sites.list', { fresh: true });
    await ask('sites.look', { ids, why: 'press' });
  }
  app.practice.faults.clear();
  await ask('jobs.list');
  await ask('history.list');
  await ask('practice.enter');
  await ask('practice.leave');
  await ask('account.signOut', { account: app.core.accounts.list()[0]?.id ?? '' });
  return { told: JSON.stringify([told, app.heard]), answered };
}

describe('what the page and the disk get', () => {
  it('no answer, no event and no file holds the key or the value of a setting', async () => {
    const app = await withApp();
    const { told, answered } = await useAll(app);
    expect([...answered].toSorted()).toEqual(callNames.toSorted());
    expect(new Set(app.heard.map(({ name }) => name))).toEqual(new Set(eventNames));

    await app.core.log.flushed();
    const files = (await readdir(app.directory, { recursive: true, withFileTypes: true })).filter((file) =>
      file.isFile(),
    );
    const written = await Promise.all(
      files.map((file) => readFile(join(file.parentPath, file.name), 'utf8')),
    );
    expect(files.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['history.jsonl', 'sites.json', 'account.json']),
    );

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
