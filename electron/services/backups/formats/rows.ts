import type { Found, SettingsCopy } from '../copy.ts';
import { isConfigVarName } from '../names.ts';

/** The third heading by which a table of ours is known. */
const mark = 'Sitekeeper copy';

/** The heading row of the spreadsheets that we write. */
export const tableHead = ({ app, takenAt }: SettingsCopy): string[] => [
  'Setting',
  'Value',
  `${mark}: ${app.title} (${app.name}), ${takenAt}`,
];

const nameHeads = new Set(['setting', 'name', 'key', 'variable', 'config var']);
const valueHeads = new Set(['value']);

const column = (row: readonly string[], heads: ReadonlySet<string>): number =>
  row.findIndex((cell) => heads.has(cell.trim().toLowerCase()));

/** Whether a row is a heading that says which column holds names and which holds values. */
export const isNamed = (row: readonly string[]): boolean =>
  column(row, nameHeads) >= 0 && column(row, valueHeads) >= 0;

/** How many rows above the heading may hold a title or notes. */
const preamble = 20;

/**
 * The settings in a table: by its heading, else the first two columns when at least half of the rows begin with a
 * name in capitals. Rows without a name (notes, blanks) are passed over. Null when this is no table of settings.
 */
export function settingsIn(rows: ReadonlyArray<readonly string[]>): Pick<Found, 'ours' | 'entries'> | null {
  const headAt = rows.slice(0, preamble).findIndex(isNamed);
  const head = rows[headAt];
  if (head === undefined) {
    const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
    const entries = pairs(filled, 0, 1).filter(([name]) => /^[A-Z_][A-Z\d_]*$/.test(name));
    return entries.length > 0 && entries.length * 2 >= filled.length ? { ours: false, entries } : null;
  }
  const ours = head[2]?.startsWith(mark) ?? false;
  return { ours, entries: pairs(rows.slice(headAt + 1), column(head, nameHeads), column(head, valueHeads)) };
}

const pairs = (
  rows: ReadonlyArray<readonly string[]>,
  nameColumn: number,
  valueColumn: number,
): Array<[string, string]> =>
  rows
    .map((row): [string, string] => [(row[nameColumn] ?? '').trim(), row[valueColumn] ?? ''])
    .filter(([name]) => isConfigVarName(name));
