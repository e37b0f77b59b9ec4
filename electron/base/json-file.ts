import { rename } from 'node:fs/promises';

import * as v from 'valibot';

import { readText, writeAtomic } from './atomic-file.ts';

/** A JSON file of the app: an object that names its version (docs/file-formats/app-files.md). */
export interface JsonFile<T> {
  /** What it holds, or `empty`. Never rejects: a file that can't be read must not keep the app from starting. */
  read(): Promise<T>;
  /**
   * Writes what `value` answers when its turn comes: writers wait for each other. False when the disk does not take it,
   * which must not keep a person from what they do.
   */
  write(value: () => object | Promise<object>): Promise<boolean>;
  /** Resolves when all that was to be written lies on the disk. */
  idle(): Promise<void>;
}

/** The version that all JSON files of this app have. A file without one was written before there were versions. */
const jsonFileVersion = 1;

/**
 * Keeps one JSON file. Fields and entries that this version does not understand are the parser's, which hands them back
 * to be written; a file of a newer version, of another kind or damaged is put aside. Nothing is written over unread.
 * @param parse what the file holds, without its version; null when it is of another kind.
 * @param rescue what of a damaged text is whole.
 */
export function createJsonFile<T>(options: {
  readonly path: string;
  readonly empty: T;
  readonly parse: (content: unknown) => T | null;
  readonly rescue?: (text: string) => T;
}): JsonFile<T> {
  const { path, empty, parse, rescue } = options;
  let queue: Promise<unknown> = Promise.resolve();
  return {
    async read() {
      const content = await readOwn(path);
      if (content.state === 'none') return empty;
      if (content.state === 'damaged') return rescue?.(content.text) ?? empty;
      const { version, held } = versioned(content.json);
      const value = version <= jsonFileVersion ? parse(held) : null;
      if (value === null) await putAside(path);
      return value ?? empty;
    },
    write(value) {
      const written = async (): Promise<boolean> => {
        try {
          await writeAtomic(path, JSON.stringify({ version: jsonFileVersion, ...(await value()) }));
          return true;
        } catch {
          return false;
        }
      };
      const done = queue.then(written);
      queue = done;
      return done;
    },
    async idle() {
      await queue;
    },
  };
}

/** A version that is none is taken for a newer one: nobody can say what it means. */
function versioned(json: unknown): { readonly version: number; readonly held: unknown } {
  if (typeof json !== 'object' || json === null || !('version' in json))
    return { version: jsonFileVersion, held: json };
  const { version, ...held } = json;
  return { version: typeof version === 'number' ? version : Number.POSITIVE_INFINITY, held };
}

/** A moment, in ISO 8601, that a clock can show. */
export const moment = v.pipe(
  v.string(),
  v.isoTimestamp(),
  v.check((text) => !Number.isNaN(Date.parse(text))),
);

/** The same where it may be unknown: one that is no moment counts as unknown. */
export const knownMoment = v.fallback(v.nullable(moment), null);

/** Moves a file away from where it would be written over. Answers its new place; null when the disk does not take it. */
async function putAside(path: string): Promise<string | null> {
  const place = `${path}.unreadable-${crypto.randomUUID().slice(0, 8)}`;
  return rename(path, place).then(
    () => place,
    () => null,
  );
}

type FileContent =
  | { readonly state: 'none' }
  | { readonly state: 'read'; readonly json: unknown }
  /** It was put aside. `text`: what could be read of it. */
  | { readonly state: 'damaged'; readonly text: string };

/** Reads a file of ours. Never rejects: a file that can't be read must not keep the app from starting. */
async function readOwn(path: string): Promise<FileContent> {
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
