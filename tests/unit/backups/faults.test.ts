import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { newIdentity } from '../../../electron/services/backups/formats/age.ts';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { writeBackup } from '../../../electron/services/backups/write-backup.ts';
import type { Secret } from '../../../electron/base/secret.ts';
import { bytesOf, copyOf, outcome, questions } from './support.ts';

const values = {
  API_SECRET: 'correct horse battery',
  MONGODB_URI: 'mongodb+srv://u:p@h/db',
  ENABLE: "iob 'cob'",
};
const text = async (content: string): Promise<unknown> => outcome(await readBackup(bytesOf(content)));

describe('a file that is no copy', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['blank lines', ' \r\n\n\t', 'empty'],
    ['a letter', 'Hello, world\nHow are you: fine?\n', 'not-a-copy'],
    ['a web page', '<!doctype html>\n<script>\nA=1\n</script>', 'web-page'],
    ['a PDF', '%PDF-1.7\nA=1\n', 'pdf'],
    ['a program’s own JSON', '{"name":"x","scripts":{"a":"b"}}', 'not-a-copy'],
    ['a list of numbers', '[1,2,3]', 'not-a-copy'],
    ['a console without variables', '~ $ heroku config\nbash: heroku: command not found\n', 'not-a-copy'],
    ['only Heroku’s own variables', 'declare -x PATH="/bin"\n', 'not-a-copy'],
    ['settings on two levels', '{"API_SECRET":"x","env":{"THEME":"colors"}}', 'two-lists'],
    ['JSON with a quote that is not closed', '{"A":"x,\n"B":"y"}\n', 'cut-file'],
    ['broken JSON', '{"A":"x",,}', 'damaged'],
    ['our JSON of a later version', '{"format":"sitekeeper-settings","version":2,"settings":{}}', 'damaged'],
    ['half a JSON', '{"A":"x","B":"y', 'cut-file'],
    ['an open quote', 'A="x"\nB="y', 'cut-file'],
    ['an open cell', 'Name,Value\nA,"x', 'cut-file'],
    ['a quoted value without end', `A="${'x'.repeat(400_000)}"`, 'too-large'],
    ['more entries than any site has', 'A=1\n'.repeat(66_000), 'too-large'],
    ['more rows than any site has', `Name,Value\n${'A,1\n'.repeat(80_000)}`, 'too-large'],
  ])('%s', async (_, content, fault) => {
    expect(await text(content)).toBe(fault);
  });

  test.each([
    ['JSON with a NUL', '{"A":"\\u0000","B":"x"}'],
    ['JSON with half a character', '{"A":"\\ud800","B":"x"}'],
    ['a value over 32 KB', `A=${'x'.repeat(33_000)}\nB=x`],
  ])('%s: what Heroku can’t hold is not taken, the rest is', async (_, content) => {
    const read = await readBackup(bytesOf(content));
    expect(outcome(read)).toEqual({ B: 'x' });
    expect(questions(read)).toEqual([['A', 1, 'impossible', []]]);
  });

  test('50 MB of anything', async () => {
    expect(outcome(await readBackup(Buffer.alloc(50 * 1024 * 1024, 'A=1\n')))).toBe('too-large');
  });

  test('pictures and other bytes; text in an old encoding', async () => {
    expect(outcome(await readBackup(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')))).toBe('picture');
    expect(outcome(await readBackup(Buffer.from('A=caf\xe9\n', 'latin1')))).toEqual({ A: 'café' });
  });
});

describe('a copy of ours that was cut or changed', () => {
  test.each(['heroku-env', 'json'] as const)('%s: cut anywhere, it says so', async (kind) => {
    const whole = await writeBackup(copyOf(values), { kind });
    const header = Buffer.from(whole).indexOf('\n') + 1;
    // The last characters are the count of settings or the last line break: without them everything is still there.
    for (let length = kind === 'json' ? 1 : header; length < whole.length - 14; length += 1) {
      expect(outcome(await readBackup(whole.subarray(0, length)))).toBe('cut-file');
    }
  });

  test.each(['heroku-env', 'json', 'csv', 'xlsx'] as const)(
    '%s: changed anywhere, there is an answer',
    async (kind) => {
      const whole = await writeBackup(copyOf(values), { kind });
      await fc.assert(
        fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ maxLength: 6 }), async (at, put) => {
          const changed = Buffer.concat([whole.subarray(0, at), put, whole.subarray(at + 1)]);
          expect(await readBackup(changed)).toHaveProperty('ok');
        }),
        { numRuns: 300 },
      );
    },
  );

  let identity: Secret;
  let recipient = '';
  beforeAll(async () => {
    ({ identity, recipient } = await newIdentity());
  });

  test('an encrypted copy: cut anywhere, or with any bit changed, it never gives other values', async () => {
    const whole = await writeBackup(copyOf(values), { kind: 'automatic', recipient });
    const payload = Buffer.from(whole).indexOf('\n--- ') + 49;
    for (let length = 30; length < whole.length; length += 29) {
      expect(outcome(await readBackup(whole.subarray(0, length), { identity }))).toBe('cut-file');
    }
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 19, max: whole.length - 1 }), fc.nat(7), async (at, bit) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        const fault = outcome(await readBackup(changed, { identity }));
        const expected =
          at >= payload ? ['damaged'] : ['damaged', 'cut-file', 'needs-identity', 'needs-passphrase'];
        expect(expected).toContain(fault);
      }),
      { numRuns: 200 },
    );
  });
});

describe('random bytes and random text', () => {
  const starts = [
    '',
    'PK\x03\x04',
    '{',
    '[',
    'age-encryption.org/v1\n',
    '=== a Config Vars\n',
    'Name,Value\n',
    'A=',
    '\xFF\xFE',
  ];
  const anything = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }));
  const shellish = fc
    .array(
      fc.constantFrom(
        'A',
        '=',
        "'",
        '"',
        '\\',
        '$',
        '\n',
        ' ',
        'declare -x ',
        'export ',
        ':',
        ',',
        '\t',
        '#',
        '\r',
      ),
    )
    .map((parts) => parts.join(''));

  test('always get an answer', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async ([start, rest]) => {
        const read = await readBackup(Buffer.concat([Buffer.from(start, 'latin1'), rest]));
        expect(read).toHaveProperty('ok');
      }),
      { numRuns: 1500 },
    );
    await fc.assert(
      fc.asyncProperty(shellish, async (content) => {
        expect(await readBackup(bytesOf(content))).toHaveProperty('ok');
      }),
      { numRuns: 1500 },
    );
  });

  test('are answered soon, even 5 MB made to be slow', { timeout: 120_000 }, async () => {
    const slow = [
      `A='"`,
      `A="'x `,
      `A=$'\\`,
      '<',
      ' ',
      'A:  ',
      '""',
      '"a",',
      '{',
      '[',
      'declare -x',
      'A\\',
      '=\n',
      'A=1 \n',
      'A=x;',
      'A_B=x A_C=y ',
      '-e A=b ',
      'docker run -e A=b ',
      'environment:\n',
      '- name: a\n',
      '[{"name":"A","value":"b"},',
      'A_B\nc\n',
      'A_B: c\n',
      'A=-----BEGIN X-----\n',
      '“',
      ';',
      '\t',
    ];
    for (const piece of slow) {
      for (const content of [piece, `${piece}\n`]) {
        const file = Buffer.alloc(5 * 1024 * 1024, content);
        const before = process.threadCpuUsage();
        await readBackup(file);
        // Microseconds of work, which a busy machine does not lengthen as it does the time on the wall.
        expect([content, process.threadCpuUsage(before).user < 2_500_000]).toEqual([content, true]);
      }
    }
  });
});
