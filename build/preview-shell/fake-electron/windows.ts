import type { StandInWindow } from './browser-window.ts';

/** Every window that is open, by id. Its own file, so that app and window need not import each other. */
export const openWindows = new Map<number, StandInWindow>();
