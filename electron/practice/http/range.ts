import { Refusal } from './problem.ts';

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly status: 200 | 206;
  readonly headers: Readonly<Record<string, string>>;
}

export type RangeKeys<Item> = Readonly<Record<string, (item: Item) => string | number>>;

const defaultMax = 200;
const highestMax = 1000;

/**
 * Cuts a list as the Platform API does, by a header such as `Range: version ]12..; max=15, order=desc`: `]` leaves
 * the first one out. The first key is the one used without a header. More to come: status 206 and `Next-Range`.
 * @throws Refusal 416 when the header names no key of this list or cannot be read.
 */
export function page<Item>(
  items: readonly Item[],
  keys: RangeKeys<Item>,
  header: string | undefined,
): Page<Item> {
  const names = Object.keys(keys);
  const { key, from, fromExcluded, to, max, descending } = parse(header ?? `${names[0]} ..`, names);
  const value = keys[key] ?? ((): string => '');
  const direction = descending ? -1 : 1;
  const compare = (a: string | number, b: string | number): number =>
    direction * (a < b ? -1 : a > b ? 1 : 0);
  const typed = (bound: string, sample: Item | undefined): string | number =>
    sample !== undefined && typeof value(sample) === 'number' ? Number(bound) : bound;
  const within = items
    .toSorted((a, b) => compare(value(a), value(b)))
    .filter((item) => {
      const start = from === '' ? 1 : compare(value(item), typed(from, item));
      const end = to === '' ? -1 : compare(value(item), typed(to, item));
      return (fromExcluded ? start > 0 : start >= 0) && end <= 0;
    });
  const shown = within.slice(0, max);
  const last = shown.at(-1);
  const first = shown[0];
  const headers: Record<string, string> = { 'Accept-Ranges': names.join(', ') };
  if (first !== undefined && last !== undefined) {
    headers['Content-Range'] = `${key} ${value(first)}..${value(last)}`;
  }
  if (last === undefined || shown.length === within.length) return { items: shown, status: 200, headers };
  headers['Next-Range'] = `${key} ]${value(last)}..${to}; max=${max}${descending ? ', order=desc' : ''}`;
  return { items: shown, status: 206, headers };
}

interface Cut {
  readonly key: string;
  readonly from: string;
  readonly fromExcluded: boolean;
  readonly to: string;
  readonly max: number;
  readonly descending: boolean;
}

function parse(header: string, names: readonly string[]): Cut {
  const match = /^\s*(\w+)\s+(\]?)([^.\s;]*(?:\.\d+\w*)?)\.\.\]?([^;\s]*)\s*(?:;(.*))?$/.exec(header);
  const key = match?.[1];
  if (!match || key === undefined || !names.includes(key)) throw notSatisfiable();
  const options = new Map(
    (match[5] ?? '')
      .split(/[,;]/)
      .map((part) => part.trim().split('='))
      .map(([name, value]) => [name ?? '', value ?? '']),
  );
  const max = Number(options.get('max') ?? defaultMax);
  if (!Number.isInteger(max) || max < 1) throw notSatisfiable();
  return {
    key,
    fromExcluded: match[2] === ']',
    from: match[3] ?? '',
    to: match[4] ?? '',
    max: Math.min(max, highestMax),
    descending: options.get('order') === 'desc',
  };
}

const notSatisfiable = (): Refusal =>
  new Refusal(416, 'requested_range_not_satisfiable', 'Could not satisfy the requested range.');
