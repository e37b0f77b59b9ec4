import { describe, expect, it } from 'vitest';

import { read, sources } from './sources.ts';

interface Rule {
  readonly name: string;
  readonly files: RegExp;
  /** An import that the rule is broken by. */
  readonly refused: (imported: string) => boolean;
}

const isOurs = (imported: string): boolean => /^(?:electron|renderer|build|tests|assets)\//.test(imported);
const isPackage = (imported: string): boolean => !isOurs(imported) && !imported.startsWith('node:');
const below = (...folders: string[]) => {
  const inside = new RegExp(`^(?:${folders.join('|')})(?:/|$)`);
  return (imported: string): boolean => inside.test(imported);
};

/** Who may import whom (docs/architecture.md). */
const rules: readonly Rule[] = [
  {
    name: 'the contract imports nothing outside itself',
    files: /^electron\/contract\//,
    refused: (imported) => !imported.startsWith('electron/contract/'),
  },
  {
    name: 'base knows no domain',
    files: /^electron\/base\//,
    refused: (imported) => isOurs(imported) && !below('electron/base', 'electron/contract')(imported),
  },
  {
    name: 'services know neither Electron nor practice nor what is built on them',
    files: /^electron\/services\//,
    refused: (imported) =>
      imported === 'electron' ||
      (isOurs(imported) &&
        !below('electron/services', 'electron/base', 'electron/contract', 'electron/locales')(imported)),
  },
  {
    name: 'only main, preload, the shell and ipc/register speak to Electron',
    files: /^(?!electron\/(?:main\.ts|preload\.ts|shell\/|ipc\/register\.ts)|build\/preview-shell\/|tests\/)/,
    refused: (imported) => imported === 'electron',
  },
  {
    name: 'the shell does not know the services behind the calls',
    files: /^electron\/shell\//,
    refused: below(
      'electron/ipc',
      'electron/application/create-application.ts',
      'electron/application/application.ts',
      'electron/main.ts',
    ),
  },
  {
    name: 'preload holds nothing but the contract',
    files: /^electron\/preload\.ts$/,
    refused: (imported) => imported !== 'electron' && !imported.startsWith('electron/contract/'),
  },
  {
    name: 'the router works without the desktop',
    files: /^electron\/ipc\/(?!register\.ts)/,
    refused: (imported) => imported === 'electron' || below('electron/shell')(imported),
  },
  {
    name: 'the page sees of main only the contract',
    files: /^renderer\//,
    refused: (imported) =>
      imported === 'electron' ||
      imported.startsWith('node:') ||
      (below('electron')(imported) && !imported.startsWith('electron/contract/')),
  },
  {
    name: 'the design system knows nothing of the app',
    files: /^renderer\/design\//,
    refused: below(
      ...['shared', 'features', 'app', 'guides', 'stores', 'locales', 'bridge'].map(
        (name) => `renderer/${name}`,
      ),
    ),
  },
  {
    name: 'pictures and words know no screen and no store',
    files: /^renderer\/(?:pictures|locales)\//,
    refused: below(
      ...['shared', 'features', 'app', 'guides', 'stores', 'bridge'].map((name) => `renderer/${name}`),
    ),
  },
  {
    name: 'stores know no screen',
    files: /^renderer\/stores\//,
    refused: below(...['design', 'shared', 'features', 'app', 'guides'].map((name) => `renderer/${name}`)),
  },
  {
    name: 'features do not know the app that holds them',
    files: /^renderer\/features\//,
    refused: below('renderer/app'),
  },
  {
    name: 'nothing that is not a test imports tests',
    files: /^(?:electron|renderer|build)\//,
    refused: below('tests'),
  },
  {
    name: 'what is shipped does not import the tools that build it',
    files: /^(?:electron|renderer)\//,
    refused: below('build'),
  },
];

// `electron` alone is the package; the folder of that name always comes with a slash.
describe('who may import whom', () => {
  it.each(rules)('$name', ({ files, refused }) => {
    const asked = sources.filter(({ path }) => files.test(path));
    expect(asked.length).toBeGreaterThan(0);
    const broken = asked.flatMap(({ path, imports }) =>
      imports.filter(refused).map((imported) => `${path} imports ${imported}`),
    );
    expect(broken).toEqual([]);
  });
});

/** Each of these was weighed; a new one has to be added here by hand. Everything is bundled except keytar. */
const packages: Readonly<Record<'electron' | 'renderer', readonly string[]>> = {
  electron: [
    '@noble/ciphers',
    'age-encryption',
    'bson',
    'electron',
    'keytar',
    'mongodb',
    'mongodb-connection-string-url',
    'node-forge',
    'valibot',
    'yaml',
  ],
  renderer: ['i18next', 'react', 'react-dom', 'react-i18next', 'zustand'],
};

/** `react-dom/client` belongs to react-dom, `@noble/ciphers/chacha.js` to @noble/ciphers. */
const packageOf = (imported: string): string =>
  imported
    .split('/')
    .slice(0, imported.startsWith('@') ? 2 : 1)
    .join('/');

const usedIn = (folder: string): readonly string[] => {
  const files = sources.filter(({ path }) => path.startsWith(`${folder}/`));
  return [...new Set(files.flatMap(({ imports }) => imports.filter(isPackage).map(packageOf)))];
};

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;

describe('packages in the installed app', () => {
  it.each(['electron', 'renderer'] as const)('%s uses the packages on its list and no other', (folder) => {
    expect(usedIn(folder).filter((name) => !packages[folder].includes(name))).toEqual([]);
  });

  it.each(['electron', 'renderer', 'build', 'tests'])('all that %s uses stands in package.json', (folder) => {
    const known = { ...manifest.dependencies, ...manifest.devDependencies };
    expect(usedIn(folder).filter((name) => !Object.hasOwn(known, name))).toEqual([]);
  });

  it('only keytar, which cannot be bundled, is a runtime dependency', () => {
    expect(manifest.dependencies).toEqual({ keytar: expect.stringMatching(/^npm:@github\/keytar@/) });
  });
});
