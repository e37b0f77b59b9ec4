import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let made: Promise<string> | null = null;

/** A folder of the person's own, outside that of the app; one for each process. */
export function outside(): Promise<string> {
  made ??= mkdtemp(join(tmpdir(), 'sitekeeper-faults-'));
  return made;
}

export async function removeOutside(): Promise<void> {
  if (made !== null) await rm(await made, { recursive: true, force: true });
}
