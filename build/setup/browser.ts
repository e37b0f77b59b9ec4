import { findBrowser } from '../preview-shell/driver/browser.ts';
import { canInstallPackages, installPackages } from './apt.ts';

/** An installed Chrome, Chromium or Edge; on Debian and Ubuntu as root it is installed. Null after saying what to do. */
export async function ensureBrowser(): Promise<string | null> {
  const found = findBrowser();
  if (found !== null) return found;
  if (canInstallPackages()) {
    console.log('There is no browser here yet. Installing Chromium.');
    if (await installPackages(['chromium'])) {
      const installed = findBrowser();
      if (installed !== null) return installed;
    }
  }
  console.error(`Install Chrome, Chromium or Edge, then run the command again.${hint()}`);
  return null;
}

function hint(): string {
  if (process.platform === 'linux') return ' On Debian: sudo apt-get install chromium';
  if (process.platform === 'darwin') return ' With Homebrew: brew install --cask chromium';
  return '';
}
