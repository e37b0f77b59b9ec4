import { beforeEach, describe, expect, it, vi } from 'vitest';

import { createPrinter, printPolicy, printPreferences, printUrl } from '../../electron/shell/printer.ts';
import { FakeSession, sessions, windows } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const html = '<!doctype html><title>Sheet</title><script>alert(1)</script>';

/** Prints the page; answers the session that it was given. */
async function print(): Promise<FakeSession> {
  await createPrinter().pdf(html);
  const newest = sessions.at(-1);
  if (newest === undefined) throw new Error('No session was made');
  return newest.session;
}

const cancels = (room: FakeSession, url: string): boolean => {
  let cancelled = false;
  room.ask('before-request', { url }, ({ cancel }: { cancel: boolean }) => {
    cancelled = cancel;
  });
  return cancelled;
};

beforeEach(() => {
  sessions.length = 0;
  windows.length = 0;
});

describe('the window that prints', () => {
  it('has no preload, no scripts, no Node, and is shown to nobody', async () => {
    const room = await print();
    expect(windows).toHaveLength(1);
    expect(windows[0]?.options).toMatchObject({ show: false });
    expect(windows[0]?.options['webPreferences']).toStrictEqual({ ...printPreferences(room as never) });
    expect(printPreferences(room as never)).toStrictEqual({
      session: room,
      javascript: false,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      images: false,
    });
  });

  it('has a session of its own in memory, another one each time', async () => {
    await print();
    await print();
    const partitions = sessions.map(({ partition }) => partition);
    expect(new Set(partitions).size).toBe(2);
    expect(partitions.filter((name) => name.startsWith('persist:') || name === 'sitekeeper')).toEqual([]);
  });

  it.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'file:///etc/hosts',
    'app://sitekeeper/index.html',
    `${printUrl}?x=1`,
    'data:text/html,x',
  ])('asks nobody for %s', async (url) => {
    expect(cancels(await print(), url)).toBe(true);
  });

  it('gets its page at its one address, under a policy that loads nothing and runs nothing', async () => {
    const room = await print();
    expect(cancels(room, printUrl)).toBe(false);
    expect(windows[0]?.loaded).toEqual([printUrl]);
    const answer = room.served as Response;
    expect(await answer.clone().text()).toBe(html);
    expect(answer.headers.get('content-security-policy')).toBe(printPolicy);
    expect(printPolicy).toMatch(/^default-src 'none'; style-src 'unsafe-inline'/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
  });

  it('is refused every permission and every download', async () => {
    const room = await print();
    const answers: boolean[] = [];
    room.ask('permission-request', null, 'geolocation', (granted: boolean) => answers.push(granted));
    expect(answers).toEqual([false]);
    expect(room.ask('permission-check')).toBe(false);
    const event = { preventDefault: vi.fn<() => void>() };
    room.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('is gone afterwards, with its page, also when printing fails', async () => {
    const room = await print();
    expect(windows[0]?.destroyed).toBe(true);
    expect(room.schemes.size).toBe(0);
    const failing = createPrinter().print(html);
    expect(await failing).toBe(false);
    expect(windows.every(({ destroyed }) => destroyed)).toBe(true);
  });
});
