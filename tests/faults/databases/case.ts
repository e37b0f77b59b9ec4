import { systemClock } from '../../../electron/base/clock.ts';
import { practiceDatabaseNetwork } from '../../../electron/practice/network.ts';
import { startPractice, type DatabaseFault, type PracticeServer } from '../../../electron/practice/start.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import type { DatabaseAction } from './action.ts';
import { databaseActions } from './actions.ts';
import { expectedOf, stepOf } from './expected.ts';

/** `huge-documents` is no fault of the way: the database holds documents of some megabytes. */
export type Trouble = DatabaseFault | 'huge-documents';

export const everywhere = [
  'dns-no-name',
  'dns-fails',
  'dns-silent',
  'dns-only-elsewhere',
  'tcp-refused',
  'tcp-silent',
  'tls-refused',
  'tls-silent',
  'tls-wrong-certificate',
  'auth-refused',
  'huge-documents',
] as const satisfies readonly Trouble[];
const atCommands = ['cut-before', 'cut-after', 'silent', 'slow-bytes'] as const satisfies readonly Trouble[];
export const databaseTroubles: readonly Trouble[] = [...everywhere, ...atCommands];

export interface DatabaseCase {
  readonly act: DatabaseAction;
  readonly trouble: Trouble;
  readonly command: string | null;
}

/** All cases, those that wait in real time first. */
export function databaseCases(only: {
  readonly act?: string;
  readonly fault?: string;
}): readonly DatabaseCase[] {
  const cases = databaseActions.flatMap((act) => [
    ...everywhere.map((trouble): DatabaseCase => ({ act, trouble, command: null })),
    ...atCommands.flatMap((trouble) =>
      act.commands.map((command): DatabaseCase => ({ act, trouble, command })),
    ),
  ]);
  const waits = ({ trouble }: DatabaseCase): number => Number(/silent|slow/.test(trouble));
  return cases
    .filter(({ act }) => only.act === undefined || act.name === only.act)
    .filter(({ trouble }) => only.fault === undefined || trouble === only.fault)
    .toSorted((a, b) => waits(b) - waits(a));
}

const host = 'cluster0.practice.example';
const text = `mongodb+srv://nightscout:canary4A7pass@${host}/nightscout?retryWrites=true&w=majority`;

/** Documents of some megabytes among the readings and the device status. MongoDB takes up to 16 (16,777,216 bytes). */
export async function megabytesInto(
  { databases }: PracticeServer,
  host: string,
  ...megabytes: readonly number[]
): Promise<void> {
  const huge = megabytes.map((size, index) => ({
    date: Date.UTC(1991 + index),
    created_at: new Date(Date.UTC(1991 + index)).toISOString(),
    notes: 'x'.repeat(size * 1_000_000),
  }));
  for (const name of ['entries', 'devicestatus']) await databases.insert(host, 'nightscout', name, huge);
}

export interface DatabaseRow {
  readonly act: string;
  readonly fault: string;
  readonly route: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

/** Makes go wrong what is to go wrong. */
async function arm(world: PracticeServer, { trouble, command }: DatabaseCase): Promise<void> {
  if (trouble === 'huge-documents') {
    await megabytesInto(world, host, 4, 4, 4, 4);
    return;
  }
  world.databases.faults.set(trouble, {
    ...(command !== null && { command }),
    // A slow answer is slow once: its retry would be as right and as slow.
    ...(trouble === 'slow-bytes' && { times: 1 }),
  });
}

const lookMs = 10;
/** The longest that a step before the login waits for its server, and that anything waits for an answer. */
const patienceMs = { atStep: 4_000, forAnswer: 45_000 } as const;

/**
 * Patience that stands still until there is something to be patient with: a command that is never answered has come to
 * the server, or a step is reached at which nothing will happen. Then it is at its end at once.
 */
function patienceUntilStuck({ databases }: PracticeServer, { trouble, command }: DatabaseCase) {
  const timer = new FakeClock();
  const hasCome = (): boolean => databases.commands.some((one) => one.command === command);
  const watch = async (): Promise<void> => {
    while (!hasCome()) await systemClock.sleep(lookMs);
    await timer.advance(patienceMs.forAnswer);
  };
  if (command !== null) void watch();
  let reached = false;
  const onStep = (step: string): void => {
    if (command !== null || reached || step !== stepOf(trouble, command)) return;
    reached = true;
    void timer.advance(patienceMs.atStep);
  };
  return { timer, onStep };
}

/** One act under one fault; then whether all is as it was, and whether the same act succeeds once the fault is gone. */
export async function runDatabaseCase(tested: DatabaseCase): Promise<DatabaseRow> {
  const { act, trouble, command } = tested;
  const expected = expectedOf(act.name, trouble, command);
  const world = await startPractice({ scenario: 'healthy' });
  const { databases } = world;
  const calm = {
    network: practiceDatabaseNetwork(fetch, world.origin),
    text,
    driverMs: 8_000,
    timer: systemClock,
    onStep: () => {},
  };
  const silent = trouble.endsWith('silent');
  const setting = { ...calm, ...(silent && { driverMs: 1_000, ...patienceUntilStuck(world, tested) }) };
  const wrong: string[] = [];
  try {
    await arm(world, tested);
    const before = JSON.stringify(await databases.counts(host, 'nightscout'));
    const got = await act.perform(command === null ? setting : { ...setting, driverMs: calm.driverMs });
    const asked = command === null || databases.commands.some((one) => one.command === command);
    if (!asked) wrong.push(`${command} was never asked`);
    databases.faults.clear();
    if (JSON.stringify(await databases.counts(host, 'nightscout')) !== before)
      wrong.push('something was changed');
    const again = await act.perform(calm);
    if (again !== expectedOf(act.name, 'huge-documents', null)) wrong.push(`again: ${again}`);
    if ((await databases.openCursors(host)) > 0) wrong.push('a cursor was left open');
    const told = [got, ...wrong].join('; ');
    return {
      act: act.name,
      fault: trouble,
      route: command ?? '*',
      expected,
      got: told,
      ok: told === expected,
    };
  } finally {
    await world.close();
  }
}
