import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { appendLine } from './atomic-file.ts';
import { redact } from './redact.ts';

/** What may be written down, with the fields each event may carry. Anything else has no way into the log. */
interface LogEvents {
  started: { version: string; runtime: string };
  bug: { support: string; where: string; message: string; stack: string };
  refused: { what: string };
}

export interface Log {
  write<Name extends keyof LogEvents>(name: Name, fields: LogEvents[Name]): void;
  /** Resolves when everything is on the disk. */
  flushed(): Promise<void>;
}

const longestField = 2_000;
/** What is looked through for secrets: more than is written, so that none loses its telling start or end at the cut. */
const longestRead = 10 * longestField;
const safe = (text: string): string => redact(text.slice(0, longestRead)).slice(0, longestField);

/** A file of this size, in bytes, is put in the place of the one before it: two of them are all that a log takes. */
const largest = 512 * 1024;

/** A log of named events in one file, redacted a second time on the way. A full disk never stops the app. */
export function createLog(directory: string, now: () => number): Log {
  const file = join(directory, 'sitekeeper.log');
  const former = join(directory, 'sitekeeper.1.log');
  let queue: Promise<void> = Promise.resolve();

  async function add(line: string, flush: boolean): Promise<void> {
    const { size } = await stat(file).catch(() => ({ size: 0 }));
    if (size > largest) await rename(file, former);
    await appendLine(file, line, flush);
  }

  return {
    write(name, fields) {
      const told = Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, safe(text)]));
      const line = JSON.stringify({ at: new Date(now()).toISOString(), event: name, ...told });
      // Whoever makes refused calls must not keep the disk busy.
      queue = queue.then(() => add(line, name !== 'refused')).catch(() => undefined);
    },
    flushed: () => queue,
  };
}
