import { maxFileBytes } from '../../electron/base/file-dialogs.ts';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it, vi } from 'vitest';

import { createFileDialogs } from '../../electron/shell/file-dialogs.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { dialog } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

/** The person picks a file of so many bytes. */
async function picked(bytes: number): Promise<{ readonly name: string; readonly bytes: number } | null> {
  const path = join(await temporaryFolder(), 'copy.env');
  const file = await open(path, 'w');
  await file.truncate(bytes);
  await file.close();
  dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [path] });
  const answer = await createFileDialogs(() => null).askWhichFile();
  return answer === null ? null : { name: answer.name, bytes: answer.bytes.length };
}

describe('a file that a person picks', () => {
  it.each([
    [0, 0],
    [1_000, 1_000],
    [maxFileBytes, maxFileBytes],
    [maxFileBytes + 1, maxFileBytes + 1],
    // Whatever its size, no more comes into memory than tells that it is too long.
    [100 * maxFileBytes, maxFileBytes + 1],
  ])('of %d bytes: %d are read, and its folder is told to nobody', async (size, read) => {
    expect(await picked(size)).toEqual({ name: 'copy.env', bytes: read });
  });

  it('is none when the window is closed without one', async () => {
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: ['/secret'] });
    expect(await createFileDialogs(() => null).askWhichFile()).toBeNull();
  });
});
