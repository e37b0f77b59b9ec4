import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { writeBackup } from '../../../electron/services/backups/write-backup.ts';
import { bytesOf, copyOf, legalSettings, outcome, questions, shown } from './support.ts';

/** Windows has no such shells; Git's would do but is not everywhere. The readers themselves are tested everywhere. */
const here = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;
const run = promisify(execFile);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shells-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.runIf(here('sh'))('heroku.env in a real shell', () => {
  test('loads with the same values and runs nothing', async () => {
    const path = join(folder, 'heroku.env');
    await fc.assert(
      fc.asyncProperty(legalSettings, async (values) => {
        await writeFile(path, await writeBackup(copyOf(values), { kind: 'heroku-env' }));
        const print = Object.keys(values).map((name) => `printf '%s\\0' "$${name}"`);
        const script = ['set -a', '. ./heroku.env', ...print].join('; ');
        const { stdout, stderr } = await run('sh', ['-c', script], { cwd: folder });
        expect(stderr).toBe('');
        expect(stdout.split('\0').slice(0, -1)).toEqual(Object.values(values));
      }),
      { numRuns: 50 },
    );
    expect(await readdir(folder)).toEqual(['heroku.env']);
  });

  test('a title can not leave its comment', async () => {
    const copy = copyOf({ ENABLE: 'iob' });
    const sly = { ...copy, app: { ...copy.app, title: 'x\ntouch ran\r\ntouch ran' } };
    await writeFile(join(folder, 'heroku.env'), await writeBackup(sly, { kind: 'heroku-env' }));
    await run('sh', ['-c', '. ./heroku.env'], { cwd: folder });
    expect(await readdir(folder)).toEqual(['heroku.env']);
  });
});

/** What a shell prints of its variables, as a person would copy it out of a console. */
const printed = async (shell: string, command: string, env: Record<string, string>): Promise<Buffer> => {
  const { stdout } = await run(shell, ['-c', command], { env, encoding: 'buffer' });
  return stdout;
};

describe.each([
  ['bash', 'declare -x', { LC_ALL: 'C.UTF-8' }],
  ['bash', 'declare -x', { LC_ALL: 'C' }],
  ['bash', 'set -o posix; export -p', { LC_ALL: 'C.UTF-8' }],
  ['dash', 'export -p', {}],
])('%s: %s %o', (shell, command, locale) => {
  test.runIf(here(shell))('is restored exactly', async () => {
    await fc.assert(
      fc.asyncProperty(legalSettings, async (values) => {
        const read = await readBackup(await printed(shell, command, { ...values, ...locale }));
        if (!read.ok) throw new Error(read.fault);
        const all = Object.entries(shown(read.settings));
        expect(Object.fromEntries(all.filter(([name]) => name in values))).toEqual(values);
        expect(read.kind).toBe('console');
      }),
      { numRuns: 25 },
    );
  });
});

test('a saved console session: junk passed over, Heroku’s own variables left out and named', async () => {
  const session = [
    'Running bash on lily-sugar... up, run.1234 (Eco)',
    '~ $ export `heroku config -s`',
    'bash: heroku: command not found',
    'declare -x API_SECRET="it\'s a \\"secret\\" of \\$5 \\\\ \\`"',
    'declare -x CUSTOM_TITLE="Lily\'s',
    'sugar"',
    "declare -x ALARMS=$'a\\tb\\nc\\'d'",
    'declare -x DYNO="run.1234"',
    'declare -x OLDPWD',
    'declare -x PATH="/app/bin:/usr/bin"',
    'declare -x PORT="3000"',
    '~ $ exit',
    '',
  ];
  for (const lineEnd of ['\n', '\r\n']) {
    const read = await readBackup(bytesOf(session.join(lineEnd)));
    expect(outcome(read)).toEqual({
      API_SECRET: 'it\'s a "secret" of $5 \\ `',
      CUSTOM_TITLE: "Lily's\nsugar",
      ALARMS: "a\tb\nc'd",
    });
    expect(read).toMatchObject({ kind: 'console', left: ['DYNO', 'PATH', 'PORT'] });
  }
});

test('what `env` prints has no quotes: nothing is taken off', async () => {
  const read = await readBackup(bytesOf('SHLVL=1\nCUSTOM_TITLE="My #1 site" # home\nA=\\\\srv\n'));
  expect(outcome(read)).toEqual({ CUSTOM_TITLE: '"My #1 site" # home', A: '\\\\srv' });
});

describe('.env files as people write them', () => {
  test.each([
    ['A=plain', 'plain'],
    ['A=', ''],
    ['A=""', ''],
    ["A=''", ''],
    ['export A=plain', 'plain'],
    ['  A=indented', 'indented'],
    ['A = spaced', 'spaced'],
    ['A=two words', 'two words'],
    ['A=x#y', 'x#y'],
    ['A="x # y" # note', 'x # y'],
    ['A="a\\nb\\t\\"c\\" \\$d \\\\n \\q"', 'a\nb\t"c" $d \\n \\q'],
    ["A='a\\nb $c'", 'a\\nb $c'],
    ["A='it'\\''s'", "it's"],
    ["A='it'\"'\"'s'", "it's"],
    ["A='it's fine'", "it's fine"],
    ["A=Anna's sugar", "Anna's sugar"],
    ["A='two\nlines'", 'two\nlines'],
    ['A=mongodb\\://u\\@h', 'mongodb://u@h'],
    ['A="x";', 'x'],
    ['\uFEFFA=marked', 'marked'],
    ['# note\r\n\r\nA="x"\r\nB=y\r\n', 'x'],
    ['set A=windows', 'windows'],
  ])('%j', async (text, value) => {
    const read = await readBackup(bytesOf(text));
    expect(read.ok && read.settings.get('A')?.reveal()).toBe(value);
  });
});

describe('heroku config', () => {
  test('-s: its own quoting; two backslashes in single quotes were one up to client 11.8', async () => {
    const text = [
      'A=plain',
      'B=\'C:\\\\new "x"\'',
      'C="it\'s\\nb\\\\n \\$ \\!"',
      "D='a b'",
      "E='C:\\new'",
      '',
    ].join('\n');
    const read = await readBackup(bytesOf(text));
    expect(outcome(read)).toEqual({ A: 'plain', C: "it's\nb\\n $ !", D: 'a b', E: 'C:\\new' });
    expect(questions(read)).toEqual([['B', 2, 'backslashes', ['C:\\new "x"', 'C:\\\\new "x"']]]);
  });

  test('the table, with a value of two lines and an empty one', async () => {
    const text =
      '=== lily-sugar Config Vars\n\nAPI_SECRET: abc: d\nCERT:       one\ntwo: 2\nEMPTY:\nlower_case: x\n';
    const read = await readBackup(bytesOf(text));
    expect(outcome(read)).toEqual({ API_SECRET: 'abc: d', CERT: 'one\ntwo: 2', EMPTY: '', lower_case: 'x' });
    expect(read).toMatchObject({ kind: 'table' });
  });

  test('the table without its title', async () => {
    expect(outcome(await readBackup(bytesOf('DEMO_A:  x\nDEMO_BC: y z\n')))).toEqual({
      DEMO_A: 'x',
      DEMO_BC: 'y z',
    });
  });

  test('--json', async () => {
    expect(outcome(await readBackup(bytesOf('{"A":"x","B":"y"}')))).toEqual({ A: 'x', B: 'y' });
  });
});
