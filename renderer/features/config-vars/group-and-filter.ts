/** The list of settings, put in groups, searched and filtered. Pure. */
import { configVarGroups } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { Finding, ListedConfigVar } from '../../../electron/contract/config-vars.ts';
import { absentRow } from '../../shared/config-var/known.ts';
import type { GroupName } from '../../shared/config-var/known.ts';
import type { Waiting } from './pending-changes.ts';

export type Filter = 'all' | 'look' | 'secret' | 'waiting';

export interface Group {
  readonly name: GroupName;
  /** Those that are to be shown. */
  readonly rows: readonly ListedConfigVar[];
  /** How many there are in all. */
  readonly all: number;
}

const groupNames: readonly GroupName[] = [...configVarGroups, 'others'];

const nameOfGroup = (row: ListedConfigVar): GroupName => row.group ?? 'others';

/** What is on the site, and what waits to be added. */
export function rowsWith(rows: readonly ListedConfigVar[], waiting: Waiting): readonly ListedConfigVar[] {
  const there = new Set(rows.map(({ name }) => name));
  return [...rows, ...[...waiting.keys()].filter((name) => !there.has(name)).map(absentRow)];
}

/** Those that the chip lets through. */
export function filtered(
  rows: readonly ListedConfigVar[],
  filter: Filter,
  findings: readonly Finding[],
  waiting: Waiting,
): readonly ListedConfigVar[] {
  switch (filter) {
    case 'all':
      return rows;
    case 'secret':
      return rows.filter(({ secret }) => secret);
    case 'waiting':
      return rows.filter(({ name }) => waiting.has(name));
    case 'look': {
      const named = new Set(findings.flatMap(({ names }) => names));
      return rows.filter(({ name }) => named.has(name));
    }
  }
}

/** Those whose technical name or plain words have all that was typed. `words` are a setting's name and meaning. */
export function searched(
  rows: readonly ListedConfigVar[],
  typed: string,
  words: (row: ListedConfigVar) => string,
): readonly ListedConfigVar[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter((row) => {
    const text = `${row.name} ${row.name.replaceAll('_', ' ')} ${words(row)}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

const within = (rows: readonly ListedConfigVar[], name: GroupName) =>
  rows.filter((row) => nameOfGroup(row) === name);

/** In the catalogue's order; names that nobody knows in a group of their own. Groups with nothing to show are left out. */
export function grouped(
  all: readonly ListedConfigVar[],
  shown: readonly ListedConfigVar[],
): readonly Group[] {
  return groupNames
    .map((name) => ({ name, rows: within(shown, name), all: within(all, name).length }))
    .filter(({ rows }) => rows.length > 0);
}

/** The group that is open before anybody pressed one: the first with something to look at, else the first. */
export function openFirst(groups: readonly Group[], findings: readonly Finding[]): GroupName | null {
  const named = new Set(findings.filter(({ severity }) => severity !== 'hint').flatMap(({ names }) => names));
  const first = groups.find(({ rows }) => rows.some(({ name }) => named.has(name)));
  return (first ?? groups[0])?.name ?? null;
}
