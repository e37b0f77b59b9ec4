import { join } from 'node:path';

import * as v from 'valibot';

import { readText, writeAtomic } from '../../files.ts';

/** Which copies are being put back into which databases: a database that is half full of it may be gone on with. */
export interface PutBackMarks {
  has(place: string, saved: string): Promise<boolean>;
  put(place: string, saved: string): Promise<void>;
  remove(place: string): Promise<void>;
}

const marksSchema = v.record(v.string(), v.string());

/** Kept in a file, so that they outlast a kill. It names no host and no database. */
export function createPutBackMarks(directory: string): PutBackMarks {
  const file = join(directory, 'put-back.json');

  async function read(): Promise<Readonly<Record<string, string>>> {
    try {
      return v.parse(marksSchema, JSON.parse((await readText(file)) ?? '{}'));
    } catch {
      return {};
    }
  }

  /** Without a mark the worst is that the person is asked to empty the database first. */
  const write = (marks: Readonly<Record<string, string>>): Promise<void> =>
    writeAtomic(file, JSON.stringify(marks)).catch(() => undefined);

  return {
    has: async (place, saved) => (await read())[place] === saved,
    put: async (place, saved) => write({ ...(await read()), [place]: saved }),
    async remove(place) {
      const { [place]: _gone, ...rest } = await read();
      await write(rest);
    },
  };
}
