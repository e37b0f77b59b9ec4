import type { ReadingDoubt } from '../../../contract/backups.ts';
import { sure, unsure, type Entry } from '../backup.ts';
import { knownName } from '../../config-vars/catalogue.ts';
import { isCapitalName, isConfigVarName } from '../config-var-names.ts';

interface Asking {
  readonly doubt: ReadingDoubt;
  readonly readings: readonly string[];
}

/** What JSON and YAML have in common. A scalar comes as it is written, so that long numbers lose nothing. */
export type Tree =
  | {
      readonly kind: 'scalar';
      readonly text: string;
      readonly line: number;
      /** Programs read it otherwise than it is written. */
      readonly doubt?: Asking;
    }
  /** Written as nothing, or as a pointer to somewhere else. */
  | { readonly kind: 'none'; readonly line: number }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | {
      readonly kind: 'map';
      readonly pairs: ReadonlyArray<readonly [key: string, value: Tree, line: number]>;
    };

/** Deeper than any file of settings, and shallow enough for any stack. */
export const depthLimit = 32;

const nameKeys = ['name', 'key', 'variable', 'id', 'option_name', 'env', 'title'];
const valueKeys = ['value', 'val', 'content', 'option_value', 'text'];

const child = (pairs: Extract<Tree, { kind: 'map' }>['pairs'], keys: readonly string[]): Tree | undefined =>
  keys.flatMap((key) => pairs.filter(([own]) => own.toLowerCase() === key).map(([, value]) => value))[0];

function scalarOf(name: string, { text, doubt }: Extract<Tree, { kind: 'scalar' }>, line: number): Entry {
  return doubt === undefined ? sure(name, line, text) : unsure(name, line, doubt.doubt, ...doubt.readings);
}

/** A setting with the value that a document has for it; of a list or a map nobody knows what the program would get. */
export function settingOf(name: string, value: Tree, line: number): Entry {
  if (value.kind === 'scalar') return scalarOf(name, value, line);
  // app.json: { "description": …, "value": … }; without a value it only asks for one.
  const inner = value.kind === 'map' ? child(value.pairs, valueKeys) : undefined;
  return inner?.kind === 'scalar' ? scalarOf(name, inner, line) : unsure(name, line, 'no-value');
}

/** Whether the names of a group are those of settings: all can be, and most are in capitals. */
const areNames = (names: readonly string[]): boolean =>
  names.length > 0 && names.every(isConfigVarName) && names.filter(isCapitalName).length * 2 > names.length;

/** The settings that stand in one map or list itself; null when it is no group of settings. */
function groupIn(tree: Tree): readonly Entry[] | null {
  const entries =
    tree.kind === 'map' ? fromMap(tree.pairs) : tree.kind === 'list' ? fromList(tree.items) : null;
  const holdsValues = entries?.some(({ readings }) => readings.length > 0) ?? false;
  return entries !== null && holdsValues && areNames(entries.map(({ name }) => name)) ? entries : null;
}

const fromMap = (pairs: Extract<Tree, { kind: 'map' }>['pairs']): readonly Entry[] =>
  pairs.map(([name, value, line]) => settingOf(name, value, line));

function fromList(items: readonly Tree[]): readonly Entry[] | null {
  const entries = items.map((item): Entry | null => {
    if (item.kind === 'scalar') {
      const [, name, value] = /^([\w.-]{1,256})(?:=([\s\S]*))?$/.exec(item.text) ?? [];
      if (name === undefined) return null;
      return value === undefined ? unsure(name, item.line, 'no-value') : sure(name, item.line, value);
    }
    if (item.kind !== 'map') return null;
    const name = child(item.pairs, nameKeys);
    if (name?.kind !== 'scalar') return null;
    return settingOf(name.text, child(item.pairs, valueKeys) ?? { kind: 'none', line: name.line }, name.line);
  });
  return entries.every((entry) => entry !== null) ? entries : null;
}

const isNightscouts = (entries: readonly Entry[]): boolean =>
  entries.some(({ name }) => knownName(name) !== null);

/** More services than a file of one person has; each is compared with each. */
const mostGroups = 50;

/** Whether another group has all of this one and more: it was merged in there. */
const isWithin = (group: readonly Entry[], other: readonly Entry[]): boolean =>
  group.length < other.length &&
  group.every(({ name, readings: [value] }) =>
    other.some((one) => one.name === name && one.readings[0] === value),
  );

/** Settings of a Nightscout in a map that is no group: they are some of another list than the groups in it. */
function besideGroups(pairs: Extract<Tree, { kind: 'map' }>['pairs']): ReadonlyArray<readonly Entry[]> {
  const own = fromMap(pairs.filter(([name, { kind }]) => kind === 'scalar' && isCapitalName(name)));
  return isNightscouts(own) ? [own] : [];
}

/**
 * The settings in a document: those of its root, else of the one group in it. Of several groups (a site and its
 * database, say) the one that has settings of a Nightscout counts; where several have, nobody can say whose they are.
 */
export function settingsInTree(root: Tree): readonly Entry[] | 'two-lists' | null {
  const groups: Array<readonly Entry[]> = [];
  const walk = (tree: Tree, depth: number): void => {
    if (depth > depthLimit || tree.kind === 'scalar' || tree.kind === 'none') return;
    const group = groupIn(tree);
    if (group === null && tree.kind === 'map') groups.push(...besideGroups(tree.pairs));
    if (group !== null) groups.push(group);
    else if (tree.kind === 'list') for (const item of tree.items) walk(item, depth + 1);
    else for (const [, value] of tree.pairs) walk(value, depth + 1);
  };
  walk(root, 0);
  if (groups.length > mostGroups) return 'two-lists';
  const whole = groups.filter(
    (group, at) => !groups.some((other, place) => place !== at && isWithin(group, other)),
  );
  if (whole.length <= 1) return whole[0] ?? groups[0] ?? null;
  const own = whole.filter(isNightscouts);
  if (own.length === 1) return own[0] ?? null;
  return 'two-lists';
}
