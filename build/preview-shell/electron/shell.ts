import { driver } from '../host/line.ts';

export const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> = {
  openExternal: (url) => driver.ask('openLink', url),
  showItemInFolder: (fullPath) => driver.tell('showItem', fullPath),
};
