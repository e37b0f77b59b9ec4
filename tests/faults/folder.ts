import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of the person's own, outside that of the app; run.ts removes it. */
export const outside = await mkdtemp(join(tmpdir(), 'sitekeeper-faults-'));
