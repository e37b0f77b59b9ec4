import { join } from 'node:path';

import { appendLine, readText } from '../../base/atomic-file.ts';
import { parseLine, type Begun, type Ended, type Line } from './entries.ts';

/**
 * Stands in the first line of the file (docs/file-formats/app-files.md). A line that this version does not know is passed
 * over and stays: lines are only ever added.
 */
const historyVersion = 1;

/** `history.jsonl`: an entry has a line when it begins and another when it has ended. */
export interface HistoryFile {
  /** The lines that are understood, in their order. Never rejects. */
  read(): Promise<readonly NonNullable<Line>[]>;
  /** Resolves when the line lies on the disk. A full disk must not keep a person from restarting their site. */
  add(line: Begun | Ended): Promise<void>;
}

export function createHistoryFile(directory: string): HistoryFile {
  const file = join(directory, 'history.jsonl');
  /** Lines must land in the order of the entries. */
  let queue: Promise<void> = Promise.resolve();
  let hasVersion = false;

  async function write(line: Begun | Ended): Promise<void> {
    if (!hasVersion) await appendLine(file, JSON.stringify({ version: historyVersion }), false);
    hasVersion = true;
    await appendLine(file, JSON.stringify(line));
  }

  return {
    async read() {
      const text = await readText(file).catch(() => null);
      if (text === null || text === '') return [];
      hasVersion = true;
      // Half a line, from a power cut: ended here, or the next one would be lost with it.
      if (!text.endsWith('\n')) await appendLine(file, '').catch(() => undefined);
      return text
        .split('\n')
        .map(parseLine)
        .filter((line) => line !== null);
    },
    add(line) {
      queue = queue.then(() => write(line)).catch(() => undefined);
      return queue;
    },
  };
}
