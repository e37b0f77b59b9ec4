/** What the page of a copy shows and what is ticked on it. Pure. */
import type { RestoreRow } from '../../../../electron/contract/backups.ts';

/** The order in which they stand: what asks for an answer, then what can come back. */
const order = ['asked', 'changed', 'missing', 'only-here'] as const;

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

/** How many settings the ticks put back, and how many they take away. */
export function countTicks(
  rows: readonly RestoreRow[],
  ticks: ReadonlySet<string>,
): { readonly back: number; readonly away: number } {
  const chosen = rows.filter(({ name, state }) => state !== 'same' && ticks.has(name));
  const away = chosen.filter(({ state }) => state === 'only-here').length;
  return { back: chosen.length - away, away };
}

/** Which of the ticked rows would put in a database that may be another site's. */
export const bringsDatabase = (rows: readonly RestoreRow[], ticks: ReadonlySet<string>): boolean =>
  rows.some(({ name, because }) => ticks.has(name) && because.includes('database'));
