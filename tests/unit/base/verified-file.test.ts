import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { saveFile, type SavePorts } from '../../../electron/base/verified-file.ts';
import { writeAtomic } from '../../../electron/base/atomic-file.ts';

let folder = '';
let path = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'save-'));
  path = join(folder, 'copy.sitekeeper');
  await writeFile(path, 'old');
});
afterEach(() => rm(folder, { recursive: true }));

const bytes = Buffer.from([0, 1, 255, 10, 13]);
const ports = (changes: Partial<SavePorts>): SavePorts => ({
  write: writeAtomic,
  read: readFile,
  platform: 'linux',
  ...changes,
});
const failure = (code: string, syscall = 'write'): Error => Object.assign(new Error(code), { code, syscall });
const failing = (code: string, syscall?: string): Partial<SavePorts> => ({
  write: async () => {
    throw failure(code, syscall);
  },
});
const oldFileStands = async (): Promise<void> => {
  expect(await readFile(path, 'utf8')).toBe('old');
  expect(await readdir(folder)).toEqual(['copy.sitekeeper']);
};

test('the file holds the bytes, and nothing is left beside it', async () => {
  expect(await saveFile(path, bytes)).toEqual({ ok: true });
  expect(await readFile(path)).toEqual(bytes);
  expect(await readdir(folder)).toEqual(['copy.sitekeeper']);
});

test.skipIf(process.platform === 'win32')('the file is for its owner alone', async () => {
  await saveFile(path, bytes);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
});

/** A drive that loses the first byte of whatever it gives back. */
const forgetful = async (from: string): Promise<Uint8Array> => (await readFile(from)).subarray(1);

describe('what goes wrong is said, and the old file stands', () => {
  test.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'no-permission'],
    ['EROFS', 'no-permission'],
    ['EBUSY', 'open-elsewhere'],
    ['EIO', 'place-gone'],
    ['ENODEV', 'place-gone'],
    ['ENAMETOOLONG', 'name-refused'],
    ['EWHATEVER', 'failed'],
  ])('%s', async (code, fault) => {
    expect(await saveFile(path, bytes, ports(failing(code)))).toEqual({ ok: false, fault });
    await oldFileStands();
  });

  test('Windows calls it "no permission" when another program has the file open', async () => {
    const windows = ports({ ...failing('EPERM', 'rename'), platform: 'win32' });
    expect(await saveFile(path, bytes, windows)).toEqual({ ok: false, fault: 'open-elsewhere' });
    expect(await saveFile(path, bytes, ports(failing('EPERM', 'rename')))).toEqual({
      ok: false,
      fault: 'no-permission',
    });
  });

  test('a drive that gives back other bytes than it took', async () => {
    expect(await saveFile(path, bytes, ports({ read: forgetful }))).toEqual({ ok: false, fault: 'differs' });
    await oldFileStands();
  });

  test('a drive that was unplugged is not made up anew', async () => {
    const gone = join(folder, 'usb', 'copy.sitekeeper');
    expect(await saveFile(gone, bytes)).toEqual({ ok: false, fault: 'place-gone' });
    await oldFileStands();
  });

  test('a folder that has the name of the file', async () => {
    const taken = join(folder, 'taken');
    await mkdir(join(taken, 'inside'), { recursive: true });
    expect((await saveFile(taken, bytes)).ok).toBe(false);
    expect((await readdir(folder)).sort()).toEqual(['copy.sitekeeper', 'taken']);
  });

  test('a name that is too long', async () => {
    expect(await saveFile(join(folder, 'n'.repeat(300)), bytes)).toEqual({
      ok: false,
      fault: 'name-refused',
    });
    await oldFileStands();
  });
});
