import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';

import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { writeBackup } from '../../../electron/services/backups/write-backup.ts';
import { withSites } from '../../support/with-app.ts';
import type { AppCore } from '../../support/app-core.ts';
import { copyOf, outcome } from '../../unit/backups/support.ts';

const passphrase = 'four small grey horses';

/** The app over a Heroku that has some settings more, of names and sizes that the practice world would not take. */
async function withMore(
  more: Readonly<Record<string, string>>,
): Promise<{ app: AppCore; id: string; sent: string[] }> {
  const sent: string[] = [];
  const app = await withSites({
    network: (fetch) => async (url, init) => {
      if (init?.method === 'PATCH' && typeof init.body === 'string') sent.push(init.body);
      const answer = await fetch(url, init);
      const reads = (init?.method ?? 'GET') === 'GET' && url.endsWith('/config-vars');
      if (!reads) return answer;
      const extra = JSON.stringify(more).slice(1, -1);
      const own = (await answer.text()).trim().slice(1);
      return new Response(`{${extra},${own}`, { status: answer.status, headers: answer.headers });
    },
  });
  return { app, id: (await app.site('kim-ns-4c1d')).id, sent };
}

const folderFor = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'odd-names-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
};

/** `__proto__` as a name of its own, which an object literal would not make it. */
const more = JSON.parse('{"__proto__":"p"}') as Record<string, string>;
const odd = Object.assign(more, {
  'MY-VAR': "it's mine",
  'my.var': 'x',
  constructor: 'c',
  prototype: 'p',
  'a;touch ran;b': '=1',
});
const names = ['__proto__', 'MY-VAR', 'my.var', 'constructor', 'prototype', 'a;touch ran;b'];
/** As long as Heroku's room for one site allows. */
const long = 'N'.repeat(32 * 1024 - 1);

describe('a site with names that only Heroku takes', () => {
  test('they are listed; a change of others keeps a copy that undo opens', async () => {
    const { app, id } = await withMore(odd);
    const { rows } = await app.must('configVars.list', { id });
    expect(rows.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
    const change = { name: 'THEME', kind: 'set', value: 'default' } as const;
    const job = await app.ended(await app.must('configVars.apply', { id, changes: [change] }));
    expect(job.state).toBe('done');
    const [entry] = await app.must('history.list');
    const undone = await app.ended(
      await app.must('history.undo', { entry: entry?.id ?? '', despiteChanges: false }),
    );
    expect(undone.state).toBe('done');
    const [copy] = await app.must('backups.list', { id });
    const view = await app.must('backups.restoreFromCopy', { id, copy: copy?.id ?? '' });
    const same = view.rows.filter(({ state }) => state === 'same').map(({ name }) => name);
    expect(same).toEqual(expect.arrayContaining(names));
  });

  test.each(['sitekeeper', 'heroku-env', 'csv', 'xlsx'] as const)(
    '%s holds them, and restores them',
    async (format) => {
      const { app, id } = await withMore(odd);
      const folder = await folderFor();
      app.files.saveTo = join(folder, 'copy');
      const key = format === 'sitekeeper' ? passphrase : null;
      await app.must('backups.save', { id, format, passphrase: key });
      app.files.pick = await readFile(join(folder, 'copy'));
      const view =
        format === 'sitekeeper'
          ? await app
              .ask('backups.restorePick', { id })
              .then(() => app.must('backups.restoreUnlock', { id, passphrase }))
          : await app.must('backups.restorePick', { id });
      const same = view?.rows.filter(({ state }) => state === 'same').map(({ name }) => name);
      expect(same).toEqual(expect.arrayContaining(names));
    },
  );

  test('taking one away asks Heroku for just that', async () => {
    for (const [name, values] of [
      ...names.map((name) => [name, odd] as const),
      [long, { [long]: 'y' }],
    ] as const) {
      const { app, id, sent } = await withMore(values);
      const started = await app.must('configVars.apply', { id, changes: [{ name, kind: 'delete' }] });
      await app.ended(started);
      expect(sent).toEqual([`{${JSON.stringify(name)}:null}`]);
    }
  });

  test.each(['MY-VAR', 'my.var', 'N'.repeat(300)])(
    'another value for %s asks Heroku for just that',
    async (name) => {
      const { app, id, sent } = await withMore({ [name]: 'x' });
      const changes = [{ name, kind: 'set', value: 'y' }] as const;
      const { rows, problems } = await app.must('configVars.review', { id, changes });
      expect([rows.map((row) => [row.name, row.act]), problems]).toEqual([[[name, 'change']], []]);
      await app.ended(await app.must('configVars.apply', { id, changes }));
      expect(sent).toEqual([JSON.stringify({ [name]: 'y' })]);
    },
  );
});

describe('as much as Heroku has, however much that is', () => {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const many = (count: number): Record<string, string> =>
    Object.fromEntries(
      letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => [a + b + c, '']))).slice(0, count),
    );

  test.each([
    ['2,100 settings', many(2100)],
    ['10,000 settings', many(10_000)],
    ['a value of 33 kB', { LARGE: 'x'.repeat(33 * 1024) }],
    ['a name of 300 letters', { [`N${'x'.repeat(299)}`]: 'y' }],
  ])('%s: an act is done, and undo opens its copy', async (_, values) => {
    const { app, id } = await withMore(values);
    const job = await app.ended(
      await app.must('configVars.apply', { id, changes: [{ name: 'THEME', kind: 'delete' }] }),
    );
    expect(job.state).toBe('done');
    const [entry] = await app.must('history.list');
    const undone = await app.ended(
      await app.must('history.undo', { entry: entry?.id ?? '', despiteChanges: false }),
    );
    expect(undone.state).toBe('done');
  });

  test.each(['heroku-env', 'csv', 'xlsx', 'json'] as const)('%s: 10,000 settings come back', async (kind) => {
    const values = many(10_000);
    expect(outcome(await readBackup(await writeBackup(copyOf(values), { kind })))).toEqual(values);
  });
});

test('heroku.env: no name and no value runs in a shell, nor waits there to be run', async () => {
  const folder = await folderFor();
  const values = {
    'MY-VAR': 'x',
    'a;touch ran;b': 'y',
    PROMPT_COMMAND: 'touch ran',
    PS1: '$(touch ran)',
    BASH_ENV: './heroku.env',
    UID: '0',
    PATH: '/nowhere',
    'x\ntouch ran': 'z',
    GOOD: "$(touch ran)`touch ran`'\n;touch ran",
  };
  await writeFile(join(folder, 'heroku.env'), await writeBackup(copyOf(values), { kind: 'heroku-env' }));
  const script = 'set -a; . ./heroku.env; set +a; printf \'%s\' "${#GOOD}"; eval "${PROMPT_COMMAND:-}"';
  const { stdout, stderr } = await promisify(execFile)('sh', ['-c', script], { cwd: folder });
  expect([stdout, stderr]).toEqual([String(values.GOOD.length), '']);
  expect(await readdir(folder)).toEqual(['heroku.env']);
  expect(outcome(await readBackup(await readFile(join(folder, 'heroku.env'))))).toEqual(values);
});
