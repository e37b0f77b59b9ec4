import { mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { appendLine, readText, writeAtomic } from '../../../electron/base/atomic-file.ts';
import { createPreferences } from '../../../electron/services/preferences/preferences.ts';
import { temporaryFolder } from '../../support/temporary.ts';

const posix = process.platform !== 'win32';

describe('writing a file', () => {
  it('gives the new text, readable by its owner alone', async () => {
    const file = join(await temporaryFolder(), 'deep', 'down', 'a.json');
    await writeAtomic(file, 'old');
    await writeAtomic(file, 'new');
    expect(await readText(file)).toBe('new');
    const { mode } = await stat(file);
    expect(mode & 0o077).toBe(posix ? 0 : mode & 0o077);
  });

  it('that fails leaves the old text and nothing beside it', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken', 'inside'), 'old');
    await expect(writeAtomic(join(folder, 'taken'), 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
    expect(await readdir(folder)).toEqual(['taken']);
    expect(await readFile(join(folder, 'taken', 'inside'), 'utf8')).toBe('old');
  });

  it.runIf(posix)('never follows a link that somebody laid in its way', async () => {
    const folder = await temporaryFolder();
    const theirs = join(folder, 'theirs');
    await writeFile(theirs, 'old');
    const links = Array.from({ length: 200 }, (_, number) => join(folder, `.${process.pid}-${number}.tmp`));
    await Promise.all(links.map((link) => symlink(theirs, link)));
    await writeAtomic(join(folder, 'a.json'), 'new').catch(() => undefined);
    expect(await readFile(theirs, 'utf8')).toBe('old');
  });

  it('by many at once ends with one whole text', async () => {
    const file = join(await temporaryFolder(), 'a.json');
    const texts = Array.from({ length: 20 }, (_, number) => `${number}:`.repeat(10_000));
    await Promise.all(texts.map((text) => writeAtomic(file, text)));
    expect(texts).toContain(await readText(file));
    expect(await readdir(join(file, '..'))).toEqual(['a.json']);
  });

  it('a line is added behind the others', async () => {
    const file = join(await temporaryFolder(), 'new', 'a.jsonl');
    await appendLine(file, 'one');
    await appendLine(file, 'two');
    expect(await readText(file)).toBe('one\ntwo\n');
  });
});

describe('what others may see', () => {
  it.runIf(posix)('nothing: files are 0600 and folders 0700, also under an open umask', async () => {
    const before = process.umask(0);
    try {
      const folder = await temporaryFolder();
      await writeAtomic(join(folder, 'one', 'a.json'), 'x');
      await appendLine(join(folder, 'two', 'b.jsonl'), 'x');
      for (const place of ['one', 'two']) expect((await stat(join(folder, place))).mode & 0o777).toBe(0o700);
      for (const place of ['one/a.json', 'two/b.jsonl']) {
        expect((await stat(join(folder, place))).mode & 0o777).toBe(0o600);
      }
    } finally {
      process.umask(before);
    }
  });
});

describe('a line that was cut', () => {
  it('is ended before the next one: none is glued to it', async () => {
    const file = join(await temporaryFolder(), 'a.jsonl');
    await writeFile(file, 'one\nhalf of');
    await appendLine(file, 'two');
    await appendLine(file, 'three');
    expect(await readText(file)).toBe('one\nhalf of\ntwo\nthree\n');
  });
});

describe('reading a file', () => {
  it('that is not there gives null; one that cannot be read says so', async () => {
    const folder = await temporaryFolder();
    expect(await readText(join(folder, 'none'))).toBeNull();
    await expect(readText(folder)).rejects.toThrow(/EISDIR|EPERM/);
  });
});

describe('preferences', () => {
  it('are there again after the app was closed', async () => {
    const folder = await temporaryFolder();
    const first = createPreferences(folder);
    await first.load();
    expect(first.current()).toEqual({ theme: 'system', locale: 'en' });
    await first.set({ theme: 'dark' });
    expect(first.current()).toEqual({ theme: 'dark', locale: 'en' });
    const later = createPreferences(folder);
    await later.load();
    expect(later.current()).toEqual({ theme: 'dark', locale: 'en' });
  });

  it.each(['', '{', 'null', '[]', '{"theme":"pink","locale":"en"}', '{"theme":"dark"}', '\u0000'])(
    'are the usual ones where the file holds %j',
    async (text) => {
      const folder = await temporaryFolder();
      await writeFile(join(folder, 'preferences.json'), text);
      const preferences = createPreferences(folder);
      await preferences.load();
      expect(preferences.current()).toEqual({ theme: 'system', locale: 'en' });
    },
  );

  it('hold for this session on a disk that takes nothing', async () => {
    const folder = join(await temporaryFolder(), 'file');
    await writeFile(folder, 'in the way of the folder');
    const preferences = createPreferences(folder);
    expect(await preferences.set({ theme: 'light' })).toEqual({ theme: 'light', locale: 'en' });
    expect(preferences.current().theme).toBe('light');
  });
});
