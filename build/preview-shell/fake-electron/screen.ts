import type { DesktopInfo } from '../protocol.ts';
import type { Display, Screen } from './types.ts';

const FIRST_DISPLAY = 1;
let display: Display = {
  id: FIRST_DISPLAY,
  bounds: { x: 0, y: 0, width: 1280, height: 800 },
  workArea: { x: 0, y: 0, width: 1280, height: 800 },
  scaleFactor: 1,
};

/** Takes the measures of the one screen that the browser reports. */
export function setScreen(world: DesktopInfo): void {
  display = { ...display, bounds: world.screen, workArea: world.workArea };
}

export const screen: Screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
};
