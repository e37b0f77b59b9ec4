import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Name and version from the package.json that main belongs to; productName wins, as in Electron. */
export function readDetails(mainFile: string): { root: string; name: string; version: string } {
  let root = dirname(mainFile);
  while (!existsSync(join(root, 'package.json')) && dirname(root) !== root) root = dirname(root);
  const file = join(root, 'package.json');
  const read: { name?: string; productName?: string; version?: string } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  return { root, name: read.productName ?? read.name ?? 'Electron', version: read.version ?? '0.0.0' };
}

/** The folders that Electron knows by name, where this system keeps them. */
export function systemFolder(name: string, appName: string): string {
  const home = homedir();
  switch (name) {
    case 'home':
      return home;
    case 'temp':
      return tmpdir();
    case 'exe':
    case 'module':
      return process.execPath;
    case 'appData':
      return appDataFolder(home);
    case 'userData':
    case 'sessionData':
      return join(appDataFolder(home), appName);
    case 'logs':
    case 'crashDumps':
      return join(appDataFolder(home), appName, name);
    default:
      return join(home, name.charAt(0).toUpperCase() + name.slice(1));
  }
}

function appDataFolder(home: string): string {
  if (process.platform === 'win32') return process.env['APPDATA'] ?? join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  return process.env['XDG_CONFIG_HOME'] ?? join(home, '.config');
}
