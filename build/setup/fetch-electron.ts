/**
 * Brings Electron's runtime into the place where its own installer looks first; build/setup/electron.ts runs it. It is a
 * program of its own because Node heeds a proxy only from its start (NODE_USE_ENV_PROXY).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { downloadArtifact } from '@electron/get';
import { downloadResuming } from './resuming-download.ts';
import { cacheFolder } from './paths.ts';

const SILENCE_MS = 30_000;

const require = createRequire(import.meta.url);
const { version } = require('electron/package.json') as { version: string };
const checksums = JSON.parse(readFileSync(require.resolve('electron/checksums.json'), 'utf8')) as Record<
  string,
  string
>;

try {
  await downloadArtifact({
    version,
    artifactName: 'electron',
    platform: process.platform,
    arch: process.env['ELECTRON_INSTALL_ARCH'] ?? process.arch,
    checksums,
    // A mirror is heeded by the package itself: ELECTRON_MIRROR, or electron_mirror in .npmrc.
    downloader: {
      download: (url, target) =>
        downloadResuming(url, target, {
          part: join(cacheFolder, `electron-${version}.part`),
          answerWithinMs: Number(process.argv[2] ?? SILENCE_MS),
          silenceMs: SILENCE_MS,
          say: (line) => console.log(`  Electron: ${line}`),
        }),
    },
  });
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : String(problem));
  process.exitCode = 1;
}
