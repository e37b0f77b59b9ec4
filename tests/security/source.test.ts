import { describe, expect, it } from 'vitest';

import { filesBelow, read, shipped, sources, withoutComments } from '../architecture/sources.ts';

/** Every file of the app that holds code or a page, and what starts or packs it. */
const code = [
  ...shipped.map(({ path, text }) => ({ path, text: withoutComments(text) })),
  ...filesBelow('renderer')
    .filter((path) => /\.(?:html|css)$/.test(path))
    .map((path) => ({ path, text: read(path) })),
];
const whatStarts = [
  { path: 'package.json', text: read('package.json') },
  ...sources
    .filter(({ path }) => path.startsWith('build/') && !path.startsWith('build/preview-shell/'))
    .map(({ path, text }) => ({ path, text: withoutComments(text) })),
];

function found(pattern: RegExp, within = code): readonly string[] {
  return within.flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([hit]) => `${path}: ${hit}`));
}

describe('what the source does not hold', () => {
  it('checklist 1: no address without TLS, but for this computer', () => {
    const addresses = found(/\b(?:http|ws|ftp):\/\/[^\s'"`)]*/g);
    const local = /: (?:http|ws):\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?:[:/$]|$)/;
    // An XML name is a name and is never fetched; the practice server reads its own paths against a made-up base.
    const names = /: http:\/\/(?:www\.w3\.org\/|schemas\.openxmlformats\.org\/|practice$)/;
    expect(addresses.filter((hit) => !local.test(hit) && !names.test(hit))).toEqual([]);
  });

  it('checklist 1: the page loads nothing from another place', () => {
    const page = code.filter(({ path }) => path.startsWith('renderer/'));
    expect(found(/\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b\s*\(/g, page)).toEqual([]);
    expect(found(/(?:src|href|url\()\s*=?\s*["']?(?:https?:)?\/\/[^\s"')]+/g, page)).toEqual([]);
  });

  it('checklist 6: webSecurity is never switched off', () => {
    expect(found(/\bwebSecurity:\s*(?:[^t\s]\w*|t(?!rue\b)\w*)/g)).toEqual([]);
  });

  it.each([
    'allowRunningInsecureContent',
    'experimentalFeatures',
    'enableBlinkFeatures',
    'allowpopups',
    '<webview',
  ])('checklist 8, 9, 10, 11: %s is never written', (word) => {
    expect(code.filter(({ text }) => text.includes(word)).map(({ path }) => path)).toEqual([]);
  });

  it('checklist 4: the sandbox is switched off nowhere, but for npm start as root', () => {
    const off = /--no-sandbox|--disable-(?:web-security|site-isolation\S*|setuid-sandbox)/g;
    // Chromium does not start as root with its sandbox: a development machine or a container, never an installed app.
    expect(found(off, whatStarts)).toEqual(['build/setup/launch-app.ts: --no-sandbox']);
    expect(found(/\bsandbox:\s*false|appendSwitch|--no-sandbox/g)).toEqual([]);
    expect(read('electron/main.ts')).toMatch(/app\.enableSandbox\(\);[\s\S]*app\.whenReady\(\)/);
  });

  it('checklist 5: permission handlers are set in one place', () => {
    const setters = found(/\bset(?:Permission|DevicePermission|DisplayMedia)\w*Handler\b/g);
    expect(setters.filter((hit) => !hit.startsWith('electron/shell/session.ts'))).toEqual([]);
    expect(setters.length).toBe(4);
  });

  it('checklist 19: no child process is forked with Electron as Node, which the fuse forbids', () => {
    expect(found(/\bELECTRON_RUN_AS_NODE\b|\bfork\(/g)).toEqual([]);
  });

  it('checklist 20: the page never sees ipcRenderer, and main never listens outside the table', () => {
    const users = found(/\bipcRenderer\b/g).map((hit) => hit.split(':')[0]);
    expect([...new Set(users)]).toEqual(['electron/preload.ts']);
    const listeners = found(/\bipcMain\.\w+\(/g);
    expect(listeners).toEqual(['electron/ipc/register.ts: ipcMain.handle(']);
  });

  it('checklist 16: Electron is pinned to one exact version', () => {
    const manifest = JSON.parse(read('package.json')) as { devDependencies: Record<string, string> };
    expect(manifest.devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

/** Where the text of a secret may be taken out, and why. A new place needs a line here. */
const reveals: Readonly<Record<string, string>> = {
  'electron/services/account/vault.ts': 'puts the key into the key store, and compares what it reads back',
  'electron/services/heroku/client.ts': 'writes the key into the header of a request',
  'electron/services/heroku/config-var-values.ts':
    'lets the rules for settings look at a value, and sends one to Heroku',
  'electron/services/connection-strings/analysis/': 'puts a person’s answer into a connection string',
  'electron/services/mongodb/': 'hands a connection string to the official driver',
  'electron/services/connection-strings/':
    'a connection string is read, compared with another one, and encrypted when it is kept over a quit',
  'electron/ipc/calls/backups.ts': 'gives the page one value of a backup, because a person pressed Show',
  'electron/ipc/calls/config-vars.ts': 'gives the page one value, because a person pressed Show',
  'electron/ipc/calls/connection-strings.ts': 'gives the page one password, because a person pressed Show',
  'electron/services/backups/': 'a copy of the settings is made of their values',
  'electron/shell/secret-clipboard.ts': 'puts one value into the clipboard, and takes out what it put there',
};

const reasoned = (path: string): boolean => Object.keys(reveals).some((place) => path.startsWith(place));

describe('secrets in the source', () => {
  it('the text of a secret is taken out only where a reason is written', () => {
    // The page can't hold one: its own `reveal` asks main.
    const places = shipped.filter(
      ({ path, text }) => !path.startsWith('renderer/') && withoutComments(text).includes('.reveal('),
    );
    expect(places.map(({ path }) => path).filter((path) => !reasoned(path))).toEqual([]);
    expect(places.length).toBeGreaterThan(0);
  });

  it('the text of a setting is looked at by the rules for settings alone', () => {
    const lookers = shipped.filter(
      ({ imports, text }) =>
        imports.includes('electron/services/heroku/config-var-values.ts') &&
        /\btextOf\b/.test(withoutComments(text)),
    );
    // The last ones look at the address of a database only, and leave user and password behind.
    const own =
      /^electron\/services\/(?:config-vars\/|releases\/|mongodb\/(?:usage\/sharing|connect\/unknown-hosts|target)\.ts$)/;
    expect(lookers.map(({ path }) => path).filter((path) => !own.test(path))).toEqual([]);
  });

  it('one file writes the header that carries the key', () => {
    const writers = found(/\bauthorization\s*['"]?\s*[:=,\]]/gi).map((hit) => hit.split(':')[0] ?? '');
    const ours = writers.filter((path) => !path.startsWith('electron/practice/'));
    expect(ours).toEqual(['electron/services/heroku/client.ts']);
  });
});
