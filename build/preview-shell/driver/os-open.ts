import { spawn } from 'node:child_process';
import { dirname } from 'node:path';

/** Opens a link or a folder with the person's own program for it, and does not wait. */
export function openWithSystem(target: string): void {
  const [program, ...before] = OPENERS[process.platform] ?? ['xdg-open'];
  if (program === undefined) return;
  const child = spawn(program, [...before, target], { detached: true, stdio: 'ignore' });
  // Nothing to open it with is not a reason to end the app.
  child.on('error', () => process.stderr.write(`Nothing here opens ${target}\n`));
  child.unref();
}

/** Shows a file in its folder. */
export function showInFolder(path: string): void {
  openWithSystem(dirname(path));
}

const OPENERS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
