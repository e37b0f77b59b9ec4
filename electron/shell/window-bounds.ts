import { join } from 'node:path';

import type { BrowserWindow } from 'electron';
import * as v from 'valibot';

import { readText, writeAtomic } from '../base/atomic-file.ts';
import type { WindowPlace } from './window.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const schema = v.object({ x: whole, y: whole, width: whole, height: whole, maximized: v.boolean() });

/** Remembers size and place of the window from one start to the next. */
export function createPlaceKeeper(directory: string): {
  load(): Promise<WindowPlace | null>;
  save(window: BrowserWindow): Promise<void>;
} {
  const file = join(directory, 'window.json');
  return {
    async load() {
      try {
        return v.parse(schema, JSON.parse((await readText(file)) ?? ''));
      } catch {
        return null;
      }
    },
    async save(window) {
      const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      await writeAtomic(file, JSON.stringify(place)).catch(() => undefined);
    },
  };
}
