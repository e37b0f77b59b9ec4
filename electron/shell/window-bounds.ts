import { join } from 'node:path';

import type { BrowserWindow } from 'electron';
import * as v from 'valibot';

import { createJsonFile } from '../base/json-file.ts';
import type { WindowPlace } from './window.ts';

const whole = v.pipe(v.number(), v.integer(), v.minValue(-100_000), v.maxValue(100_000));
const schema = v.object({ x: whole, y: whole, width: whole, height: whole, maximized: v.boolean() });

/** Remembers size and place of the window from one start to the next. */
export function createPlaceKeeper(directory: string): {
  load(): Promise<WindowPlace | null>;
  save(window: BrowserWindow): Promise<void>;
} {
  const file = createJsonFile<WindowPlace | null>({
    path: join(directory, 'window.json'),
    empty: null,
    parse(content) {
      const parsed = v.safeParse(schema, content);
      return parsed.success ? parsed.output : null;
    },
  });
  return {
    load: () => file.read(),
    async save(window) {
      const place = { ...window.getNormalBounds(), maximized: window.isMaximized() };
      await file.write(() => place);
    },
  };
}
