import { session, type Session } from 'electron';

import { isOurs } from './origin.ts';

/** A session in memory: no cookies, no cache and no storage outlive the window. */
const partition = 'sitekeeper';

/** No permission, no device, no download. Which requests may be made is for the caller to say. */
export function refuseAll(ours: Session): void {
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  ours.on('will-download', (event) => event.preventDefault());
}

/**
 * The page gets no permission, no device and no network. Its only addresses are our own files (checklist 1, 5).
 */
export function hardenedSession(): Session {
  const ours = session.fromPartition(partition);
  refuseAll(ours);
  ours.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  return ours;
}
