import { Emitter } from './emitter.ts';
import type { PowerMonitor } from './types.ts';

/** Silent unless a test says that the computer slept or was locked. */
class StandInPower
  extends Emitter<{ suspend: []; resume: []; 'lock-screen': []; 'unlock-screen': []; shutdown: [] }>
  implements PowerMonitor {}

export const powerMonitor = new StandInPower();
