import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { root } from '../setup/paths.ts';

/** One list per bundle. Beside the bundles and not in them, so nothing here is packed. */
const listFolder = join(root, 'out', 'packages');

/** Code that no file holds: what the two bundlers themselves write into a bundle. */
const writtenByBundlers: readonly (readonly [RegExp, string])[] = [
  [/^\0rolldown\//, 'node_modules/rolldown'],
  [/^(?:\0vite\/|__vite-)/, 'node_modules/vite'],
];

/**
 * The folder of the package that a module of a bundle comes from, for instance
 * `node_modules/age-encryption/node_modules/@noble/hashes`; null for our own modules.
 * @param id the bundler's name of the module
 * @throws when the bundler made the module up and nobody has said whose code it is
 */
export function packageFolder(id: string): string | null {
  const file = /(?:^|[/\0])(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//.exec(id);
  if (file?.[1] !== undefined) return file[1];
  const written = writtenByBundlers.find(([pattern]) => pattern.test(id));
  if (written !== undefined) return written[1];
  if (id.startsWith('\0'))
    throw new Error(`Whose code is ${JSON.stringify(id)}? Say so in shipped-packages.ts.`);
  return null;
}

/** Writes down which packages have code, styles or files in a bundle, for the third-party notices. */
export function recordPackages(bundle: 'main' | 'preload' | 'renderer'): Plugin {
  return {
    name: 'record-packages',
    generateBundle(_options, output) {
      const ids = Object.values(output).flatMap((part) =>
        part.type === 'asset'
          ? part.originalFileNames
          : Object.entries(part.modules)
              // Styles leave the chunk for a file of their own, so their length in it says nothing.
              .filter(([id, { renderedLength }]) => renderedLength > 0 || /\.css(?:\?|$)/.test(id))
              .map(([id]) => id),
      );
      const folders = new Set(ids.map(packageFolder).filter((folder) => folder !== null));
      mkdirSync(listFolder, { recursive: true });
      writeFileSync(join(listFolder, `${bundle}.json`), `${JSON.stringify([...folders].sort(), null, 2)}\n`);
    },
  };
}

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/**
 * The folders of all packages that the app brings to a person's computer: what the last build put into the bundles, what
 * package.json wants at run time (keytar, and what is compiled into its library), and Electron.
 * @throws when the app was not built
 */
export function shippedPackages(): string[] {
  const bundled = readdirSync(listFolder).flatMap(
    (file) => JSON.parse(readFileSync(join(listFolder, file), 'utf8')) as string[],
  );
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const atRunTime = Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && dev !== true && devOptional !== true)
    .map(([folder]) => folder);
  return [...new Set([...bundled, ...atRunTime, 'node_modules/electron'])].sort();
}
