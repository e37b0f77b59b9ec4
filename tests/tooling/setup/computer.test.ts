import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findBrowser } from '../../../build/preview-shell/driver/browser.ts';
import { cannotShowWindows } from '../../../build/setup/screen.ts';

test('a build machine gets no window, and is told why', async () => {
  expect(await cannotShowWindows({ CI: 'true', DISPLAY: ':0' })).toBe('This is a build machine.');
  expect(await cannotShowWindows({ SITEKEEPER_HEADLESS: '1', DISPLAY: ':0' })).toBe(
    'SITEKEEPER_HEADLESS is set.',
  );
});

test.runIf(process.platform === 'linux')('a screen counts when its server answers', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-screen-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = createServer().listen(join(folder, 'wayland-7'));
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  const named = {
    XDG_RUNTIME_DIR: folder,
    WAYLAND_DISPLAY: 'wayland-7',
    CI: 'false',
    SITEKEEPER_HEADLESS: '',
  };
  expect(await cannotShowWindows(named)).toBeNull();
  expect(await cannotShowWindows({ ...named, DISPLAY: ':7923' })).toBeNull();

  const silent = 'This computer names a screen that does not answer (DISPLAY or WAYLAND_DISPLAY).';
  expect(await cannotShowWindows({ ...named, WAYLAND_DISPLAY: 'wayland-8' })).toBe(silent);
  for (const display of [':7923', ':7923.0', 'unix:7923', '127.0.0.1:1.0', 'no display']) {
    expect(await cannotShowWindows({ DISPLAY: display })).toBe(silent);
  }
  expect(await cannotShowWindows({})).toBe('This computer has no screen.');
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
