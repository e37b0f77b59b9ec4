import type { App } from 'electron';

/** Switches that a packaged app does not start with, by what they would do. */
const refused = {
  'another program reads or steers the page, or main':
    'remote-debugging-port remote-debugging-pipe remote-debugging-address remote-allow-origins inspect inspect-brk ' +
    'inspect-wait inspect-port inspect-publish-uid load-extension js-flags enable-automation renderer-cmd-prefix ' +
    'utility-cmd-prefix',
  'a door of the page or of its process stands open':
    'no-sandbox disable-seccomp-filter-sandbox single-process in-process-gpu disable-web-security ' +
    'disable-site-isolation-trials unsafely-treat-insecure-origin-as-secure allow-running-insecure-content',
  'the key goes elsewhere':
    'host-rules host-resolver-rules proxy-server proxy-pac-url proxy-auto-detect proxy-bypass-list ' +
    'ignore-certificate-errors ignore-certificate-errors-spki-list ignore-urlfetcher-cert-requests test-root-certs',
  'the key comes into a file':
    'log-net-log net-log-capture-mode ssl-key-log-file trace-startup trace-startup-file log-file user-data-dir',
} as const;

export const refusedSwitches: readonly string[] = Object.values(refused).flatMap((names) => names.split(' '));

/** The first such switch on the command line; null when there is none. */
export function dangerousSwitch(app: Pick<App, 'commandLine'>): string | null {
  return refusedSwitches.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}
