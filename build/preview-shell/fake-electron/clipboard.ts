import { driver } from '../host/driver-connection.ts';

export const clipboard: Pick<Electron.Clipboard, 'readText' | 'writeText' | 'clear'> = {
  readText: () => driver.ask('readClipboard'),
  writeText: (text) => driver.ask('writeClipboard', text),
  clear: () => driver.tell('writeClipboard', ''),
};
