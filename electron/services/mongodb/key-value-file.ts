import { join } from 'node:path';

import * as v from 'valibot';

import { createJsonFile } from '../../base/json-file.ts';

/** Short notes about databases that outlast a start of the app. A database is named by `placeOf`, which tells nobody where it lies. */
export interface KeyValueFile {
  get(place: string): Promise<string | null>;
  /** Null takes the note away. */
  put(place: string, note: string | null): Promise<void>;
}

const schema = v.object({ notes: v.record(v.string(), v.string()) });
type Notes = v.InferOutput<typeof schema>['notes'];

export function createKeyValueFile(directory: string, name: string): KeyValueFile {
  const file = createJsonFile<Notes>({
    path: join(directory, name),
    empty: {},
    parse(content) {
      const parsed = v.safeParse(schema, content);
      return parsed.success ? parsed.output.notes : null;
    },
  });
  return {
    get: async (place) => (await file.read())[place] ?? null,
    async put(place, note) {
      await file.write(async () => {
        const { [place]: _former, ...others } = await file.read();
        return { notes: note === null ? others : { ...others, [place]: note } };
      });
    },
  };
}
