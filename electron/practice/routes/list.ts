import { page, type RangeKeys } from '../http/range.ts';
import type { Answer, Call } from '../http/route.ts';
import { rangeOf } from './find.ts';

/** Answers a list, or the part of it that the `Range` header asks for. */
export function listAnswer<Item>(
  call: Call,
  items: readonly Item[],
  keys: RangeKeys<Item>,
  view: (item: Item) => unknown,
): Answer {
  const part = page(items, keys, rangeOf(call));
  return { status: part.status, headers: part.headers, body: part.items.map(view) };
}

const byId = { id: (item: { readonly id: string }) => item.id };

export const byIdThenName = { ...byId, name: (item: { readonly name: string }) => item.name };

export { byId };
