/** What fills a database, and what may go, put in order. Pure. */
import type {
  CleanupChoice,
  CollectionKind,
  DatabasePart,
  DatabaseSize,
} from '../../../../electron/contract/mongodb.ts';
import type { ConfigVarChange, ListedConfigVar } from '../../../../electron/contract/config-vars.ts';
import type { CylinderLayer } from '../../../design/cylinder.tsx';

export type What = CleanupChoice['what'];

/** In the order of the list: what may go first. */
const order = ['devicestatus', 'entries', 'treatments', 'profile', 'other'] as const;

/** `others`: the other databases of the cluster. */
export type Layer = CollectionKind | 'others';

export const tones = {
  devicestatus: 6,
  entries: 4,
  treatments: 2,
  profile: 3,
  other: 1,
  others: 5,
} as const satisfies Readonly<Record<Layer, CylinderLayer['tone']>>;

/** The parts to list: those that hold anything, and the four that everybody asks for. */
export const partsOf = ({ parts }: Pick<DatabaseSize, 'parts'>): readonly DatabasePart[] =>
  order
    .map((kind) => parts.find((part) => part.kind === kind))
    .filter((part) => part !== undefined)
    .filter(({ kind, bytes }) => kind !== 'other' || bytes > 0);

/** Which kinds a choice takes from. */
export const kindsOf = (what: What): readonly CollectionKind[] =>
  what === 'old-history' ? ['entries', 'treatments'] : ['devicestatus'];

/** Until the sum is reached, each part gives what it has. */
function give(parts: readonly DatabasePart[], bytes: number): ReadonlyMap<CollectionKind, number> {
  let left = bytes;
  return new Map(
    parts.map(({ kind, bytes: has }) => {
      const goes = Math.min(has, left);
      left -= goes;
      return [kind, goes];
    }),
  );
}

/**
 * The layers of the cylinder, from the bottom up. What goes lies on top, so that the level falls by what is striped.
 * @param going what is chosen, and how many bytes that is; null while nothing is known of it.
 */
export function layersOf(
  size: DatabaseSize,
  going: { readonly what: What; readonly bytes: number } | null,
): readonly (CylinderLayer & { readonly name: Layer })[] {
  const whole = Math.max(size.limit, size.bytes, 1);
  const top = kindsOf(going?.what ?? 'old-devicestatus');
  const parts = partsOf(size);
  const onTop = parts.filter(({ kind }) => top.includes(kind));
  const under = parts.filter((part) => !onTop.includes(part));
  const goes = give(onTop, going?.bytes ?? 0);
  const others = size.others.reduce((sum, { bytes }) => sum + bytes, 0);
  const layer = ({ kind, bytes }: DatabasePart) => ({
    name: kind,
    tone: tones[kind],
    share: bytes / whole,
    goes: (goes.get(kind) ?? 0) / whole,
  });
  return [
    ...(others > 0 ? [{ name: 'others', tone: tones.others, share: others / whole, goes: 0 } as const] : []),
    ...under.toReversed().map(layer),
    ...onTop.toReversed().map(layer),
  ];
}

/** How many days may be kept, by what is chosen; the first is where it begins. */
export const daysFor = {
  'old-devicestatus': { start: 30, offered: [3, 7, 30, 60, 90] },
  'old-history': { start: 365, offered: [90, 180, 365, 730] },
} as const;

/** What is asked of main for what is chosen. */
export function choiceOf(what: What, days: Readonly<Record<keyof typeof daysFor, number>>): CleanupChoice {
  return what === 'all-devicestatus' ? { what } : { what, days: days[what] };
}

/** What goes as a whole, or is history: main wants the database's name for it. */
export const needsName = (what: What): boolean => what !== 'old-devicestatus';

/** Device status that is older is cleared by Nightscout itself, where something writes through its newer door. */
const keptDays = '60';

const lists = ['ENABLE', 'SHOW_PLUGINS'] as const;

/** The settings that keep a database from filling up unseen, as far as the site has not got them. */
export function preventing(rows: readonly ListedConfigVar[]): readonly ConfigVarChange[] {
  const shownOf = (name: string) => rows.find(({ known }) => known === name)?.shown;
  const nameOf = (name: string) => rows.find(({ known }) => known === name)?.name ?? name;
  const parts = lists.flatMap((name): readonly ConfigVarChange[] => {
    const shown = shownOf(name);
    const has = shown?.kind === 'parts' && shown.parts.includes('dbsize');
    return has ? [] : [{ name: nameOf(name), kind: 'parts', add: ['dbsize'], remove: [] }];
  });
  const warns = shownOf('DBSIZE_ENABLE_ALERTS');
  const prunes = shownOf('API3_AUTOPRUNE_DEVICESTATUS');
  return [
    ...parts,
    ...(warns?.kind === 'switch' && warns.on
      ? []
      : [{ name: nameOf('DBSIZE_ENABLE_ALERTS'), kind: 'set', value: 'true' } as const]),
    ...(prunes?.kind === 'numbers'
      ? []
      : [{ name: nameOf('API3_AUTOPRUNE_DEVICESTATUS'), kind: 'set', value: keptDays } as const]),
  ];
}
