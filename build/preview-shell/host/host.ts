/**
 * The process that runs main without Electron: it puts the fake electron in the place of 'electron', loads main as Electron
 * would, and says `ready` when both main is loaded and the browser is there.
 * Arguments: the settings as JSON (protocol.ts), then main's own.
 */
import { registerHooks } from 'node:module';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { driver, settings } from './driver-connection.ts';
import { refuseToBePackaged } from './refuse-packaged.ts';
import { answers } from '../fake-electron/handlers.ts';

refuseToBePackaged();

const fakeElectron = new URL('../fake-electron/index.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: fakeElectron, shortCircuit: true } : next(specifier, context),
});

// As under `electron .`: the program, the app, then the app's own arguments.
process.argv.splice(1, 2, dirname(settings.mainFile));

await import(pathToFileURL(settings.mainFile).href);
driver.answer(answers);
