import { join } from 'node:path';

import * as v from 'valibot';

import { writeAtomic } from '../../base/atomic-file.ts';
import { putAside, readOwn } from '../../base/json-file.ts';

/** Short notes about databases that outlast a start of the app. A database is named by `placeOf`, which tells nobody where it lies. */
export interface KeyValueFile {
  get(place: string): Promise<string | null>;
  /** Null takes the note away. */
  put(place: string, note: string | null): Promise<void>;
}

const schema = v.record(v.string(), v.string());

export function createKeyValueFile(directory: string, name: string): KeyValueFile {
  const file = join(directory, name);
  let queue: Promise<void> = Promise.resolve();

  async function read(): Promise<Readonly<Record<string, string>>> {
    const content = await readOwn(file);
    if (content.state !== 'read') return {};
    const parsed = v.safeParse(schema, content.json);
    if (!parsed.success) await putAside(file);
    return parsed.success ? parsed.output : {};
  }

  async function write(place: string, note: string | null): Promise<void> {
    const notes = new Map(Object.entries(await read()));
    if (note === null) notes.delete(place);
    else notes.set(place, note);
    await writeAtomic(file, JSON.stringify(Object.fromEntries(notes)));
  }

  return {
    get: async (place) => (await read())[place] ?? null,
    put(place, note) {
      // What is noted is a comfort: a full disk must not stop the work.
      queue = queue.then(() => write(place, note)).catch(() => undefined);
      return queue;
    },
  };
}
