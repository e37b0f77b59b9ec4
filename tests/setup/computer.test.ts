import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../build/preview-shell/driver/browser.ts';
import { cannotShowWindows } from '../../build/setup/screen.ts';

test('a build machine gets no window, and is told why', () => {
  expect(cannotShowWindows({ CI: 'true', DISPLAY: ':0' })).toBe('This is a build machine.');
  expect(cannotShowWindows({ SITEKEEPER_HEADLESS: '1', DISPLAY: ':0' })).toBe('SITEKEEPER_HEADLESS is set.');
  expect(cannotShowWindows({ CI: 'false', SITEKEEPER_HEADLESS: '', DISPLAY: ':0' })).toBeNull();
});

test('the browser that CHROME_PATH names is used, if it can run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-browser-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join(folder, 'my-browser');
  expect(findBrowser({ CHROME_PATH: program })).toBeNull();
  writeFileSync(program, '');
  chmodSync(program, 0o755);
  expect(findBrowser({ CHROME_PATH: program })).toBe(program);
});
