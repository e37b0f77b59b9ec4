import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, test } from 'vitest';
import { thirdPartyNotices } from '../../../build/package/third-party-notices.ts';
import { packageFolder } from '../../../build/package/shipped-packages.ts';

const base = mkdtempSync(join(tmpdir(), 'sitekeeper-notices-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** A package on the disk. */
function install(folder: string, manifest: Record<string, string>, files: Record<string, string>): string {
  mkdirSync(join(base, folder), { recursive: true });
  writeFileSync(join(base, folder, 'package.json'), JSON.stringify(manifest));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(base, folder, name), text);
  return folder;
}

it.each([
  ['/home/me/app/node_modules/yaml/dist/index.js', 'node_modules/yaml'],
  ['C:/app/node_modules/@scure/base/index.js', 'node_modules/@scure/base'],
  [
    '/app/node_modules/age/node_modules/@noble/hashes/sha2.js?commonjs-proxy',
    'node_modules/age/node_modules/@noble/hashes',
  ],
  ['\0/app/node_modules/tr46/index.js?commonjs-es-import', 'node_modules/tr46'],
  ['../node_modules/some-font/font.woff2', 'node_modules/some-font'],
  ['\0rolldown/runtime.js', 'node_modules/rolldown'],
  ['\0vite/preload-helper.js', 'node_modules/vite'],
  ['__vite-optional-peer-dep:kerberos:mongodb', 'node_modules/vite'],
  ['/app/electron/main.ts', null],
  ['screens/site/picture.svg', null],
])('the module %j is from %s', (id, folder) => {
  expect(packageFolder(id)).toBe(folder);
});

test('a module that a bundler made up and nobody explained stops the build', () => {
  expect(() => packageFolder('\0new-helper')).toThrow('Whose code is "\\u0000new-helper"?');
});

test('each version is named once, with its licence, its text and its notices', () => {
  const one = install(
    'node_modules/one',
    { name: 'one', version: '1.0.0', license: 'Apache-2.0' },
    { 'LICENSE.md': 'The licence\r\nof one\r\n', NOTICE: 'One is by One.\n', 'README.md': 'Not a notice' },
  );
  const older = install(
    'node_modules/two/node_modules/one',
    { name: 'one', version: '0.9.0', license: '(MIT OR GPL-2.0)' },
    { licence: 'Old' },
  );
  const again = install(
    'node_modules/three/node_modules/one',
    { name: 'one', version: '0.9.0', license: '(MIT OR GPL-2.0)' },
    { licence: 'Old' },
  );
  const text = thirdPartyNotices([one, older, again], base);
  expect(text.slice(text.indexOf('## '))).toBe(
    '## one 0.9.0\n\nLicence: MIT, chosen from MIT or GPL-2.0\n\n```\nOld\n```\n\n' +
      '## one 1.0.0\n\nLicence: Apache-2.0\n\n```\nThe licence\nof one\n```\n\n```\nOne is by One.\n```\n',
  );
});

it.each([
  [{ license: 'GPL-3.0' }, 'free 1.0.0 may not be shipped. Its licence: GPL-3.0.'],
  [{ license: 'MIT AND GPL-3.0' }, 'free 1.0.0 may not be shipped. Its licence: MIT AND GPL-3.0.'],
  [{}, 'free 1.0.0 may not be shipped. Its licence: none.'],
])('a package under %j is refused', (licence, message) => {
  const folder = install(
    'node_modules/free',
    { name: 'free', version: '1.0.0', ...licence },
    { LICENSE: 'x' },
  );
  expect(() => thirdPartyNotices([folder], base)).toThrow(message);
});

test('a package without the text of its licence is refused', () => {
  const folder = install('node_modules/bare', { name: 'bare', version: '1.0.0', license: 'MIT' }, {});
  expect(() => thirdPartyNotices([folder], base)).toThrow(
    'bare 1.0.0 comes without the text of its licence.',
  );
});
