import { describe, expect, test } from 'vitest';
import { readBackup } from '../../../electron/services/backups/read-backup.ts';
import { outcome } from './support.ts';
import { lineCases } from './wild/lines.ts';
import { programCases } from './wild/programs.ts';
import { tableCases } from './wild/tables.ts';

const wildCases = { ...lineCases, ...programCases, ...tableCases };

const bytesIn = (file: string): Uint8Array =>
  file.startsWith('latin1:') ? Buffer.from(file.slice(7), 'latin1') : Buffer.from(file);

describe('files as people have them: what is clear is taken, the rest is asked about', () => {
  test.each(Object.entries(wildCases))('%s', async (_, { file, settings, asked, left }) => {
    const read = await readBackup(bytesIn(file));
    expect(outcome(read)).toEqual(settings);
    if (!read.ok) return;
    expect(read.asked.map(({ name, doubt }) => `${name}: ${doubt}`)).toEqual(asked ?? []);
    expect(read.left).toEqual(left ?? []);
  });

  test.each(Object.entries(wildCases))(
    '%s: each question names the line of its setting',
    async (_, { file }) => {
      const read = await readBackup(bytesIn(file));
      if (!read.ok) throw new Error(read.fault);
      const lines = file.replace('latin1:', '').split('\n');
      for (const { name, line } of read.asked) expect(lines[line - 1]).toContain(name);
    },
  );
});
