import { join } from 'node:path';

import { appendLine } from './files.ts';
import { redact } from './redact.ts';

/** What may be written down, with the fields each event may carry. Anything else has no way into the log. */
export interface LogEvents {
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

/** A log of named events in one file, redacted a second time on the way. A full disk never stops the app. */
export function createLog(directory: string, now: () => number): Log {
  const file = join(directory, 'sitekeeper.log');
  let queue: Promise<void> = Promise.resolve();
  return {
    write(name, fields) {
      const told = Object.fromEntries(Object.entries(fields).map(([key, text]) => [key, safe(text)]));
      const line = JSON.stringify({ at: new Date(now()).toISOString(), event: name, ...told });
      queue = queue.then(() => appendLine(file, line)).catch(() => undefined);
    },
    flushed: () => queue,
  };
}
