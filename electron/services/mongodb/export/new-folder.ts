import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { onDisk } from './part-file.ts';

/** Makes a folder of this name, or with a number behind it where there is one already. Rejects with FileFault. */
export async function newFolder(parent: string, name: string): Promise<string> {
  const taken = new Set((await onDisk(readdir(parent))).map((entry) => entry.toLowerCase()));
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = `${name} ${number}`;
  const folder = join(parent, free);
  await onDisk(mkdir(folder, { mode: 0o700 }));
  return folder;
}
