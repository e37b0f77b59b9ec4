import { app } from './app.ts';
import { sessionOf } from './session.ts';

type Protocol = Pick<
  Electron.Protocol,
  'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged'
>;

/** The default session's handlers, under the name that Electron gives them. */
export const protocol: Protocol = {
  handle: (scheme, handler) => sessionOf('').protocol.handle(scheme, handler),
  unhandle: (scheme) => sessionOf('').protocol.unhandle(scheme),
  isProtocolHandled: (scheme) => sessionOf('').protocol.isProtocolHandled(scheme),
  registerSchemesAsPrivileged: () => {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
  },
};
