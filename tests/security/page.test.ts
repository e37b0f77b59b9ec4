import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import { describe, expect, it, vi } from 'vitest';
import type { App } from 'electron';

import { contentPolicy, securityHeaders } from '../../electron/shell/content-policy.ts';
import { hardenedSession } from '../../electron/shell/session.ts';
import { dangerousSwitch, refusedSwitches } from '../../electron/shell/refused-switches.ts';
import { createWindow, webPreferences } from '../../electron/shell/window.ts';
import { FakeSession, sessions, windows } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

/** The newest hardened session. */
function session(): FakeSession {
  hardenedSession();
  const newest = sessions.at(-1);
  if (newest === undefined) throw new Error('No session was made');
  return newest.session;
}

/** Every permission that Electron's own declarations know, so that a new one is tested on the day it appears. */
function permissionNames(): readonly string[] {
  const declared = readFileSync(createRequire(import.meta.url).resolve('electron/electron.d.ts'), 'utf8');
  const signatures = [
    ...declared.matchAll(
      /setPermission(?:Check|Request)Handler\(handler: .*permission: ((?:'[\w-]+' ?\|? ?)+)/g,
    ),
  ];
  return [
    ...new Set(
      signatures.flatMap(([, union]) =>
        [...(union ?? '').matchAll(/'([\w-]+)'/g)].map(([, name]) => name ?? ''),
      ),
    ),
  ];
}

/** An app that was started with these switches. */
const app = (switches: string[]): Pick<App, 'commandLine'> => ({
  commandLine: { hasSwitch: (name: string) => switches.includes(name) } as App['commandLine'],
});

describe('what the page may do', () => {
  it('checklist 2, 3, 4, 6, 8, 9, 10, 11: web preferences are exactly these', () => {
    expect(webPreferences('/somewhere/preload.cjs')).toEqual({
      preload: '/somewhere/preload.cjs',
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      contextIsolation: true,
      sandbox: true,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
  });

  it('checklist 2, 3, 4: the window is opened with these preferences, our session and our page', () => {
    const ours = session();
    createWindow({ folder: '/app', session: ours as never, place: null });
    const opened = windows.at(-1);
    expect(opened?.loaded).toEqual(['app://sitekeeper/index.html']);
    const preload = expect.stringMatching(/preload\.cjs$/);
    expect(opened?.options['webPreferences']).toEqual({ ...webPreferences('x'), preload, session: ours });
  });

  it('checklist 1: the page’s session is kept in memory only', () => {
    session();
    expect(sessions.at(-1)?.partition).not.toMatch(/^persist:/);
  });

  it.each([
    ['app://sitekeeper/index.html', false],
    ['app://sitekeeper/assets/index.js', false],
    ['app://sitekeeper.evil/index.html', true],
    ['https://api.heroku.com/apps', true],
    ['http://127.0.0.1:1/', true],
    ['file:///etc/passwd', true],
    ['data:text/plain,x', true],
    ['blob:app://sitekeeper/1', true],
    ['ws://127.0.0.1:1/', true],
    ['devtools://devtools/bundled/inspector.html', true],
    ['chrome://gpu', true],
    ['', true],
  ])('checklist 1: a request of the page for %j is cancelled: %s', (url, cancel) => {
    const answers: unknown[] = [];
    session().ask('before-request', { url }, (answer: unknown) => answers.push(answer));
    expect(answers).toEqual([{ cancel }]);
  });

  it('checklist 1: a download never starts', () => {
    const event = { preventDefault: vi.fn<() => void>() };
    session().emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it('checklist 5: Electron declares permissions where the next tests look for them', () => {
    expect(permissionNames().length).toBeGreaterThan(30);
    expect(permissionNames()).toEqual(
      expect.arrayContaining(['media', 'clipboard-read', 'openExternal', 'unknown']),
    );
  });

  it.each(permissionNames())(
    'checklist 5: the permission %s is refused, asked for or checked',
    (permission) => {
      const ours = session();
      const granted: unknown[] = [];
      ours.ask('permission-request', null, permission, (answer: unknown) => granted.push(answer), {});
      expect(granted).toEqual([false]);
      expect(ours.ask('permission-check', null, permission, 'app://sitekeeper', {})).toBe(false);
    },
  );

  it.each(['hid', 'serial', 'usb'])('checklist 5: no %s device is given', (deviceType) => {
    expect(session().ask('device', { deviceType, origin: 'app://sitekeeper', device: {} })).toBe(false);
  });

  it('checklist 5: a request to record the screen gets no stream', () => {
    const streams: unknown[] = [];
    session().ask('display-media', {}, (answer: unknown) => streams.push(answer));
    expect(streams).toEqual([{}]);
  });

  it('checklist 4: a packaged app does not start with a switch that opens the page to others', () => {
    const listed =
      'remote-debugging-port remote-debugging-pipe remote-allow-origins load-extension js-flags inspect ' +
      'inspect-brk inspect-wait no-sandbox host-resolver-rules host-rules proxy-server ' +
      'proxy-pac-url ignore-certificate-errors log-net-log ssl-key-log-file user-data-dir disable-web-security';
    expect(refusedSwitches).toEqual(expect.arrayContaining(listed.split(' ')));
    for (const name of refusedSwitches) expect(dangerousSwitch(app(['lang', name]))).toBe(name);
    expect(dangerousSwitch(app(['lang', 'ozone-platform']))).toBeNull();
  });
});

describe('the content policy', () => {
  const policy = new Map(
    contentPolicy.split(';').map((part) => {
      const [name = '', ...values] = part.trim().split(/\s+/);
      return [name, values] as const;
    }),
  );

  it('checklist 7: content policy starts from nothing and allows our own files alone', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'style-src', 'img-src', 'font-src'])
      expect(policy.get(name)).toEqual(["'self'"]);
    for (const name of ['connect-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']) {
      expect(policy.get(name)).toEqual(["'none'"]);
    }
  });

  it('checklist 7: content policy lets no text become script', () => {
    expect(policy.get('require-trusted-types-for')).toEqual(["'script'"]);
    expect(policy.get('trusted-types')).toEqual(["'none'"]);
  });

  it('checklist 7: content policy has no hole: no inline, no eval, no wildcard, no scheme, no host', () => {
    const values = [...policy.values()].flat();
    expect(values.filter((value) => !["'none'", "'self'", "'script'"].includes(value))).toEqual([]);
  });

  it('checklist 7: content policy goes out as a header, with those that belong to it', () => {
    expect(securityHeaders).toMatchObject({
      'content-security-policy': contentPolicy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
});
