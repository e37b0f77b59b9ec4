/**
 * `npm run package`: builds the app and packs it for this computer's system. `-- --dir` stops before the installer.
 */
import { dirname } from 'node:path';
import { build } from 'electron-builder';
import { buildWhatChanged } from '../setup/build.ts';
import { ensureElectron } from '../setup/electron.ts';
import { config } from './config.ts';

process.exitCode = await pack();

async function pack(): Promise<number> {
  const program = await ensureElectron();
  if (program === null) {
    console.error("Nothing was packed: Electron's runtime is not here and could not be fetched.");
    return 1;
  }
  if (!(await buildWhatChanged())) return 1;
  // On macOS the program lies three folders deep in its app.
  const electronDist = program.replace(/\/Electron\.app\/.*$/, '');
  const made = await build({
    dir: process.argv.includes('--dir'),
    config: { ...config, electronDist: electronDist === program ? dirname(program) : electronDist },
  });
  for (const file of made) console.log(file);
  return 0;
}
