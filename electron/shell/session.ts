import { session, type Session } from 'electron';

import { isOurs } from './origin.ts';

/** A session in memory: no cookies, no cache and no storage outlive the window. */
const partition = 'sitekeeper';

/**
 * The page gets no permission, no device and no network. Its only addresses are our own files (checklist 1, 5).
 */
export function hardenedSession(): Session {
  const ours = session.fromPartition(partition);
  ours.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  ours.setPermissionCheckHandler(() => false);
  ours.setDevicePermissionHandler(() => false);
  ours.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  ours.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOurs(details.url) }));
  ours.on('will-download', (event) => event.preventDefault());
  return ours;
}
