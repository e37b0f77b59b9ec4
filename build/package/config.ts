import { join } from 'node:path';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { readFuses, settableFuses } from './fuses.ts';

/**
 * Everything that is packed for a system. electron-builder takes production dependencies whole and lets a pattern only
 * take things away from them: keytar carries a compiled library per system, and only the one that will run is kept.
 */
const filesFor = (system: string): string[] => [
  'out/{main,preload,renderer}/**',
  'package.json',
  '!**/*.map',
  '!node_modules/keytar/{src,script,build}/**',
  '!node_modules/keytar/{binding.gyp,README.md,**/*.d.ts}',
  `!node_modules/keytar/prebuilds/!(${system}-\${arch})/**`,
  // Needed only to compile keytar.
  '!node_modules/node-addon-api/**',
];

/** What goes into the package, and what the package is. Everything not named here stays outside. */
export const config: Configuration = {
  appId: 'io.github.sitekeeper',
  productName: 'Sitekeeper',
  copyright: 'The Sitekeeper authors, MIT licence',
  directories: { output: 'dist', buildResources: 'build' },
  // Outside the archive, where a person can read them. The packer itself keeps those of Electron and Chromium.
  extraResources: ['LICENSE', 'THIRD-PARTY.md'],
  asar: true,
  // A compiled library cannot be loaded out of an archive.
  asarUnpack: ['node_modules/keytar/prebuilds/**'],
  // keytar's library speaks Node-API, so it needs no rebuild for Electron.
  npmRebuild: false,
  electronFuses: settableFuses,
  afterPack: async (context) => {
    await readFuses(programIn(context));
  },
  electronLanguages: ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'sv', 'pt-BR'],
  win: {
    target: ['nsis'],
    icon: 'build/icons/icon.ico',
    files: filesFor('win32'),
  },
  // Without the helper that lifts an update for all users of a computer: there is neither, and it is another's program.
  nsis: { oneClick: true, perMachine: false, packElevateHelper: false },
  mac: {
    target: ['dmg', 'zip'],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.utilities',
    files: filesFor('darwin'),
  },
  linux: {
    target: ['AppImage', 'deb'],
    icon: 'build/icons',
    category: 'Utility',
    maintainer: 'The Sitekeeper authors',
    files: filesFor('linux'),
  },
  publish: null,
};

/** The file that holds Electron's fuses. */
export function programIn(context: Pick<AfterPackContext, 'appOutDir' | 'electronPlatformName'>): string {
  const name = 'Sitekeeper';
  switch (context.electronPlatformName) {
    case 'darwin':
      return join(
        context.appOutDir,
        `${name}.app/Contents/Frameworks/Electron Framework.framework/Electron Framework`,
      );
    case 'win32':
      return join(context.appOutDir, `${name}.exe`);
    default:
      return join(context.appOutDir, name.toLowerCase());
  }
}
