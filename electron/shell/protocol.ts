import { protocol, type Session } from 'electron';

import { createFileServer } from './file-server.ts';
import { scheme } from './origin.ts';

/** Must run before the app is ready (checklist 18): standard and secure, no policy bypass, no service workers. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, codeCache: true, supportFetchAPI: false } },
  ]);
}

export async function serveFiles(session: Session, folder: string): Promise<void> {
  session.protocol.handle(scheme, await createFileServer(folder));
}
