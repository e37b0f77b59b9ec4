import { rename } from 'node:fs/promises';

import * as v from 'valibot';

import { readText } from './atomic-file.ts';

/**
 * Files of ours that say what a person told or did are read entry by entry. What this version does not understand is
 * kept as it is and written back; a file that is no JSON at all is put aside. Nothing is ever written over unread.
 */

/** A moment, in ISO 8601, that a clock can show. */
export const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

/** The same where it may be unknown: one that is no moment counts as unknown. */
export const knownMoment = v.fallback(v.nullable(moment), null);

/** Moves a file away from where it would be written over. Answers its new place; null when the disk does not take it. */
export async function putAside(path: string): Promise<string | null> {
  const place = `${path}.unreadable-${crypto.randomUUID().slice(0, 8)}`;
  return rename(path, place).then(
    () => place,
    () => null,
  );
}

export type FileContent =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly json: unknown }
  /** It was put aside. `text`: what could be read of it. */
  | { readonly state: 'damaged'; readonly text: string };

/** Reads a file of ours. Never rejects: a file that can't be read must not keep the app from starting. */
export async function readOwn(path: string): Promise<FileContent> {
  let text = '';
  try {
    const whole = await readText(path);
    if (whole === null) return { state: 'none' };
    text = whole;
    return { state: 'read', json: JSON.parse(whole) };
  } catch (cause) {
    // A folder of this name is none of ours, and nothing can be written over it.
    if ((cause as NodeJS.ErrnoException).code !== 'EISDIR') await putAside(path);
    return { state: 'damaged', text };
  }
}

/** What of a list fits, and the rest as it is. */
export function entriesOf<T>(
  schema: v.GenericSchema<unknown, T>,
  list: readonly unknown[],
): { readonly read: readonly T[]; readonly unread: readonly unknown[] } {
  const read: T[] = [];
  const unread: unknown[] = [];
  for (const entry of list) {
    const parsed = v.safeParse(schema, entry);
    if (parsed.success) read.push(parsed.output);
    else unread.push(entry);
  }
  return { read, unread };
}

/** The flat objects that stand whole in a text that is cut or damaged somewhere else. */
export function wholeObjectsIn(text: string): readonly unknown[] {
  return [...text.matchAll(/\{[^{}]*\}/g)].flatMap(([object]) => {
    try {
      return [JSON.parse(object) as unknown];
    } catch {
      return [];
    }
  });
}
