import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url));
/** What Electron would run. */
export const mainFile = join(root, 'out', 'main', 'main.js');
/** What is worth remembering from one start to the next; goes when node_modules goes. */
export const cacheFolder = join(root, 'node_modules', '.cache', 'sitekeeper');
