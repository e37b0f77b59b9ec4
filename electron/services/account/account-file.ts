import { join } from 'node:path';

import * as v from 'valibot';

import type { HerokuAccount } from '../heroku/account.ts';
import { createJsonFile, entriesOf, wholeObjectsIn } from '../../base/json-file.ts';

const entrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/)),
  email: v.string(),
  name: v.nullable(v.string()),
  /** Signed out, but the key store did not let the key go: it is taken away as soon as it can be. */
  leaving: v.optional(v.boolean(), false),
});

const fileSchema = v.object({ accounts: v.array(v.unknown()) });

/** Whose keys lie in the key store, or may. The keys themselves are never in it. */
interface AccountNotes {
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
  const file = createJsonFile<readonly unknown[]>({
    path: join(directory, 'accounts.json'),
    empty: [],
    parse(content) {
      const parsed = v.safeParse(fileSchema, content);
      return parsed.success ? parsed.output.accounts : null;
    },
    rescue: wholeObjectsIn,
  });
  let unread: readonly unknown[] = [];

  return {
    async load() {
      const known = entriesOf(entrySchema, await file.read());
      unread = known.unread;
      const of = (leaving: boolean): readonly HerokuAccount[] =>
        known.read.filter((entry) => entry.leaving === leaving).map(owner);
      return { owners: of(false), leaving: of(true) };
    },
    save: (notes) =>
      file.write(() => {
        const { owners, leaving } = notes();
        const left = leaving.map((one) => ({ ...owner(one), leaving: true }));
        return { accounts: [...owners.map(owner), ...left, ...unread] };
      }),
  };
}
