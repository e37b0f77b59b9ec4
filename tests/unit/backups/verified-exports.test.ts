import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';

import { createVerifiedExports } from '../../../electron/services/backups/verified-exports.ts';
import { secrets } from './support.ts';

const settings = secrets({ API_SECRET: 'a long enough secret', ENABLE: 'iob' });
const bytes = Buffer.from('what was saved');

let root = '';
let appFolder = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'portable-'));
  appFolder = join(root, 'app');
  await mkdir(join(appFolder, 'below', 'deeper'), { recursive: true });
  for (const name of ['app-2', 'stick']) await mkdir(join(root, name));
  await symlink(join(appFolder, 'below'), join(root, 'alias'));
  onTestFinished(() => rm(root, { recursive: true }));
});

/** Where a copy counts from that was saved in this folder. */
async function placeFrom(folder: string): Promise<string | null> {
  const path = join(root, folder, 'copy.sitekeeper');
  await writeFile(path, bytes);
  const portable = createVerifiedExports(appFolder);
  await portable.note({ id: 'a', path, bytes, settings });
  return portable.placeOf('a', settings);
}

describe('a copy without which no site is deleted', () => {
  test.each([['stick'], ['app-2'], ['.']])('counts in %s, outside the app’s own folder', async (folder) => {
    expect(await placeFrom(folder)).toMatch(/\/copy\.sitekeeper$/);
  });

  test.each([
    ['app'],
    ['app/below'],
    ['app/below/deeper'],
    ['alias'],
    ['alias/deeper'],
    ['stick/../app/below'],
  ])('does not count in %s, which goes with the app', async (folder) => {
    expect(await placeFrom(folder)).toBeNull();
  });

  test('counts no more once it is changed, gone, forgotten, or the settings are others', async () => {
    const path = join(root, 'stick', 'copy.sitekeeper');
    const portable = createVerifiedExports(appFolder);
    const note = async (): Promise<void> => {
      await writeFile(path, bytes);
      await portable.note({ id: 'a', path, bytes, settings });
    };
    await note();
    expect(await portable.placeOf('b', settings)).toBeNull();
    expect(await portable.placeOf('a', secrets({ API_SECRET: 'another' }))).toBeNull();
    expect(await portable.place('a')).toBe('stick/copy.sitekeeper');
    await writeFile(path, 'something else');
    expect(await portable.place('a')).toBeNull();
    await note();
    await rm(path);
    expect(await portable.placeOf('a', settings)).toBeNull();
    await note();
    portable.forget('a');
    expect(await portable.place('a')).toBeNull();
  });

  test('is not one that was saved into the app’s folder after one that was not', async () => {
    const portable = createVerifiedExports(appFolder);
    for (const folder of ['stick', 'app/below']) {
      const path = join(root, folder, 'copy.sitekeeper');
      await writeFile(path, bytes);
      await portable.note({ id: 'a', path, bytes, settings });
    }
    expect(await portable.placeOf('a', settings)).toBeNull();
  });
});
