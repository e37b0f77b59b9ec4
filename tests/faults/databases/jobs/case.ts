import type { Fault, RouteId } from '../../../../electron/practice/start.ts';
import { everywhere, megabytesInto, type DatabaseRow, type Trouble } from '../case.ts';
import type { Before, WorkAct } from './action.ts';
import { workActs } from './actions.ts';
import { expectedOfWork } from './expected.ts';
import { empty, full, openStand, type Stand } from './database-fixture.ts';

const atCommands = ['cut-before', 'cut-after', 'silent', 'slow-bytes'] as const satisfies readonly Trouble[];
const atCursors = ['cut-in-cursor'] as const satisfies readonly Trouble[];
const atWrites = ['not-primary', 'over-quota'] as const satisfies readonly Trouble[];

/** What a site's own pages may answer in place of the right ones. */
export const siteTroubles = [
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
export type WorkTrouble = Trouble | SiteTrouble;

export interface WorkCell {
  readonly act: WorkAct;
  readonly trouble: WorkTrouble;
  /** A command, or a page of a site; null for what strikes everywhere. */
  readonly command: string | null;
}

/** Every act with the troubles that it can have: room runs out, and the lead changes, only for what writes. */
function cellsOf(act: WorkAct): readonly WorkCell[] {
  const at = (troubles: readonly WorkTrouble[], commands: readonly (string | null)[]): readonly WorkCell[] =>
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
export const workGroups = workActs.map((act) => ({
  act: act.name,
  faults: [...new Set(cellsOf(act).map(({ trouble }) => trouble))],
  site: act.host === null,
}));

/** All cells, those that wait in real time first. */
export function workCells(only: { readonly act?: string; readonly fault?: string }): readonly WorkCell[] {
  const waits = ({ trouble }: WorkCell): number => Number(/silent|slow|time-out/.test(trouble));
  return workActs
    .flatMap(cellsOf)
    .filter(({ act }) => only.act === undefined || act.name === only.act)
    .filter(({ trouble }) => only.fault === undefined || trouble === only.fault)
    .toSorted((a, b) => waits(b) - waits(a));
}

/** How long is waited for what will not come, in milliseconds: long enough for all that does. */
const short = { connectMs: 1_500, silenceMs: 2_000, pageMs: 1_000 } as const;

function waitsFor({ trouble, command }: WorkCell) {
  if (trouble === 'time-out') return { pageMs: short.pageMs };
  if (trouble === 'silent') return { silenceMs: short.silenceMs };
  // A line that does not come about is tried again and again all the while.
  return command === null && /^(?:dns|tcp|tls)-/.test(trouble) ? { connectMs: short.connectMs } : {};
}

/** Makes go wrong what is to go wrong. */
function arm({ world }: Stand, { act, trouble, command }: WorkCell): void {
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

function wasAsked({ world }: Stand, { act, command }: WorkCell): boolean {
  if (command === null) return true;
  return act.host === null
    ? world.requests.some(({ route }) => route === command)
    : world.databases.commands.some((one) => one.command === command && one.host === act.host);
}

const countsIn = async (stand: Stand): Promise<Before> => ({
  full: JSON.stringify(await stand.counts(full)),
  empty: JSON.stringify(await stand.counts(empty)),
});

async function play(stand: Stand, cell: WorkCell): Promise<string> {
  const { act, trouble } = cell;
  if (trouble === 'huge-documents') await megabytesInto(stand.world, full, 16);
  const before = await countsIn(stand);
  await act.prepare?.(stand);
  stand.world.databases.clearCommands();
  stand.world.clearRequests();
  arm(stand, cell);
  const got = await act.perform(stand);
  const wrong: string[] = wasAsked(stand, cell) ? [] : [`${cell.command} was never asked`];
  stand.world.databases.faults.clear();
  stand.world.faults.clear();
  stand.calm();
  if (got === 'done') wrong.push(...(await act.amiss(stand, before)));
  else {
    wrong.push(...(await act.lost(stand, before)));
    const again = await act.perform(stand);
    if (again !== 'done') wrong.push(`again: ${again}`);
    wrong.push(...(await act.amiss(stand, before)));
  }
  for (const host of [full, empty]) {
    if ((await stand.world.databases.openCursors(host)) > 0) wrong.push('a cursor was left open');
  }
  return [got, ...wrong, ...(await stand.wrong())].join('; ');
}

/** Work under one fault; then whether anything is lost, and whether the same work succeeds once the fault is gone. */
export async function runWorkCell(cell: WorkCell): Promise<DatabaseRow> {
  const { act, trouble, command } = cell;
  const expected = expectedOfWork(act, trouble, command);
  const stand = await openStand(waitsFor(cell));
  try {
    const got = await play(stand, cell);
    return { act: act.name, fault: trouble, route: command ?? '*', expected, got, ok: got === expected };
  } finally {
    await stand.close();
  }
}
