import { constants } from 'node:fs';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** The whole text of a file; null when there is none. Other failures (no permission) reject. */
export async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

let counter = 0;

/**
 * Writes a file so that a reader, or a power cut, meets the old text or the new one and nothing between: temporary
 * file beside it (mode 0600), flush, rename. `check` may look at the temporary file before it takes the old one's
 * place. Rejects with the system's reason or the check's; the old file is then untouched.
 */
export async function writeAtomic(
  path: string,
  content: string | Uint8Array,
  check?: (temporary: string) => Promise<void>,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  counter += 1;
  const temporary = join(dirname(path), `.${process.pid}-${counter}.tmp`);
  try {
    const file = await open(temporary, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await check?.(temporary);
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw cause;
  }
}

/**
 * Adds one line to a file (mode 0600). A line that does not fit on the disk leaves nothing of itself, and one that was cut by
 * a kill is ended first: no line is ever glued to another. Rejects with the system's reason.
 * @param flush answers only once it lies on the disk.
 */
export async function appendLine(path: string, line: string, flush = true): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    const { size } = await file.stat();
    const last = size === 0 ? null : await file.read(Buffer.alloc(1), 0, 1, size - 1);
    const isCut = last !== null && last.buffer[0] !== newline;
    await file.writeFile(`${isCut ? '\n' : ''}${line}\n`).catch(async (cause: unknown) => {
      await file.truncate(size).catch(() => undefined);
      throw cause;
    });
    if (flush) await file.sync();
  } finally {
    await file.close();
  }
}

const newline = '\n'.charCodeAt(0);
