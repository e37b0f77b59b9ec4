import { systemClock } from '../../../electron/base/clock.ts';
import { failureOf } from '../../../electron/services/mongodb/connect/failure.ts';
import { measure } from '../../../electron/services/mongodb/usage/measure.ts';
import { openDatabase } from '../../../electron/services/mongodb/connect/open.ts';
import { testString } from '../../../electron/services/mongodb/test/test-connection.ts';
import { Secret } from '../../../electron/base/secret.ts';
import type { DatabaseAction } from './action.ts';

/** Every password of the practice world holds this word. */
const spoken = (told: unknown): string => (JSON.stringify(told).includes('canary') ? ', password told' : '');

const test: DatabaseAction = {
  name: 'test a string',
  commands: ['connectionStatus', 'listDatabases', 'listCollections', 'count', 'find'],
  async perform({ network, text, timer, onStep }) {
    const told: unknown[] = [];
    const { state, failure, steps } = await testString({
      network,
      text: new Secret(text),
      write: false,
      clock: systemClock,
      timer,
      onChange: (now) => {
        told.push(now);
        const present = now.steps.find((step) => step.state === 'now');
        if (present !== undefined) onStep(present.name);
      },
    });
    const at = steps.find((step) => step.state === 'failed')?.name;
    return `${at === undefined ? state : `${failure} at ${at}`}${spoken(told)}`;
  },
};

const measuring: DatabaseAction = {
  name: 'measure a database',
  commands: ['connectionStatus', 'listDatabases', 'dbStats', 'listCollections', 'aggregate', 'find'],
  async perform({ network, text, timer, driverMs }) {
    const opened = await openDatabase(network, new Secret(text), { timeoutMs: driverMs });
    if (!opened.ok) return `${opened.problem.database}${spoken(opened)}`;
    try {
      return `measured${spoken(await measure(opened.value, { clock: systemClock, timer }))}`;
    } catch (cause) {
      return failureOf(cause);
    } finally {
      await opened.value.close();
    }
  },
};

export const databaseActions: readonly DatabaseAction[] = [test, measuring];
