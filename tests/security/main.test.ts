import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterEach, describe, expect, it, vi } from 'vitest';

import { startPractice } from '../../electron/practice/start.ts';
import { temporaryFolder } from '../support/temporary.ts';

vi.mock('electron', () => import('./fake-electron.ts'));
/** A key store that puts up a question of its own, and nobody answers. */
const silent = (): Promise<never> => new Promise(() => undefined);
vi.mock('keytar', () => ({
  default: { getPassword: silent, setPassword: silent, deletePassword: silent },
}));
// The page is built elsewhere; here main's own wiring is looked at.
const pageFiles = vi.hoisted(() => ({
  declareScheme: vi.fn<() => void>(),
  serveFiles: vi.fn<(session: unknown, folder: string) => Promise<void>>(async () => undefined),
}));
vi.mock('../../electron/shell/protocol.ts', () => pageFiles);

type FakeElectron = typeof import('./fake-electron.ts');
type Switches = { readonly packaged?: boolean; readonly switches?: readonly string[] };

/** A start of the app: Electron's module is written down instead of done. */
interface Started {
  readonly electron: FakeElectron;
  readonly folder: string;
  /** Runs main until its window is there. */
  readonly open: () => Promise<void>;
  /** Asks as the page does. */
  readonly call: (name: string, input?: unknown) => unknown;
  /** Quits, and waits until main lets the app go. */
  readonly close: () => Promise<void>;
}

const run = (): Promise<unknown> => import('../../electron/main.ts');

async function start({ packaged = false, switches = [] }: Switches = {}): Promise<Started> {
  vi.resetModules();
  // The very one that main gets: a mocked module outlives the reset.
  const electron = (await import('electron')) as unknown as FakeElectron;
  const { app, channels, windows } = electron;
  app.removeAllListeners();
  windows.length = 0;
  channels.clear();
  for (const said of [app.exit, app.quit, electron.dialog.showErrorBox]) said.mockClear();
  app.isPackaged = packaged;
  app.switches = switches;
  app.userData = await temporaryFolder();
  return {
    electron,
    folder: app.userData,
    async open() {
      await run();
      await vi.waitFor(() => expect(windows).toHaveLength(1), 5_000);
    },
    call(name, input) {
      const contents = windows[0]?.webContents;
      return channels.get(name)?.({ sender: contents, senderFrame: contents?.mainFrame }, input);
    },
    async close() {
      app.emit('before-quit', { preventDefault: () => undefined });
      await vi.waitFor(() => expect(app.quit).toHaveBeenCalled(), 5_000);
    },
  };
}

/** Main listens to the whole process, which is the test's own here. */
const events = ['uncaughtException', 'unhandledRejection'] as const;
const before = new Map(events.map((event) => [event, new Set<unknown>(process.listeners(event as 'exit'))]));
afterEach(() => {
  vi.unstubAllEnvs();
  for (const event of events) {
    for (const listener of process.listeners(event as 'exit')) {
      if (before.get(event)?.has(listener) !== true) process.off(event, listener);
    }
  }
});

interface List {
  readonly value: { readonly sites: readonly { readonly id: string; readonly name: string }[] };
}
const practise = async ({ call }: Started): Promise<string> => {
  await call('app.enterPractice');
  const { value } = (await call('sites.list', { fresh: true })) as List;
  return value.sites.find(({ name }) => name === 'kim-ns-4c1d')?.id ?? '';
};

describe('what main wires', () => {
  it('a packaged app looks at its switches before it does anything', async () => {
    const { electron } = await start({ packaged: true, switches: ['remote-debugging-port'] });
    await run();
    expect(electron.app.exit).toHaveBeenCalledWith(1);
    expect(electron.dialog.showErrorBox.mock.calls[0]?.[1]).toContain('--remote-debugging-port');
    expect([electron.windows, [...electron.channels]]).toEqual([[], []]);
  });

  it('locks its one page in: sandbox, no way elsewhere, no network, no permission', async () => {
    const { electron, open, close } = await start();
    electron.sessions.length = 0;
    for (const said of [electron.app.enableSandbox, pageFiles.declareScheme]) said.mockClear();
    await open();
    expect(electron.app.enableSandbox).toHaveBeenCalledOnce();
    expect(pageFiles.declareScheme).toHaveBeenCalledOnce();
    expect(pageFiles.serveFiles.mock.lastCall?.[0]).toBe(electron.sessions[0]?.session);
    const page = new electron.FakeContents(7);
    electron.app.emit('web-contents-created', {}, page);
    expect(page.openHandler?.({ url: 'https://evil.example/' })).toEqual({ action: 'deny' });
    const used = electron.windows[0]?.options['webPreferences'] as { readonly session: unknown } | undefined;
    expect(used?.session).toBe(electron.sessions[0]?.session);
    const answers: unknown[] = [];
    const asked = { url: 'https://evil.example/' };
    electron.sessions[0]?.session.ask('before-request', asked, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel: true }]);
    expect(electron.sessions[0]?.session.ask('permission-check')).toBe(false);
    await close();
  });

  it('prints in a window of its own, which is shut away like no other', async () => {
    const started = await start();
    const { electron, open, call, close } = started;
    await open();
    await practise(started);
    const { value } = (await call('sites.list', { fresh: false })) as List;
    const ids = value.sites.map(({ id }) => id);
    expect(await call('shutdown.begin', { account: null, ids })).toMatchObject({ ok: true });
    expect(await call('shutdown.receipt', { account: null, how: 'print' })).toMatchObject({ ok: true });
    expect(electron.windows[1]?.options['webPreferences']).toMatchObject({
      javascript: false,
      sandbox: true,
    });
    await close();
  });

  it('a second copy of it goes at once, and the first one comes to the front', async () => {
    const { electron, open, close } = await start();
    electron.app.requestSingleInstanceLock.mockReturnValueOnce(false);
    await run();
    expect(electron.app.quit).toHaveBeenCalledOnce();
    expect([electron.windows, [...electron.channels]]).toEqual([[], []]);
    vi.resetModules();
    electron.app.quit.mockClear();
    await open();
    electron.app.emit('second-instance');
    expect(electron.windows[0]?.focus).toHaveBeenCalledOnce();
    await close();
  });

  it('a packaged app heeds nothing of the environment, and sends a key to nobody whom that names', async () => {
    const practice = await startPractice();
    vi.stubEnv('SITEKEEPER_HEROKU_API', practice.origin);
    vi.stubEnv('SITEKEEPER_PRACTICE_SCENARIO', 'crashed');
    const { electron, open, call, close } = await start({ packaged: true });
    await open();
    await call('app.enterPractice');
    const { value } = (await call('sites.list', { fresh: true })) as List;
    expect(value.sites).toHaveLength(6);
    await call('app.leavePractice');
    await electron.clipboard.writeText(practice.key);
    expect(await call('account.paste')).toMatchObject({ ok: false });
    expect(await call('app.snapshot')).toMatchObject({ value: { packaged: true } });
    expect(JSON.stringify(electron.Menu.setApplicationMenu.mock.lastCall)).not.toMatch(/devtools/i);
    expect(practice.requests).toEqual([]);
    await close();
    await practice.close();
  });

  it.each(events)('what nobody caught is written down: %s', async (event) => {
    const { folder, open, close } = await start();
    await open();
    for (const listener of process.listeners(event as 'exit')) {
      if (before.get(event)?.has(listener) !== true) listener.call(process, new Error('a slip') as never);
    }
    await close();
    expect(await readFile(join(folder, 'sitekeeper.log'), 'utf8')).toMatch(/"event":"bug".*"a slip"/);
  });

  it('asks before long work is cut off, and a no lets it go on', async () => {
    const started = await start();
    const { app, dialog, windows } = started.electron;
    await started.open();
    await started.call('app.enterPractice');
    const { value } = (await started.call('sites.list', { fresh: true })) as List;
    const robin = value.sites.find(({ name }) => name === 'robin-ns-77ab')?.id;
    const { value: found } = (await started.call('connectionStrings.ofSite', { id: robin })) as {
      readonly value: { readonly string: { readonly id: string } };
    };
    dialog.showOpenDialog.mockResolvedValueOnce({ canceled: false, filePaths: [await temporaryFolder()] });
    dialog.showMessageBox.mockReset().mockResolvedValue({ response: 0 });
    expect(await started.call('mongodb.exportStart', { string: found.string.id })).toMatchObject({
      ok: true,
    });
    const event = { preventDefault: vi.fn<() => void>() };
    app.emit('before-quit', event);
    windows[0]?.emit('close', event);
    expect(event.preventDefault).toHaveBeenCalledTimes(process.platform === 'darwin' ? 1 : 2);
    await new Promise((resolve) => setImmediate(resolve));
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
    expect(app.quit).not.toHaveBeenCalled();
    dialog.showMessageBox.mockResolvedValue({ response: 1 });
    await started.close();
  });

  it('a call that is refused is logged, by its name alone', async () => {
    const { folder, open, call, close } = await start();
    await open();
    expect(await call('sites.open', { id: 'canary' })).toMatchObject({ ok: false });
    await close();
    const log = await readFile(join(folder, 'sitekeeper.log'), 'utf8');
    expect(log).toContain('sites.open: input');
    expect(log).not.toContain('canary');
  });

  it('the window is open while the key store does not answer', async () => {
    const { folder, open, call, close } = await start();
    const owners = ['a', 'b', 'c'].map((id) => ({ id, email: `${id}@example.com`, name: null }));
    await writeFile(join(folder, 'accounts.json'), JSON.stringify({ accounts: owners }));
    await open();
    expect(await call('app.snapshot')).toMatchObject({
      value: { accounts: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] },
    });
    await close();
  });

  it.each([
    ['a secret that was copied is gone from the clipboard when the app is closed', null, ''],
    ['what was copied since stays', 'the address of the doctor', 'the address of the doctor'],
  ])('%s', async (_name, since, left) => {
    const started = await start();
    const { clipboard, windows } = started.electron;
    await started.open();
    const id = await practise(started);
    windows[0]?.webContents.emit('input-event', {}, { type: 'mouseUp' });
    expect(await started.call('configVars.copy', { id, name: 'API_SECRET' })).toMatchObject({ ok: true });
    expect(await clipboard.readText()).not.toBe('');
    if (since !== null) await clipboard.writeText(since);
    await started.close();
    expect(await clipboard.readText()).toBe(left);
  });

  it('without a press that it saw, main asks in its own window, and a no gives nothing out', async () => {
    const started = await start();
    const { dialog, windows } = started.electron;
    await started.open();
    const input = { id: await practise(started), name: 'API_SECRET' };
    const reveal = (): unknown => started.call('configVars.reveal', input);
    const contents = windows[0]?.webContents;
    const no = { ok: false, problem: { code: 'not-agreed' } };
    dialog.showMessageBox.mockResolvedValue({ response: 0 });
    expect(await reveal()).toMatchObject(no);
    contents?.emit('before-input-event', {}, { key: 'Enter', type: 'keyDown' });
    expect(await reveal()).toMatchObject({ ok: true });
    contents?.emit('before-input-event', {}, { key: ' ', type: 'keyUp' });
    expect(await reveal()).toMatchObject({ ok: true });
    // Typing, a key that is held down and a moved mouse press nothing.
    contents?.emit('before-input-event', {}, { key: 'a', type: 'keyDown' });
    contents?.emit('before-input-event', {}, { key: 'Enter', type: 'keyDown', isAutoRepeat: true });
    contents?.emit('input-event', {}, { type: 'mouseMove' });
    expect(await reveal()).toMatchObject(no);
    await started.close();
  });

  it.each(
    'NODE_TLS_REJECT_UNAUTHORIZED NODE_EXTRA_CA_CERTS SSLKEYLOGFILE SSL_CERT_FILE MONGODB_LOG_ALL NODE_DEBUG node_tls_reject_unauthorized'.split(
      ' ',
    ),
  )('does not heed %s', async (name) => {
    vi.stubEnv(name, '0');
    const { electron } = await start();
    electron.app.requestSingleInstanceLock.mockReturnValueOnce(false);
    await run();
    expect(process.env[name]).toBeUndefined();
  });

  it('keeps what was copied while a key was checked, and takes the key out else', async () => {
    const practice = await startPractice();
    vi.stubEnv('SITEKEEPER_HEROKU_API', practice.origin);
    const { electron, open, call, close } = await start();
    const { clipboard } = electron;
    await open();
    // Something else is copied as soon as the key was read.
    vi.spyOn(clipboard, 'readText').mockImplementationOnce(async () => {
      await clipboard.writeText('the address of the doctor');
      return practice.key;
    });
    expect(await call('account.paste')).toMatchObject({ ok: true });
    expect(await clipboard.readText()).toBe('the address of the doctor');
    await clipboard.writeText(practice.key);
    expect(await call('account.paste')).toMatchObject({ ok: true });
    expect(await clipboard.readText()).toBe('');
    await close();
    await practice.close();
  });
});
