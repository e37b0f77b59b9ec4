import { join } from 'node:path';

import * as v from 'valibot';

import { writeAtomic } from '../../base/atomic-file.ts';
import type { HerokuAccount } from '../heroku/account.ts';
import { entriesOf, putAside, readOwn, wholeObjectsIn } from '../../base/json-file.ts';

const entrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  email: v.string(),
  name: v.nullable(v.string()),
  /** Signed out, but the key store did not let the key go: it is taken away as soon as it can be. */
  leaving: v.optional(v.boolean(), false),
});

/** Whose keys lie in the key store, or may. The keys themselves are never in it. */
export interface AccountNotes {
  readonly owners: readonly HerokuAccount[];
  readonly leaving: readonly HerokuAccount[];
}

export interface AccountFile {
  load(): Promise<AccountNotes>;
  /** Writes down what `notes` says when its turn comes; false when the disk does not take it. */
  save(notes: () => AccountNotes): Promise<boolean>;
}

const owner = ({ id, email, name }: HerokuAccount): HerokuAccount => ({ id, email, name });

/** `accounts.json`. Entries of a newer version stay in it; of a damaged one whatever is whole is taken over. */
export function createAccountFile(directory: string): AccountFile {
  const file = join(directory, 'accounts.json');
  let unread: readonly unknown[] = [];
  let queue: Promise<boolean> = Promise.resolve(true);

  async function entries(): Promise<readonly unknown[]> {
    const content = await readOwn(file);
    if (content.state === 'none') return [];
    if (content.state === 'damaged') return wholeObjectsIn(content.text);
    if (Array.isArray(content.json)) return content.json;
    await putAside(file);
    return [];
  }

  return {
    async load() {
      const known = entriesOf(entrySchema, await entries());
      unread = known.unread;
      const of = (leaving: boolean): readonly HerokuAccount[] =>
        known.read.filter((entry) => entry.leaving === leaving).map(owner);
      return { owners: of(false), leaving: of(true) };
    },
    save(notes) {
      const write = async (): Promise<boolean> => {
        const { owners, leaving } = notes();
        const left = leaving.map((one) => ({ ...owner(one), leaving: true }));
        return writeAtomic(file, JSON.stringify([...owners.map(owner), ...left, ...unread])).then(
          () => true,
          () => false,
        );
      };
      queue = queue.then(write);
      return queue;
    },
  };
}
