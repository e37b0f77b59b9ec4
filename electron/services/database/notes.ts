import { join } from 'node:path';

import * as v from 'valibot';

import { readText, writeAtomic } from '../files.ts';

/** Short notes about databases that outlast a start of the app. A database is named by `placeOf`, which tells nobody where it lies. */
export interface Notes {
  get(place: string): Promise<string | null>;
  /** Null takes the note away. */
  put(place: string, note: string | null): Promise<void>;
}

const schema = v.record(v.string(), v.string());

export function createNotes(directory: string, name: string): Notes {
  const file = join(directory, name);
  let queue: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Readonly<Record<string, string>>> {
    try {
      return v.parse(schema, JSON.parse((await readText(file)) ?? '{}'));
    } catch {
      return {};
    }
  }

  return {
    get: async (place) => (await read())[place] ?? null,
    put(place, note) {
      const done = queue.then(async () => {
        const { [place]: _before, ...rest } = await read();
        await writeAtomic(file, JSON.stringify(note === null ? rest : { ...rest, [place]: note }));
      });
      // What is noted is a comfort: a full disk must not stop the work.
      queue = done.catch(() => undefined);
      return queue.then(() => undefined);
    },
  };
}
