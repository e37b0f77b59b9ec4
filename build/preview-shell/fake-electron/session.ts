import { Emitter } from './emitter.ts';
import { ProtocolTable } from './protocol-table.ts';
import type { Session, SessionEvents, SessionStatic } from './types.ts';
import { RequestFilters } from './web-request.ts';

type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type Permission = Parameters<CheckHandler>[1];

/** One storage room of the browser with its rules. Nothing in it outlives the app: the browser's profile is temporary. */
export class StandInSession extends Emitter<SessionEvents> implements Session {
  readonly webRequest = new RequestFilters();
  readonly protocol = new ProtocolTable();
  #onRequest: RequestHandler | null = null;
  #onCheck: CheckHandler | null = null;

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.#onRequest = handler;
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.#onCheck = handler;
  }

  setDevicePermissionHandler(): void {
    // Chromium offers devices only after a permission that the shell never grants.
  }

  setDisplayMediaRequestHandler(): void {
    // As above: the browser is never allowed to ask.
  }

  setSpellCheckerEnabled(): void {
    // The browser's own setting.
  }

  isPersistent(): boolean {
    return false;
  }

  async clearCache(): Promise<void> {
    // The shell answers every request itself; there is no cache to clear.
  }

  async clearStorageData(): Promise<void> {
    // The profile is new at each start and removed at its end.
  }

  /** Whether main would grant a permission: both handlers must agree; without a handler Electron grants. */
  async grants(webContents: Parameters<RequestHandler>[0], permission: Permission): Promise<boolean> {
    const checked = this.#onCheck?.(webContents, permission, webContents.mainFrame.origin) ?? true;
    if (!checked || this.#onRequest === null) return checked;
    const granted = Promise.withResolvers<boolean>();
    this.#onRequest(webContents, permission, granted.resolve);
    return granted.promise;
  }
}

const sessions = new Map<string, StandInSession>();

/** The session of a partition; the empty name is the default session. */
export function sessionOf(partition: string): StandInSession {
  const known = sessions.get(partition) ?? new StandInSession();
  sessions.set(partition, known);
  return known;
}

export const session: SessionStatic = {
  get defaultSession() {
    return sessionOf('');
  },
  fromPartition: (partition) => sessionOf(partition),
};
