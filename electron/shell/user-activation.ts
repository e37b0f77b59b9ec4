import type { WebContents } from 'electron';

/** What ends a press of the mouse or of a finger. */
const pressed = new Set<Electron.InputEvent['type']>(['mouseUp', 'gestureTap']);
/** The keys that press a button, each at the moment at which it does. */
const keys: Readonly<Record<string, Electron.Input['type']>> = { Enter: 'keyDown', ' ': 'keyUp' };

/** Tells of each press in a page as Electron delivers it to main: a script in the page can make none of these. */
export function watchPresses(contents: WebContents, saw: () => void): void {
  contents.on('input-event', (_event, input) => {
    if (pressed.has(input.type)) saw();
  });
  contents.on('before-input-event', (_event, { key, type, isAutoRepeat }) => {
    if (keys[key] === type && !isAutoRepeat) saw();
  });
}
