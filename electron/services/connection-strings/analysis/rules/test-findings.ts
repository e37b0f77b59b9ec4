import type { StringTest, TestStepName } from '../../../../contract/connection-strings.ts';
import { encoded, meaning } from '../percent.ts';
import type { Rule, Seen } from '../rule.ts';

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/**
 * What only a test of the connection can tell: the string is well formed, and yet it does not do. Each is asked once, in
 * this order: a refusal is laid to the password only when the user is known to be right.
 */
export const seenRules: readonly Rule[] = [
  {
    code: 'host-typo',
    find: (_draft, { seen }, asked) =>
      seen?.address === 'missing' && !asked.has('host') ? { asks: 'host', blank: true } : null,
  },
  // Not a fault of the string: the site may reach what this computer's own DNS does not find.
  { code: 'local-dns', find: (draft, { seen }) => (seen?.address === 'elsewhere' ? { draft } : null) },
  {
    code: 'wrong-password',
    find(draft, { seen }, asked) {
      if (seen?.login !== 'refused' || seen.workedBefore === true || asked.has('password')) return null;
      const known = seen.users === undefined || seen.users.includes(meaning(draft.user ?? ''));
      return known ? { asks: 'password', blank: true } : null;
    },
  },
  {
    code: 'wrong-user',
    find(draft, { seen }, asked) {
      const name = meaning(draft.user ?? '');
      const users = seen?.users;
      if (seen?.login !== 'refused' || users === undefined || users.includes(name) || asked.has('user'))
        return null;
      const meant = users.find((user) => isSame(user, name)) ?? (users.length === 1 ? users[0] : undefined);
      return meant === undefined
        ? { asks: 'user', blank: true }
        : { draft: { ...draft, user: encoded(meant) } };
    },
  },
  {
    code: 'old-password',
    find: (_draft, { seen }, asked) =>
      seen?.login === 'refused' && seen.workedBefore === true && !asked.has('password')
        ? { asks: 'password', blank: true }
        : null,
  },
  // The user's rights are changed on Atlas's page, so the string stays as it is.
  { code: 'read-only-user', find: (draft, { seen }) => (seen?.rights === 'read-only' ? { draft } : null) },
  {
    code: 'wrong-auth-source',
    find: (draft, { seen }) => (seen?.rights === 'other-database' ? { draft } : null),
  },
  {
    code: 'other-cluster',
    find: (_draft, { seen }, asked) =>
      seen?.databases !== undefined &&
      !seen.databases.some(({ nightscout }) => nightscout) &&
      !asked.has('host')
        ? { asks: 'host' }
        : null,
  },
];

/**
 * The one database that holds Nightscout's data, if there is no second one; its right spelling comes first.
 * @param spellingOnly another name is not taken for it.
 */
export function databaseSeen(
  name: string,
  databases: readonly { readonly name: string; readonly nightscout: boolean }[],
  spellingOnly = false,
): string | null {
  const full = databases.filter(({ nightscout }) => nightscout).map((database) => database.name);
  const spelt = full.find((one) => one === name) ?? full.find((one) => isSame(one, name));
  return spelt ?? (full.length === 1 && !spellingOnly ? (full[0] ?? null) : null);
}

/** What a test tells the explanation of the same string: which mistakes it shows that the text alone does not. */
export function findingsOf({ failure, steps, rights, databases, localDns }: StringTest): Seen {
  const isDone = (name: TestStepName): boolean =>
    steps.some((one) => one.name === name && one.state === 'done');
  const elsewhere = failure === 'local-dns' || localDns === true;
  const address = elsewhere ? 'elsewhere' : failure === 'address-gone' ? 'missing' : null;
  return {
    ...(isDone('address') && { address: 'found' as const }),
    ...(address !== null && { address }),
    ...(failure === 'login-refused' && { login: 'refused' as const }),
    ...(isDone('login') && { login: 'accepted' as const }),
    ...(rights !== 'unknown' && { rights }),
    ...(isDone('nightscout') && {
      databases: databases.map(({ name, nightscout }) => ({ name, nightscout })),
    }),
  };
}
