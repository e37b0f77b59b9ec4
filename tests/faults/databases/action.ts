import type { Clock } from '../../../electron/base/clock.ts';
import type { DatabaseNetwork } from '../../../electron/services/mongodb/connect/network.ts';

interface Setting {
  readonly network: DatabaseNetwork;
  /** The connection string. */
  readonly text: string;
  /** What the act measures its patience by. */
  readonly timer: Clock;
  /** How long the driver waits for a server, in milliseconds of real time. */
  readonly driverMs: number;
  /** To be told of each step as it begins, where the act has steps. */
  readonly onStep: (step: string) => void;
}

/** What a person has done to a database: through the real services, with the real driver. */
export interface DatabaseAction {
  readonly name: string;
  /** The commands it sends after the login; each may be cut, silenced or slowed. */
  readonly commands: readonly string[];
  /** Carries it out and answers how it ended, in words as expected.ts writes them. */
  readonly perform: (setting: Setting) => Promise<string>;
}
