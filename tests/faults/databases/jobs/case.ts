import type { Fault, RouteId } from '../../../../electron/practice/start.ts';
import { everywhere, megabytesInto, type DatabaseRow, type Trouble } from '../case.ts';
import type { Before, JobAction } from './action.ts';
import { jobActions } from './actions.ts';
import { expectedOfJob } from './expected.ts';
import { empty, full, openDatabaseFixture, type DatabaseFixture } from './database-fixture.ts';

const atCommands = ['cut-before', 'cut-after', 'silent', 'slow-bytes'] as const satisfies readonly Trouble[];
const atCursors = ['cut-in-cursor'] as const satisfies readonly Trouble[];
const atWrites = ['not-primary', 'over-quota'] as const satisfies readonly Trouble[];

/** What a site's own pages may answer in place of the right ones. */
const siteTroubles = [
  'status-401',
  'status-404',
  'status-500',
  'status-503-html',
  'cut-before',
  'cut-in-body',
  'time-out',
  'slow-bytes',
  'broken-json',
  'wrong-content-type',
  'redirect-elsewhere',
  'huge-documents',
] as const satisfies readonly (Fault | 'huge-documents')[];

export type SiteTrouble = (typeof siteTroubles)[number];
export type JobTrouble = Trouble | SiteTrouble;

export interface JobCase {
  readonly act: JobAction;
  readonly trouble: JobTrouble;
  /** A command, or a page of a site; null for what strikes everywhere. */
  readonly command: string | null;
}

/** Every act with the troubles that it can have: room runs out, and the lead changes, only for what writes. */
function cellsOf(act: JobAction): readonly JobCase[] {
  const at = (troubles: readonly JobTrouble[], commands: readonly (string | null)[]): readonly JobCase[] =>
    troubles.flatMap((trouble) => commands.map((command) => ({ act, trouble, command })));
  if (act.host === null) {
    const [huge, ...others] = siteTroubles.toReversed();
    return [...at([huge ?? 'huge-documents'], [null]), ...at(others, act.commands)];
  }
  return [
    ...at(everywhere, [null]),
    ...at(atCommands, act.commands),
    ...at(
      atCursors,
      act.commands.filter((command) => command === 'getMore').map(() => 'find'),
    ),
    ...at(atWrites, act.writes),
  ];
}

/** Which faults each act of work can have; `site`: it reads a site's pages. */
export const jobGroups = jobActions.map((act) => ({
  act: act.name,
  faults: [...new Set(cellsOf(act).map(({ trouble }) => trouble))],
  site: act.host === null,
}));

/** All cases, those that wait in real time first. */
export function jobCases(only: { readonly act?: string; readonly fault?: string }): readonly JobCase[] {
  const waits = ({ trouble }: JobCase): number => Number(/silent|slow|time-out/.test(trouble));
  return jobActions
    .flatMap(cellsOf)
    .filter(({ act }) => only.act === undefined || act.name === only.act)
    .filter(({ trouble }) => only.fault === undefined || trouble === only.fault)
    .toSorted((a, b) => waits(b) - waits(a));
}

/** How long is waited for what will not come, in milliseconds: long enough for all that does. */
const short = { connectMs: 1_500, silenceMs: 2_000, pageMs: 1_000 } as const;

function waitsFor({ trouble, command }: JobCase) {
  if (trouble === 'time-out') return { pageMs: short.pageMs };
  if (trouble === 'silent') return { silenceMs: short.silenceMs };
  // A line that does not come about is tried again and again all the while.
  return command === null && /^(?:dns|tcp|tls)-/.test(trouble) ? { connectMs: short.connectMs } : {};
}

/** Makes go wrong what is to go wrong. */
function arm({ world }: DatabaseFixture, { act, trouble, command }: JobCase): void {
  if (trouble === 'huge-documents') return;
  if (act.host === null) {
    // A slow answer is slow once.
    const times = trouble === 'slow-bytes' ? 1 : undefined;
    world.faults.set((command ?? '*') as RouteId, trouble as Fault, times);
    return;
  }
  world.databases.faults.set(trouble as Exclude<Trouble, 'huge-documents'>, {
    host: act.host,
    documents: 120,
    ...(command !== null && { command }),
    ...(trouble === 'slow-bytes' && { times: 1 }),
  });
}

function wasAsked({ world }: DatabaseFixture, { act, command }: JobCase): boolean {
  if (command === null) return true;
  return act.host === null
    ? world.requests.some(({ route }) => route === command)
    : world.databases.commands.some((one) => one.command === command && one.host === act.host);
}

const countsIn = async (fixture: DatabaseFixture): Promise<Before> => ({
  full: JSON.stringify(await fixture.counts(full)),
  empty: JSON.stringify(await fixture.counts(empty)),
});

async function play(fixture: DatabaseFixture, tested: JobCase): Promise<string> {
  const { act, trouble } = tested;
  if (trouble === 'huge-documents') await megabytesInto(fixture.world, full, 16);
  const before = await countsIn(fixture);
  await act.prepare?.(fixture);
  fixture.world.databases.clearCommands();
  fixture.world.clearRequests();
  arm(fixture, tested);
  const got = await act.perform(fixture);
  const wrong: string[] = wasAsked(fixture, tested) ? [] : [`${tested.command} was never asked`];
  fixture.world.databases.faults.clear();
  fixture.world.faults.clear();
  fixture.calm();
  if (got === 'done') wrong.push(...(await act.amiss(fixture, before)));
  else {
    wrong.push(...(await act.lost(fixture, before)));
    const again = await act.perform(fixture);
    if (again !== 'done') wrong.push(`again: ${again}`);
    wrong.push(...(await act.amiss(fixture, before)));
  }
  for (const host of [full, empty]) {
    if ((await fixture.world.databases.openCursors(host)) > 0) wrong.push('a cursor was left open');
  }
  return [got, ...wrong, ...(await fixture.wrong())].join('; ');
}

/** Work under one fault; then whether anything is lost, and whether the same work succeeds once the fault is gone. */
export async function runJobCase(tested: JobCase): Promise<DatabaseRow> {
  const { act, trouble, command } = tested;
  const expected = expectedOfJob(act, trouble, command);
  const fixture = await openDatabaseFixture(waitsFor(tested));
  try {
    const got = await play(fixture, tested);
    return { act: act.name, fault: trouble, route: command ?? '*', expected, got, ok: got === expected };
  } finally {
    await fixture.close();
  }
}
