import type { App } from 'electron';

/** Switches that would let another program read or steer the page. */
const refused = ['remote-debugging-port', 'remote-debugging-pipe', 'inspect', 'inspect-brk', 'no-sandbox'];

/** The first such switch on the command line; null when there is none. */
export function dangerousSwitch(app: Pick<App, 'commandLine'>): string | null {
  return refused.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}
