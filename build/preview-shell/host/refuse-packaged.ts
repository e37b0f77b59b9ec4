/**
 * The preview shell runs main without Electron's sandbox, isolation and fuses, so it must never reach a person's
 * computer inside a package. It stops at once when it finds itself in one.
 * @throws when running inside Electron or from an archive
 */
export function refuseToBePackaged(): void {
  if (process.versions['electron'] !== undefined || import.meta.url.includes('.asar/')) {
    throw new Error('The preview shell is for development only and never runs inside a packaged app.');
  }
}
