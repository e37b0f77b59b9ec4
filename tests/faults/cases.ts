import type { RouteId } from '../../electron/practice/start.ts';
import { actions } from './actions.ts';
import type { FaultCase } from './case.ts';
import { isFault, troubles, type Trouble } from './faults.ts';

/** A fault strikes each route of an act as a case of its own; trouble on this computer strikes all at once. */
function cellsOf(trouble: Trouble): FaultCase[] {
  return actions.flatMap((act) => {
    const routes = Object.entries(act.routes).map(([route, subject]) => ({
      act,
      trouble,
      route: route as RouteId,
      subject,
    }));
    return isFault(trouble) ? routes : routes.slice(0, 1);
  });
}

const waits = (tested: FaultCase): number => Number(/^(?:time-out|slow)/.test(tested.trouble));

/** All cases, those that wait in real time first, so that the others fill their pauses. */
export function allCases(only: { readonly act?: string; readonly fault?: string }): readonly FaultCase[] {
  return troubles
    .flatMap(cellsOf)
    .filter(({ act }) => only.act === undefined || act.name === only.act)
    .filter(({ trouble }) => only.fault === undefined || trouble === only.fault)
    .toSorted((a, b) => waits(b) - waits(a));
}
