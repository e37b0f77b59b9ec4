import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { systemFolder } from '../preview-shell/fake-electron/app-details.ts';
import { launchPreview } from '../preview-shell/driver/launch.ts';
import { cacheFolder, mainFile, root } from './paths.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Opens the app in Electron and waits until the person closes it. @returns Electron's exit code */
export function openInElectron(program: string): Promise<number> {
  console.log('Sitekeeper runs in Electron. Close its window or press Ctrl-C to end it.');
  // Chromium refuses to start as root with its sandbox; that concerns only a development machine.
  const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [root, ...asRoot], { cwd: root, stdio: 'inherit' });
  for (const signal of SIGNALS) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 0));
  });
}

/**
 * Opens the app in a window of a browser and waits until the person closes it.
 * @returns main's exit code; null when no window could be opened, with the browser's own words in a file of the cache
 */
export async function openInPreview(browser: string): Promise<number | null> {
  console.log(
    `Sitekeeper runs in the preview shell, in a window of ${basename(browser)}, because Electron is not here. ` +
      'Close the window or press Ctrl-C to end it.',
  );
  const userDataDir = systemFolder('userData', 'Sitekeeper');
  const preview = await launchPreview({ mainFile, userDataDir, headless: false, browser }).catch(
    (problem: unknown) => {
      mkdirSync(cacheFolder, { recursive: true });
      writeFileSync(join(cacheFolder, 'no-window.txt'), String(problem));
      return null;
    },
  );
  if (preview === null) return null;
  preview.child.stdout?.pipe(process.stdout);
  preview.child.stderr?.pipe(process.stderr);
  for (const signal of SIGNALS) process.once(signal, () => void preview.close());
  return (await preview.exited) ?? 1;
}
