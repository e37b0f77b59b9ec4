import { EventEmitter } from 'node:events';

import * as fc from 'fast-check';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { App, WebContents } from 'electron';

import { type LinkId, linkIds } from '../../electron/contract/app.ts';
import { callHandlers } from '../../electron/ipc/calls/index.ts';
import { guard, guardAllPages } from '../../electron/shell/navigation-guards.ts';
import { openLink, openSite, safeSiteAddress } from '../../electron/shell/links.ts';
import { isOurs } from '../../electron/shell/origin.ts';
import { shipped, withoutComments } from '../architecture/sources.ts';
import { counterexample } from '../support/counterexample.ts';
import { FakeContents, shell } from './fake-electron.ts';

vi.mock('electron', () => import('./fake-electron.ts'));

/** Addresses that look like ours to a careless reader. */
const foreign = [
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'file://sitekeeper/index.html',
  'blob:app://sitekeeper/5',
  'about:blank',
  'http://sitekeeper/',
  'https://sitekeeper/',
  'https://app//sitekeeper/',
  'app://sitekeeper.evil/index.html',
  'app://sitekeeper.evil.example/',
  'app://evil/sitekeeper',
  'app://evil@sitekeeper/',
  'app://evil:word@sitekeeper/',
  'app://:word@sitekeeper/',
  'app://sitekeeper@evil/',
  'app://sitekeeper:8080/',
  'app://SITEKEEPER/',
  'app://sitekeeper./',
  'app://sitekeeper%00.evil/',
  'app:sitekeeper/index.html',
  'app:///index.html',
  'apps://sitekeeper/',
  ' javascript:alert(1)',
  'view-source:app://sitekeeper/',
  '//sitekeeper/index.html',
  '',
];
const ours = ['app://sitekeeper/index.html', 'app://sitekeeper/', 'app://sitekeeper/index.html#top'];
const ways = ['will-navigate', 'will-frame-navigate', 'will-redirect'];

function prevented(way: string, url: string): boolean {
  const page = new FakeContents();
  guard(page as unknown as WebContents);
  const event = { url, preventDefault: vi.fn<() => void>() };
  page.emit(way, event);
  return event.preventDefault.mock.calls.length > 0;
}

describe('where the page may go', () => {
  it.each(foreign)('checklist 13: navigation to %j is refused, in every way there is', (url) => {
    expect(isOurs(url)).toBe(false);
    expect(ways.filter((way) => !prevented(way, url))).toEqual([]);
  });

  it.each(ours)('checklist 13: navigation to %j is our own page', (url) => {
    expect(ways.filter((way) => prevented(way, url))).toEqual([]);
  });

  it('checklist 13: no made-up address with another host or scheme counts as ours', () => {
    const schemes = fc.constantFrom('app:', 'https:', 'file:');
    const foreignOnly = fc.property(
      fc.webUrl(),
      schemes,
      (url, scheme) => !isOurs(url.replace(/^https?:/, scheme)),
    );
    expect(counterexample(foreignOnly)).toBeNull();
  });

  it('checklist 12: a webview never attaches', () => {
    const page = new FakeContents();
    guard(page as unknown as WebContents);
    const event = { preventDefault: vi.fn<() => void>() };
    page.emit('will-attach-webview', event, {}, {});
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  it.each([...foreign, ...ours])('checklist 14: a new window for %j is denied', (url) => {
    const page = new FakeContents();
    guard(page as unknown as WebContents);
    expect(page.openHandler?.({ url })).toEqual({ action: 'deny' });
  });

  it('checklist 13, 14: every page that comes to be is guarded, not just the first', () => {
    const app = new EventEmitter();
    guardAllPages(app as unknown as App);
    const later = new FakeContents(2);
    app.emit('web-contents-created', {}, later);
    expect(ways.map((way) => later.listenerCount(way))).toEqual([1, 1, 1]);
    expect(later.openHandler).toBeDefined();
  });
});

const takes = (link: unknown): boolean => v.is(callHandlers['app.openLink'].input, { link });

describe('links to the outside', () => {
  beforeEach(() => void shell.openExternal.mockClear());

  it('checklist 15: the page sends the id of a link; an unknown one and an address are refused', () => {
    expect(linkIds.filter((id) => !takes(id))).toEqual([]);
    for (const odd of [
      'https://evil.example/',
      'heroku',
      '',
      '__proto__',
      'toString',
      7,
      null,
      ['heroku-status'],
    ]) {
      expect(takes(odd)).toBe(false);
    }
  });

  it.each(linkIds)(
    'checklist 15: the link %s leads to Heroku or to the maker of Atlas, over TLS',
    async (id: LinkId) => {
      await openLink(id);
      const opened = new URL(shell.openExternal.mock.calls[0]?.[0] ?? '');
      expect(opened.protocol).toBe('https:');
      expect(opened.host).toMatch(/^(?:[a-z]+\.)?(?:heroku|mongodb)\.com$/);
      expect(opened.username + opened.password).toBe('');
    },
  );

  it.each([
    'javascript:alert(1)',
    'file:///etc/passwd',
    'http://robin-ns.herokuapp.com/',
    'https://herokuapp.com/',
    'https://robin.herokuapp.com.evil.example/',
    'https://evil.example/robin.herokuapp.com',
    'https://robin.herokuapp.com:8443/',
    'https://a.b.herokuapp.com/',
    'smb://robin.herokuapp.com/',
    'ms-msdt:/id',
    'not an address',
    '',
  ])('checklist 15: %j is no address of a site and is not opened', async (address) => {
    expect(safeSiteAddress(address, false)).toBeNull();
    await openSite(address, false);
    expect(shell.openExternal).not.toHaveBeenCalled();
  });

  it('checklist 15: the address of a site is rebuilt: path, question, user info and fragment are dropped', async () => {
    await openSite('https://user:word@robin-ns.herokuapp.com/a/../b?token=1#x', false);
    expect(shell.openExternal.mock.calls).toEqual([['https://robin-ns.herokuapp.com/']]);
  });

  it('checklist 15: whatever comes in, what is opened is a plain herokuapp.com address', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.webUrl().map((url) => url.replace(/\/\/[^/]+/, '//robin.herokuapp.com')),
      fc.tuple(fc.domain(), fc.string()).map(([host, rest]) => `https://${host}.herokuapp.com${rest}`),
    );
    const plain = fc.property(anything, (address) => {
      const safe = safeSiteAddress(address, false);
      return safe === null || /^https:\/\/[a-z0-9-]+\.herokuapp\.com\/$/.test(safe);
    });
    expect(counterexample(plain)).toBeNull();
  });

  it('checklist 15: in practice what is opened is a plain address on this computer, and nothing else', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true }),
      fc.tuple(fc.nat(65_535), fc.string()).map(([port, rest]) => `http://127.0.0.1:${port}/${rest}`),
    );
    const here = fc.property(anything, (address) => {
      const safe = safeSiteAddress(address, true);
      return safe === null || /^http:\/\/127\.0\.0\.1:\d+\/[\w./-]*$/.test(safe);
    });
    expect(counterexample(here)).toBeNull();
    expect(safeSiteAddress('https://robin.herokuapp.com/', true)).toBeNull();
    expect(safeSiteAddress('http://127.0.0.1:5000/sites/robin', false)).toBeNull();
  });

  it('checklist 15: openExternal has one caller', () => {
    const callers = shipped.flatMap(({ path, text }) =>
      [...withoutComments(text).matchAll(/\bopenExternal\b/g)].map(() => path),
    );
    expect(callers).toEqual(['electron/shell/links.ts']);
  });
});
