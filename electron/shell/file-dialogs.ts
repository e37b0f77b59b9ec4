import { type FileDialogs, maxFileBytes } from '../base/file-dialogs.ts';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';

import { app, dialog, type BrowserWindow } from 'electron';

/** One byte more than is read as a copy, so that a longer file is told from one that just fits. */
async function readBounded(path: string): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(maxFileBytes + 1), 0, maxFileBytes + 1, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The system's own windows for files. The page never sees a path. */
export function createFileDialogs(window: () => BrowserWindow | null): FileDialogs {
  return {
    async askWhereToSave(suggestedName) {
      const options = { defaultPath: `${app.getPath('documents')}/${suggestedName}` };
      const parent = window();
      const answer = await (parent === null
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    async askWhichFolder() {
      const options: Electron.OpenDialogOptions = {
        defaultPath: app.getPath('documents'),
        properties: ['openDirectory', 'createDirectory'],
      };
      const parent = window();
      const answer = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    async askWhichFile() {
      const options: Electron.OpenDialogOptions = { properties: ['openFile'] };
      const parent = window();
      const answer = await (parent === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      const [path] = answer.filePaths;
      if (answer.canceled || path === undefined) return null;
      return { name: basename(path), bytes: await readBounded(path) };
    },
  };
}
