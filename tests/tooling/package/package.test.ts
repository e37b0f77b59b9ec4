import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, Platform, build } from 'electron-builder';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { config, programIn } from '../../../build/package/config.ts';
import { SENTINEL, fuses, readFuses } from '../../../build/package/fuses.ts';
import { shippedPackages } from '../../../build/package/shipped-packages.ts';
import { thirdPartyNotices } from '../../../build/package/third-party-notices.ts';
import { buildWhatChanged } from '../../../build/setup/build.ts';
import { root } from '../../../build/setup/paths.ts';

const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-package-'));
const appOutDir = join(folder, 'dist', 'linux-unpacked');
const resources = join(appOutDir, 'resources');
let packed: string[] = [];

beforeAll(async () => {
  if (!(await buildWhatChanged())) throw new Error('The app does not build');
  await build({
    targets: Platform.LINUX.createTarget('dir', Arch.x64),
    config: {
      ...config,
      electronDist: standInRuntime(join(folder, 'electron')),
      directories: { ...config.directories, output: join(folder, 'dist') },
    },
  });
  packed = filesInArchive(join(resources, 'app.asar'));
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the archive holds the three built parts, package.json and keytar, and nothing else', () => {
  const others = packed.filter(
    (file) => !/^out\/(main|preload|renderer)\//.test(file) && !file.startsWith('node_modules/keytar/'),
  );
  expect(others).toEqual(['package.json']);
  expect(packed).toEqual(
    expect.arrayContaining(['out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html']),
  );
});

test('keytar comes with the library of one system only, outside the archive', () => {
  const library = 'node_modules/keytar/prebuilds/linux-x64/keytar.node';
  expect(packed.filter((file) => file.startsWith('node_modules/'))).toEqual([
    'node_modules/keytar/LICENSE.md',
    'node_modules/keytar/lib/keytar.js',
    'node_modules/keytar/package.json',
    library,
  ]);
  expect(existsSync(join(resources, 'app.asar.unpacked', library))).toBe(true);
});

test('no source map, no test and no preview shell is packed', () => {
  expect(
    packed.filter((file) => /\.map$|(?:^|\/)tests\/|\.(?:test|spec)\.|preview-shell|\.tsx?$/.test(file)),
  ).toEqual([]);
});

test('THIRD-PARTY.md names exactly what the build put into the app: if not, run `npm run notices`', () => {
  expect(readFileSync(join(root, 'THIRD-PARTY.md'), 'utf8')).toBe(thirdPartyNotices(shippedPackages()));
});

test('what the three bundles contain, what is packed beside them and Electron are all shipped packages', () => {
  expect(shippedPackages()).toEqual(
    expect.arrayContaining(
      ['electron', 'keytar', 'mongodb', 'node-addon-api', 'react', 'tr46', 'vite'].map(
        (name) => `node_modules/${name}`,
      ),
    ),
  );
});

test('docs/dependencies.md names every shipped package that package.json names', () => {
  const { dependencies, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<'dependencies' | 'devDependencies', Record<string, string>>;
  const named = readFileSync(join(root, 'docs/dependencies.md'), 'utf8')
    .split('\n')
    .flatMap(
      (line) =>
        /^\| ([^|]+) \|/
          .exec(line)?.[1]
          ?.replace(/\(.*\)/, '')
          .split(',') ?? [],
    )
    .map((name) => name.trim());
  const direct = Object.keys({ ...dependencies, ...devDependencies });
  const shipped = direct.filter((name) => shippedPackages().includes(`node_modules/${name}`));
  expect(named).toEqual(expect.arrayContaining(shipped));
});

test('the notices are packed, and those of Electron and Chromium stay', () => {
  for (const name of ['LICENSE', 'THIRD-PARTY.md'])
    expect(readFileSync(join(resources, name), 'utf8')).toBe(readFileSync(join(root, name), 'utf8'));
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(existsSync(join(appOutDir, name))).toBe(true);
});

test('the fuses of the packed program are set as decided', async () => {
  const program = programIn({ appOutDir, electronPlatformName: 'linux' });
  expect(await readFuses(program)).toEqual(fuses);
});

test('a fuse that nobody decided about stops the packing', async () => {
  const program = join(folder, 'newer');
  writeFileSync(program, wireOf('1111111111'));
  await expect(readFuses(program)).rejects.toThrow('This Electron has 10 fuses; we decided about 9');
});

/** A folder that looks like an unpacked Electron for Linux, as far as the packer looks. Its fuses are Electron's own. */
function standInRuntime(dist: string): string {
  mkdirSync(join(dist, 'resources'), { recursive: true });
  mkdirSync(join(dist, 'locales'));
  for (const name of ['LICENSE', 'LICENSES.chromium.html', 'version', 'chrome-sandbox']) {
    writeFileSync(join(dist, name), '');
  }
  writeFileSync(join(dist, 'locales', 'en-US.pak'), '');
  writeFileSync(join(dist, 'electron'), wireOf('101100011'));
  chmodSync(join(dist, 'electron'), 0o755);
  return dist;
}

function wireOf(states: string): Buffer {
  return Buffer.concat([
    Buffer.from(`program${SENTINEL}`),
    Buffer.from([1, states.length]),
    Buffer.from(states),
  ]);
}

interface Entry {
  files?: Record<string, Entry>;
}

/** The archive begins with two lengths in Chromium's pickle format, then the tree of its files as JSON. */
function filesInArchive(archive: string): string[] {
  const bytes = readFileSync(archive);
  const tree: Entry = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12)));
  return pathsIn(tree, '').sort();
}

function pathsIn(entry: Entry, path: string): string[] {
  if (entry.files === undefined) return [path];
  return Object.entries(entry.files).flatMap(([name, inner]) =>
    pathsIn(inner, path === '' ? name : `${path}/${name}`),
  );
}
