/**
 * Draws the app's icons from assets/icon.svg with an installed browser: `node build/package/icons.ts`.
 * The results lie in build/icons and are kept in the repository, so that packing needs no browser.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../preview-shell/driver/browser.ts';
import { root } from '../setup/paths.ts';
import { icnsFile, icoFile } from './icon-files.ts';

const LINUX = [16, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(root, 'build', 'icons');
const browser = findBrowser();
if (browser === null) throw new Error('Install Chrome, Chromium or Edge first.');

const svg = await readFile(join(root, 'assets', 'icon.svg'), 'utf8');
const chrome = await chromium.launch({ executablePath: browser });
const page = await chrome.newPage();
const pictures = new Map<number, Buffer>();
for (const size of LINUX) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  pictures.set(size, await page.screenshot({ omitBackground: true }));
}
await chrome.close();

await mkdir(folder, { recursive: true });
for (const [size, png] of pictures) await writeFile(join(folder, `${size}x${size}.png`), png);
await writeFile(join(folder, 'icon.ico'), icoFile(pictures));
await writeFile(join(folder, 'icon.icns'), icnsFile(pictures));
