/** Why no window can be shown here, as a sentence; null when one can. */
export function cannotShowWindows(env: NodeJS.ProcessEnv): string | null {
  if (isSet(env['SITEKEEPER_HEADLESS'])) return 'SITEKEEPER_HEADLESS is set.';
  if (isSet(env['CI'])) return 'This is a build machine.';
  if (process.platform !== 'linux' || isSet(env['DISPLAY']) || isSet(env['WAYLAND_DISPLAY'])) return null;
  return 'This computer has no screen.';
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
