import { driver } from '../host/driver-connection.ts';
import type { Dialog } from './types.ts';

/** The window argument only says where the dialog belongs; the driver has one place for all. */
function optionsOf<Options>(input: [unknown, Options] | [Options]): Options {
  return input.length === 2 ? input[1] : input[0];
}

export const dialog: Dialog = {
  showMessageBox: (...input: [unknown, Electron.MessageBoxOptions] | [Electron.MessageBoxOptions]) =>
    driver.ask('askMessage', optionsOf(input)),
  showSaveDialog: (...input: [unknown, Electron.SaveDialogOptions] | [Electron.SaveDialogOptions]) =>
    driver.ask('askSave', optionsOf(input)),
  showOpenDialog: (...input: [unknown, Electron.OpenDialogOptions] | [Electron.OpenDialogOptions]) =>
    driver.ask('askOpen', optionsOf(input)),
  showErrorBox: (title, content) => {
    process.stderr.write(`${title}\n${content}\n`);
    void driver.ask('askMessage', { type: 'error', message: title, detail: content, buttons: ['OK'] });
  },
};
