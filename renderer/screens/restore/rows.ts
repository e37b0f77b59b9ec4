/** What the page of a copy shows and what is ticked on it. Pure. */
import type { RestoreRow } from '../../../electron/contract/site-page.ts';

/** The order in which they stand: what can come back first. */
const order = ['changed', 'missing', 'only-here'] as const;

/** Rows that differ, in order; and those that are the same. */
export function sortRows(rows: readonly RestoreRow[]): {
  readonly differ: readonly RestoreRow[];
  readonly same: readonly RestoreRow[];
} {
  return {
    differ: order.flatMap((state) => rows.filter((row) => row.state === state)),
    same: rows.filter(({ state }) => state === 'same'),
  };
}

/** What is ticked before anybody touched anything. */
export const firstTicks = (rows: readonly RestoreRow[]): ReadonlySet<string> =>
  new Set(rows.filter(({ ticked, blocked }) => ticked && blocked === null).map(({ name }) => name));

/** A name of Heroku's own machinery: it could come back, but main left it unticked. */
export const isCareful = ({ state, ticked, blocked }: RestoreRow): boolean =>
  (state === 'changed' || state === 'missing') && !ticked && blocked === null;

/** How many settings the ticks put back, and how many they take away. */
export function countTicks(
  rows: readonly RestoreRow[],
  ticks: ReadonlySet<string>,
): { readonly back: number; readonly away: number } {
  const chosen = rows.filter(({ name, state }) => state !== 'same' && ticks.has(name));
  const away = chosen.filter(({ state }) => state === 'only-here').length;
  return { back: chosen.length - away, away };
}
