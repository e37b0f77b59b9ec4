import { describe, expect, it, vi } from 'vitest';
import type { BrowserWindow } from 'electron';

import { callNames, type CallName } from '../../electron/contract/calls.ts';
import { ok } from '../../electron/contract/result.ts';
import { push, registerCalls } from '../../electron/ipc/register.ts';
import type { Handlers } from '../../electron/ipc/call-handler.ts';
import { createRouter, type Router, type Sender } from '../../electron/ipc/router.ts';
import { BrowserWindow as FakeWindow, channels } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

const origin = 'app://sitekeeper';
const page: Sender = { isOurMainFrame: true, url: `${origin}/index.html` };
const notAllowed = { ok: false, problem: { code: 'not-allowed', changed: 'no' } };

interface Desk {
  readonly router: Router;
  /** The calls that reached their handler. */
  readonly reached: string[];
  readonly refused: string[];
}

const onBug = (): string => 'SK-1';

function desk(): Desk {
  const reached: string[] = [];
  const refused: string[] = [];
  const handlers = Object.fromEntries(
    callNames.map((name) => [
      name,
      () => {
        reached.push(name);
        return ok(null);
      },
    ]),
  ) as unknown as Handlers;
  const router = createRouter({ handlers, origin, onBug, onRefused: (what) => refused.push(what) });
  return { router, reached, refused };
}

describe('who may ask', () => {
  it('checklist 17: our own main frame is heard', async () => {
    const { router, reached } = desk();
    expect(await router('app.snapshot', page, undefined)).toEqual(ok(null));
    expect(reached).toEqual(['app.snapshot']);
  });

  it.each<[string, Sender | null]>([
    ['a null frame', null],
    ['a child frame', { ...page, isOurMainFrame: false }],
    ['another origin', { ...page, url: 'https://evil.example/index.html' }],
    ['a look-alike host', { ...page, url: 'app://sitekeeper.evil/index.html' }],
    ['user info before our host', { ...page, url: 'app://evil@sitekeeper/index.html' }],
    ['a file', { ...page, url: 'file:///index.html' }],
    ['a blank page', { ...page, url: 'about:blank' }],
    ['no address', { ...page, url: '' }],
  ])('checklist 17: %s is refused in every call, and no handler runs', async (_name, sender) => {
    const { router, reached, refused } = desk();
    const answers = await Promise.all(callNames.map((name) => router(name, sender, undefined)));
    expect(answers).toEqual(callNames.map(() => notAllowed));
    expect(reached).toEqual([]);
    expect(refused).toEqual(callNames.map((name) => `${name}: sender`));
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'nothing.like.this', ''])(
    'checklist 17: the call name %j is refused',
    async (name) => {
      const { router, reached, refused } = desk();
      expect(await router(name as CallName, page, undefined)).toEqual(notAllowed);
      expect(reached).toEqual([]);
      expect(refused).toEqual(['unknown call']);
    },
  );

  it('checklist 17: what a refused sender sent is not written down', async () => {
    const { router, refused } = desk();
    await router('account.type', page, { key: 'HRKU-canary', more: 'canary' });
    expect(refused.join()).not.toContain('canary');
  });
});

interface Asked {
  readonly window: FakeWindow | null;
  readonly event: { readonly sender: { readonly id: number }; readonly senderFrame: unknown };
}

/** Asks over the registered channel, as Electron would deliver it. */
async function ask(asked: Asked): Promise<unknown> {
  channels.clear();
  registerCalls(desk().router, () => asked.window as unknown as BrowserWindow | null);
  return channels.get('app.snapshot')?.(asked.event, undefined);
}

describe('the channels', () => {
  const window = new FakeWindow();
  const { webContents } = window;

  it('checklist 17, 20: there is a channel for each call and no other', async () => {
    await ask({ window, event: { sender: webContents, senderFrame: webContents.mainFrame } });
    expect([...channels.keys()].toSorted()).toEqual(callNames.toSorted());
  });

  it('checklist 17: the main frame of our window is heard', async () => {
    const event = { sender: webContents, senderFrame: webContents.mainFrame };
    expect(await ask({ window, event })).toEqual(ok(null));
  });

  it.each<[string, () => Asked]>([
    [
      'a frame inside the page',
      () => ({ window, event: { sender: webContents, senderFrame: { url: `${origin}/index.html` } } }),
    ],
    ['a frame that is gone', () => ({ window, event: { sender: webContents, senderFrame: null } })],
    [
      'no window of ours',
      () => ({ window: null, event: { sender: webContents, senderFrame: webContents.mainFrame } }),
    ],
    [
      'a destroyed window',
      () => {
        const destroyed = new FakeWindow();
        destroyed.destroyed = true;
        const { webContents: gone } = destroyed;
        return { window: destroyed, event: { sender: gone, senderFrame: gone.mainFrame } };
      },
    ],
    [
      'another window',
      () => ({ window, event: { sender: { id: 99 }, senderFrame: { url: `${origin}/index.html` } } }),
    ],
    [
      'another page that borrows our frame',
      () => ({ window, event: { sender: { id: 99 }, senderFrame: webContents.mainFrame } }),
    ],
  ])('checklist 17: %s is refused', async (_name, asked) => {
    expect(await ask(asked())).toEqual(notAllowed);
  });

  it('events go to our window alone; none to one that is gone', () => {
    const gone = new FakeWindow();
    gone.destroyed = true;
    for (const target of [window, gone, null]) {
      push(target as unknown as BrowserWindow | null, 'app.changed', {} as never);
    }
    expect(window.webContents.send.mock.calls).toEqual([['app.changed', {}]]);
    expect(gone.webContents.send).not.toHaveBeenCalled();
  });
});
