/**
 * Compiles our main and preload with the fake electron in the place of 'electron', so that they cannot use what the preview
 * shell lacks. Electron's declarations also declare the module of that name, and such a declaration would win over any
 * path; so the fake electron's types rest on a copy without it.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const require = createRequire(import.meta.url);
const folder = join(root, 'out', 'types');

const declarations = readFileSync(join(dirname(require.resolve('electron')), 'electron.d.ts'), 'utf8');
const MODULES = /^declare module 'electron(\/\w+)?' \{\n.*\n\}\n/gm;

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'electron.d.ts'), declarations.replaceAll(MODULES, ''));

const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
const project = fileURLToPath(new URL('tsconfig.typecheck.json', import.meta.url));
process.exitCode = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'inherit' }).status ?? 1;
