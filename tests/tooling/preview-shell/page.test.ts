import { expect, test } from 'vitest';
import type { Preview } from '../../../build/preview-shell/driver/preview.ts';
import { call, eventually, launchFixture } from './fixture/launch.ts';

const seenBy = (preview: Preview, name: string): Promise<unknown> =>
  preview.page.evaluate((key) => Reflect.get(globalThis, key), name);

test('a call goes from the page to main and its answer comes back', async () => {
  const preview = await launchFixture();
  expect(await call(preview, 'echo', { text: 'hello', list: [1, null] })).toEqual({
    input: { text: 'hello', list: [1, null] },
    url: 'app://sitekeeper/index.html',
    origin: 'app://sitekeeper',
    isMainFrame: true,
  });
});

test('what a handler throws reaches the page as Electron words it', async () => {
  const preview = await launchFixture();
  await expect(call(preview, 'fail')).rejects.toThrow(
    "Error invoking remote method 'fail': Error: on purpose",
  );
  await expect(call(preview, 'nobody')).rejects.toThrow("No handler registered for 'nobody'");
});

test('main speaks to the page, also after a reload', async () => {
  const preview = await launchFixture();
  await call(preview, 'say', 'one');
  await eventually(async () => expect(await seenBy(preview, 'heard')).toEqual(['one']));
  await preview.page.reload();
  await call(preview, 'say', 'two');
  await eventually(async () => expect(await seenBy(preview, 'heard')).toEqual(['two']));
});

test('the page finds neither the binding nor Node', async () => {
  const preview = await launchFixture();
  expect(await seenBy(preview, 'seen')).not.toContain('__sitekeeperBridge');
  expect(await seenBy(preview, 'require')).toBeUndefined();
  expect(await seenBy(preview, 'process')).toBeUndefined();
});

test('what the preload exposes cannot be changed by the page', async () => {
  const preview = await launchFixture();
  const changed = await preview.page.evaluate(() => {
    const app: object = Reflect.get(window, 'app');
    return Reflect.set(app, 'call', 'mine') || Reflect.set(window, 'app', 'mine');
  });
  expect(changed).toBe(false);
});

test('the headers of the protocol handler hold in the page', async () => {
  const preview = await launchFixture();
  expect(await preview.page.title()).toBe('Fixture');
});

test('a request to elsewhere is stopped by the request filter', async () => {
  const preview = await launchFixture();
  await preview.page.click('#loose');
  await preview.page.waitForURL('**/loose.html');
  expect(await preview.refusals()).toContainEqual({ url: 'https://example.com/pixel.png', by: 'filter' });
});

test('the page can go to its own pages only', async () => {
  const preview = await launchFixture();
  await preview.page.click('#second');
  await preview.page.waitForURL('**/second.html');
  expect(await call(preview, 'echo')).toMatchObject({ url: 'app://sitekeeper/second.html' });

  await preview.page.evaluate(() => location.assign('https://example.com/'));
  await eventually(async () =>
    expect(await preview.refusals()).toEqual([{ url: 'https://example.com/', by: 'navigation' }]),
  );
  expect(await preview.page.title()).toBe('Second');
  await eventually(() => expect(preview.output()).toContain('will-navigate https://example.com/'));
});

test('a new window is closed and main hears of it', async () => {
  const preview = await launchFixture();
  await preview.page.click('#window');
  await eventually(() => expect(preview.output()).toMatch(/window-open https:\/\/example\.com\//));
  await eventually(() => expect(preview.page.context().pages()).toHaveLength(1));
});

test('a download is refused when main refuses it', async () => {
  const preview = await launchFixture();
  const download = preview.page.waitForEvent('download');
  await preview.page.click('#file');
  expect(await (await download).failure()).toBe('canceled');
  await eventually(() => expect(preview.output()).toContain('will-download app://sitekeeper/page.js'));
});

test('the page gets no permission that main denies', async () => {
  const preview = await launchFixture();
  const states = await preview.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'clipboard-read'] as PermissionName[];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('a larger text size is a narrower page', async () => {
  const preview = await launchFixture();
  expect(await seenBy(preview, 'innerWidth')).toBe(640);
  await call(preview, 'zoom', 2);
  await eventually(async () => expect(await seenBy(preview, 'innerWidth')).toBe(320));
});

test('main sees the presses of a person, and none that a script makes up', async () => {
  const preview = await launchFixture();
  await preview.page.evaluate(() => {
    const button = document.querySelector<HTMLElement>('#window') ?? document.body;
    button.focus();
    for (const type of ['pointerdown', 'pointerup', 'keydown', 'keyup']) {
      button.dispatchEvent(new PointerEvent(type, { bubbles: true }));
    }
    Reflect.get(globalThis, '__sitekeeperInput')?.('{"kind":"pointer","type":"mouseUp"}');
  });
  await preview.page.keyboard.press('a');
  await eventually(() => expect(preview.output()).toContain('key keyUp a'));
  expect(preview.output()).not.toContain('input mouse');
  await preview.page.mouse.click(5, 5);
  await eventually(() => expect(preview.output()).toContain('input mouseUp'));
});
