/** What main loads besides Electron: built alone, so that its loading can be timed in plain Node. */
export { createApplication as compose } from '../../electron/application/create-application.ts';
export { createHandlers } from '../../electron/ipc/calls/index.ts';
export { createRouter } from '../../electron/ipc/router.ts';
export { createKeytarVault } from '../../electron/services/account/vault.ts';
export { systemClock } from '../../electron/base/clock.ts';
