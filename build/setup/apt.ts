import { existsSync } from 'node:fs';
import { run } from './run.ts';

/** True where system packages can be installed without asking anybody: Debian or Ubuntu, as root. */
export function canInstallPackages(): boolean {
  return existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

/** Installs system packages with apt-get, with its output shown. False when it fails. */
export async function installPackages(names: string[]): Promise<boolean> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { env });
  if (update.code !== 0) return false;
  const install = await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...names], { env });
  return install.code === 0;
}
