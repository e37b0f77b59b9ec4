import type { Emits, Event } from './emits.ts';
import type { WebContents } from './window.ts';

export interface SessionEvents {
  'will-download': [
    event: Event,
    item: Pick<Electron.DownloadItem, 'getURL' | 'getFilename' | 'cancel'>,
    webContents: WebContents,
  ];
}

type PermissionRequestName = Parameters<
  NonNullable<Parameters<Electron.Session['setPermissionRequestHandler']>[0]>
>[1];

export interface Session
  extends
    Emits<SessionEvents>,
    Pick<
      Electron.Session,
      | 'setDevicePermissionHandler'
      | 'setSpellCheckerEnabled'
      | 'clearCache'
      | 'clearStorageData'
      | 'isPersistent'
    > {
  readonly webRequest: WebRequest;
  readonly protocol: Pick<Electron.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled'>;
  setPermissionRequestHandler(
    handler:
      | ((
          webContents: WebContents,
          permission: PermissionRequestName,
          callback: (granted: boolean) => void,
        ) => void)
      | null,
  ): void;
  setPermissionCheckHandler(
    handler:
      | ((webContents: WebContents | null, permission: PermissionRequestName, origin: string) => boolean)
      | null,
  ): void;
  setDisplayMediaRequestHandler(
    handler:
      | ((request: { securityOrigin: string }, callback: (streams: Electron.Streams | null) => void) => void)
      | null,
  ): void;
}

export type OnBeforeRequestListenerDetails = Pick<
  Electron.OnBeforeRequestListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'webContentsId'
>;
export type OnHeadersReceivedListenerDetails = Pick<
  Electron.OnHeadersReceivedListenerDetails,
  'id' | 'url' | 'method' | 'resourceType' | 'webContentsId' | 'responseHeaders' | 'statusCode' | 'statusLine'
>;

export interface WebRequest {
  onBeforeRequest(
    listener:
      | ((
          details: OnBeforeRequestListenerDetails,
          callback: (response: Pick<Electron.CallbackResponse, 'cancel'>) => void,
        ) => void)
      | null,
  ): void;
  onHeadersReceived(
    listener:
      | ((
          details: OnHeadersReceivedListenerDetails,
          callback: (response: Pick<Electron.HeadersReceivedResponse, 'cancel' | 'responseHeaders'>) => void,
        ) => void)
      | null,
  ): void;
}

export interface SessionStatic {
  readonly defaultSession: Session;
  fromPartition(partition: string, options?: Electron.FromPartitionOptions): Session;
}
