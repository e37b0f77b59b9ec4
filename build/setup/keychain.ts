import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { canInstallPackages, installPackages } from './apt.ts';

const PROGRAMS = ['dbus-run-session', 'gnome-keyring-daemon'];

/**
 * On Linux the keychain test needs a real Secret Service of its own. Installs it where that can be done; elsewhere says
 * what is missing, and the test then fails with its own sentence.
 */
export async function ensureKeychain(): Promise<void> {
  if (process.platform !== 'linux' || PROGRAMS.every(isInstalled)) return;
  const packages = ['dbus', 'gnome-keyring', 'libsecret-1-0'];
  if (canInstallPackages()) {
    console.log('Installing a keychain for the keychain test.');
    if (await installPackages(packages)) return;
  }
  console.log(`The keychain test cannot run here and will fail. It needs: ${packages.join(', ')}`);
}

function isInstalled(program: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
