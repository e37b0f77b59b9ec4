/**
 * What must happen before our own tools can run. Plain JavaScript with no dependencies, for Node 20 and later; everything
 * after it is TypeScript on the Node that package-lock.json names.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const root = fileURLToPath(new URL('../../', import.meta.url));
const modules = join(root, 'node_modules');
const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Brings node_modules in line with package-lock.json, and does nothing when it is. Ends the process when it cannot. */
export function installWhatIsMissing() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) leave(`Sitekeeper needs Node ${OLDEST_NODE} or newer. This is Node ${major}.`);
  if (!matchesLock()) {
    console.log(
      'Getting the packages that Sitekeeper is built from. This is needed once and takes a minute or two.',
    );
    const how = isWhole(packagesOf(join(root, 'package-lock.json')) ?? {})
      ? ['ci']
      : ['install', '--no-save'];
    npm([...how, '--no-audit', '--no-fund', '--loglevel=error']);
  }
  if (!existsSync(ownNode)) {
    console.log('Getting the version of Node that Sitekeeper is built with.');
    npm(['rebuild', 'node', '--loglevel=error']);
  }
}

/**
 * Runs one of our scripts on our own Node, with its output, and ends with its exit code. A request to stop is
 * passed on; the script ends in its own way.
 * @param {string} script a file beside this one
 */
export function runWithOwnNode(script) {
  const path = [join(modules, '.bin'), process.env.PATH].join(delimiter);
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(ownNode, [file, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** npm writes down what it installed; that list must hold everything of the lock file but what other systems need. */
function matchesLock() {
  const installed = packagesOf(join(modules, '.package-lock.json'));
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (installed === null || wanted === null) return false;
  return Object.entries(wanted).every(([place, entry]) => {
    if (place === '') return true;
    const there = installed[place];
    return there === undefined ? entry.optional === true : there.integrity === entry.integrity;
  });
}

/**
 * `npm ci` refuses a lock file that was made where the registry does not carry some packages for other systems.
 * `npm install --no-save` takes the same versions from it and leaves those out.
 */
function isWhole(packages) {
  return Object.entries(packages).every(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {}).every(
      (name) => `node_modules/${name}` in packages || `${place}/node_modules/${name}` in packages,
    ),
  );
}

function packagesOf(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

function npm(words) {
  const known = process.env.npm_execpath;
  const result =
    known === undefined
      ? spawnSync('npm', words, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [known, ...words], { cwd: root, stdio: 'inherit' });
  if (result.status !== 0) {
    leave('The packages could not be installed. Check the internet connection, then run the command again.');
  }
}

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}
