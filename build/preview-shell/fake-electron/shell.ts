import { driver } from '../host/driver-connection.ts';

export const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> = {
  openExternal: (url) => driver.ask('openLink', url),
  showItemInFolder: (fullPath) => driver.tell('showItem', fullPath),
};
