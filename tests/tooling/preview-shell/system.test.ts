import { expect, test } from 'vitest';
import { call, eventually, launchFixture, temporaryFolder } from './fixture/launch.ts';

test('a dialog gets the safe answer unless the test prepared one', async () => {
  const preview = await launchFixture();
  expect(await call(preview, 'ask')).toEqual({ response: 0, checkboxChecked: false });
  preview.dialogs.pressNext('Delete');
  expect(await call(preview, 'ask')).toEqual({ response: 1, checkboxChecked: false });
  expect(preview.dialogs.asked.map((asked) => asked.kind)).toEqual(['message', 'message']);

  preview.dialogs.chooseNext('chosen.txt');
  expect(await call(preview, 'save')).toEqual({ canceled: false, filePath: 'chosen.txt' });
  expect(await call(preview, 'save')).toEqual({ canceled: true, filePath: '' });
});

test('main copies to and pastes from the clipboard', async () => {
  const preview = await launchFixture();
  await call(preview, 'copy', 'from main');
  expect(await preview.clipboard.read()).toBe('from main');
  await preview.clipboard.write('from the person');
  expect(await call(preview, 'paste')).toBe('from the person');
});

test('links that main opens are written down', async () => {
  const preview = await launchFixture();
  await call(preview, 'link');
  expect(preview.openedLinks()).toEqual(['https://example.com/help']);
});

test('the theme follows the computer until main sets its own', async () => {
  const preview = await launchFixture();
  const isDark = () => preview.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  expect(await isDark()).toBe(false);
  await preview.setSystemTheme('dark');
  expect(await isDark()).toBe(true);
  await eventually(() => expect(preview.output()).toContain('dark true'));
  await preview.setSystemTheme('light');
  await call(preview, 'dark');
  await eventually(async () => expect(await isDark()).toBe(true));
});

test('the menu is read and clicked by its words', async () => {
  const preview = await launchFixture();
  expect(await preview.menu()).toEqual([
    { label: 'Help', enabled: true, submenu: [{ label: 'Say hello', enabled: true }] },
  ]);
  await preview.clickMenu('Help', 'Say hello');
  await eventually(() => expect(preview.output()).toContain('hello from the menu'));
});

test('the page prints to a PDF file', async () => {
  const preview = await launchFixture();
  expect(await call(preview, 'pdf')).toBe('%PDF-');
});

test('what main sets on its window can be read', async () => {
  const preview = await launchFixture();
  await call(preview, 'progress', 0.5);
  await eventually(async () => expect((await preview.windowState()).progress).toBe(0.5));
});

test('the app knows its name and version, and that it is not packaged', async () => {
  const preview = await launchFixture();
  expect(await call(preview, 'about')).toEqual({ name: 'Fixture', version: '1.2.3', packaged: false });
});

test('closing the window closes, then quits, in the order of Electron', async () => {
  const preview = await launchFixture();
  preview.closeWindow();
  expect(await preview.exited).toBe(0);
  expect(preview.output().trim().split('\n')).toEqual([
    'close',
    'closed',
    'window-all-closed',
    'before-quit',
    'will-quit',
    'quit',
  ]);
});

test('quitting asks the windows first', async () => {
  const preview = await launchFixture();
  expect(await preview.close()).toBe(0);
  expect(preview.output().trim().split('\n')).toEqual([
    'before-quit',
    'close',
    'closed',
    'will-quit',
    'quit',
  ]);
});

test('a window that refuses to close keeps the app', async () => {
  const preview = await launchFixture();
  await call(preview, 'keep-open');
  preview.closeWindow();
  expect(await call(preview, 'echo', 'still here')).toMatchObject({ input: 'still here' });
});

test('an app that is killed takes its browser with it, and its lock does not last', async () => {
  const folder = temporaryFolder();
  const preview = await launchFixture(folder);
  await preview.kill();
  expect(await preview.exited).toBeNull();
  expect(preview.page.isClosed()).toBe(true);
  await launchFixture(folder);
});

test('a second start ends and the first hears of it', async () => {
  const folder = temporaryFolder();
  const first = await launchFixture(folder);
  await expect(launchFixture(folder)).rejects.toThrow('not first');
  await eventually(() => expect(first.output()).toContain('second-instance'));
});
