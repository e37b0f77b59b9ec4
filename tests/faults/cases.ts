import type { RouteId } from '../../electron/practice/start.ts';
import { acts } from './actions.ts';
import type { Cell } from './case.ts';
import { isFault, troubles, type Trouble } from './faults.ts';

/** A fault strikes each route of an act in its own cell; trouble on this computer strikes all at once. */
function cellsOf(trouble: Trouble): Cell[] {
  return acts.flatMap((act) => {
    const routes = Object.entries(act.routes).map(([route, subject]) => ({
      act,
      trouble,
      route: route as RouteId,
      subject,
    }));
    return isFault(trouble) ? routes : routes.slice(0, 1);
  });
}

const waits = (cell: Cell): number => Number(/^(?:time-out|slow)/.test(cell.trouble));

/** All cells, those that wait in real time first, so that the others fill their pauses. */
export function allCells(only: { readonly act?: string; readonly fault?: string }): readonly Cell[] {
  return troubles
    .flatMap(cellsOf)
    .filter(({ act }) => only.act === undefined || act.name === only.act)
    .filter(({ trouble }) => only.fault === undefined || trouble === only.fault)
    .toSorted((a, b) => waits(b) - waits(a));
}
