import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export interface Source {
  /** From the project's root, with forward slashes: `electron/main.ts`. */
  readonly path: string;
  readonly text: string;
  /** What it imports: a path from the root for a file of ours, the bare name for a package. */
  readonly imports: readonly string[];
}

const folders = ['electron', 'renderer', 'build', 'tests'];
const sourceName = /\.(?:ts|tsx|mts|mjs|cjs|js)$/;

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')` and `require('x')`. */
const importPattern =
  /(?:^|[\s;}])(?:import|export)\s(?:[^'";]*?\sfrom\s*)?['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]\s*\)/g;

/** The text without comments, so that a word in an explanation is not taken for code. */
export const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[^:'"`\\])\/\/.*$/gm, '$1');

/** The comments of a text alone, each on lines of its own. */
export const commentsIn = (text: string): string =>
  [...text.matchAll(/\/\*[\s\S]*?\*\/|(?<![:'"`\\])\/\/.*$/gm)].map(([comment]) => comment).join('\n');

function importsOf(path: string, text: string): readonly string[] {
  const found = [...withoutComments(text).matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? '');
  return found.map((name) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name));
}

/** Paths from the root of all files below a folder, without packages and built files. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('node_modules/'));
}

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Every source file of the project. */
export const sources: readonly Source[] = folders
  .flatMap(filesBelow)
  .filter((path) => sourceName.test(path))
  .map((path) => {
    const text = read(path);
    return { path, text, imports: importsOf(path, text) };
  });

/** What ends up in the installed app. */
export const shipped = sources.filter(({ path }) => /^(?:electron|renderer)\//.test(path));
