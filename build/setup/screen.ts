import { connect } from 'node:net';
import { join } from 'node:path';

const ANSWER_MS = 2_000;
/** X11: a display `:N` of this computer is this socket, of another computer port 6000 + N. */
const X11_SOCKETS = '/tmp/.X11-unix';
const X11_PORT = 6000;

/** Why no window can be shown here, as a sentence; null when one can. */
export async function cannotShowWindows(env: NodeJS.ProcessEnv): Promise<string | null> {
  if (isSet(env['SITEKEEPER_HEADLESS'])) return 'SITEKEEPER_HEADLESS is set.';
  if (isSet(env['CI'])) return 'This is a build machine.';
  if (process.platform !== 'linux') return null;
  const places = displaysOf(env);
  if (places.length === 0) return 'This computer has no screen.';
  for (const place of places) if (await answers(place)) return null;
  return 'This computer names a screen that does not answer (DISPLAY or WAYLAND_DISPLAY).';
}

type Place = { path: string } | { host: string; port: number };

/** Where the display servers that the environment names would listen. */
function displaysOf(env: NodeJS.ProcessEnv): Place[] {
  const places: Place[] = [];
  const wayland = env['WAYLAND_DISPLAY'];
  if (isSet(wayland)) places.push({ path: join(env['XDG_RUNTIME_DIR'] ?? '/run', wayland) });
  const display = env['DISPLAY'];
  if (isSet(display)) {
    const [, host = '', number = '0'] = /^(?:.*\/)?([^:]*):(\d+)/.exec(display) ?? [];
    if (host === '' || host === 'unix') places.push({ path: join(X11_SOCKETS, `X${number}`) });
    else places.push({ host, port: X11_PORT + Number(number) });
  }
  return places;
}

function answers(place: Place): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(place);
    const end = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.setTimeout(ANSWER_MS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

function isSet(value: string | undefined): value is string {
  return value !== undefined && value !== '' && value !== '0' && value !== 'false';
}
