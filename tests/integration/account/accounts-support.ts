import { onTestFinished } from 'vitest';

import type { Account, KeychainTrouble } from '../../../electron/contract/account.ts';
import { createAccounts, type Accounts } from '../../../electron/services/account/accounts.ts';
import type { Vault } from '../../../electron/services/account/vault.ts';
import { createHeroku } from '../../../electron/services/heroku/client.ts';
import { startPractice, type PracticeServer } from '../../../electron/practice/start.ts';
import type { Secret } from '../../../electron/base/secret.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary.ts';

/** The one account of most of these tests. */
export const only = (keeper: Accounts): Account | null => keeper.list()[0] ?? null;
export const keyOf = (keeper: Accounts): Secret | null => keeper.key(only(keeper)?.id ?? '');
export const signOut = (keeper: Accounts): ReturnType<Accounts['signOut']> =>
  keeper.signOut(only(keeper)?.id ?? '');

export interface Desk {
  readonly practice: PracticeServer;
  readonly directory: string;
  /** A keeper as after a start of the app. */
  readonly start: (vault: Vault) => Promise<Accounts>;
}

export async function desk(): Promise<Desk> {
  const clock = new FakeClock({ autoAdvance: true });
  const practice = await startPractice({ clock });
  onTestFinished(() => practice.close());
  const directory = await temporaryFolder();
  return {
    practice,
    directory,
    async start(vault) {
      const { origin } = practice;
      const keeper = createAccounts({
        vault,
        directory,
        clientFor: (key) => createHeroku({ origin, fetch, clock, key: () => key }),
        onChange: () => undefined,
      });
      await keeper.load();
      await keeper.ready();
      return keeper;
    },
  };
}

export const broken = (trouble: KeychainTrouble): Vault => {
  const answer = async (): Promise<{ ok: false; trouble: KeychainTrouble }> => ({ ok: false, trouble });
  return { read: answer, write: answer, remove: answer };
};
