/** Changes that wait to be sent. Pure. */
import { pluginNames } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { PluginName } from '../../../electron/contract/config-var-catalogue/index.ts';
import type {
  Finding,
  ConfigVarChange,
  ListedConfigVar,
  MaskedValue,
} from '../../../electron/contract/config-vars.ts';
import { entryOf } from '../../shared/config-var/known.ts';

/** By the setting's name, in the order in which they were made. */
export type Waiting = ReadonlyMap<string, ConfigVarChange>;

export const nothingWaits: Waiting = new Map();

/** With one more change; a later one of the same setting takes the place of the earlier. */
export const withChange = (waiting: Waiting, change: ConfigVarChange): Waiting =>
  new Map(waiting).set(change.name, change);

/**
 * With what mends a finding. @param answered the person was asked and said yes; only a question needs it.
 */
export const withFix = (waiting: Waiting, { fix }: Pick<Finding, 'fix'>, answered: boolean): Waiting =>
  fix
    .map((one): ConfigVarChange => (one.kind === 'delete' ? one : { ...one, answered }))
    .reduce<Waiting>(withChange, waiting);

export function withoutChange(waiting: Waiting, name: string): Waiting {
  const rest = new Map(waiting);
  rest.delete(name);
  return rest;
}

const isPart = (word: string): word is PluginName => (pluginNames as readonly string[]).includes(word);

/** The parts that a list holds once it was ticked anew. */
export function tickedPlugins(
  shown: MaskedValue,
  change: ConfigVarChange | undefined,
): readonly PluginName[] {
  const there = shown.kind === 'parts' ? shown.parts : [];
  if (change?.kind !== 'parts') return there;
  const kept = there.filter((part) => !change.remove.includes(part));
  return [...kept, ...change.add.filter(isPart).filter((part) => !kept.includes(part))];
}

/** The change that leads from what is there to what is ticked; null when nothing differs. */
export function partsChange(
  name: string,
  shown: MaskedValue,
  ticked: readonly PluginName[],
): ConfigVarChange | null {
  const there = shown.kind === 'parts' ? shown.parts : [];
  const add = ticked.filter((part) => !there.includes(part));
  const remove = there.filter((part) => !ticked.includes(part));
  return add.length + remove.length === 0 ? null : { name, kind: 'parts', add, remove };
}

/** How a setting will look once the change went in. Anything that is not from a closed list is dots. */
export function shownAfter(row: ListedConfigVar, change: ConfigVarChange): MaskedValue {
  if (change.kind === 'delete') return { kind: 'absent' };
  // Only main knows the value; the review page shows what became of it.
  if (change.kind === 'mend') return row.shown;
  if (change.kind === 'parts') {
    const others = row.shown.kind === 'parts' ? row.shown.others : 0;
    return { kind: 'parts', parts: tickedPlugins(row.shown, change), others };
  }
  const entry = entryOf(row);
  if (entry === null || entry.secret) return { kind: 'hidden' };
  const { value } = change;
  switch (entry.kind) {
    case 'switch':
      return { kind: 'switch', on: value === 'on' || value === 'true' };
    case 'choice':
      return entry.values.includes(value) ? { kind: 'word', value } : { kind: 'hidden' };
    case 'number':
    case 'numbers':
      return value === 'off'
        ? { kind: 'switch', on: false }
        : { kind: 'numbers', values: value.split(' ').map(Number) };
    case 'parts':
    case 'text':
    case 'address':
      return { kind: 'hidden' };
  }
}
