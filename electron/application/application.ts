import type { FileDialogs } from '../base/file-dialogs.ts';
import type { Result } from '../contract/result.ts';
import type { PageGuardOptions } from '../ipc/page-guard.ts';
import type { NetworkPlatform } from './network.ts';
import type { Accounts } from '../services/account/accounts.ts';
import type { Vault } from '../services/account/vault.ts';
import type { ConfirmNatively } from '../services/actions/delete-confirmation.ts';
import type { Clock } from '../base/clock.ts';
import type { Databases } from '../services/mongodb/service.ts';
import type { History } from '../services/history/history.ts';
import type { Log } from '../base/log.ts';
import type { Printer } from '../base/printer.ts';
import type { Presses } from '../base/user-activation.ts';
import type { Strings } from '../services/connection-strings/service.ts';
import type { Emit, AccountServices } from './account-services.ts';
import type { Snapshot } from '../contract/app.ts';
import type { Preferences } from '../contract/preferences.ts';
import type { Account } from '../contract/account.ts';

/** The ports of the platform: everything that reaches outside the program. Tests and the benchmark bring their own. */
export interface Platform extends NetworkPlatform {
  readonly clock: Clock;
  readonly vault: Vault;
  /** Folder of this person's data. */
  readonly directory: string;
  readonly emit: Emit;
  readonly files: FileDialogs;
  /** Prints pages of our own. */
  readonly printer: Printer;
  /** The last question before what can't be undone, in a window that no page can answer. */
  readonly confirmNatively: ConfirmNatively;
  /** The presses of the person that main saw; left out: it sees none, and asks instead. */
  readonly presses?: Pick<Presses, 'take'>;
  readonly version: string;
  readonly runtime: Snapshot['runtime'];
  /** Which made-up account is opened in practice mode, and how much faster than life it runs. */
  readonly practice: { readonly scenario?: string; readonly speed?: number };
  /** Time for one answer of Heroku's, in milliseconds; the client's own when left out. */
  readonly timeoutMs?: number;
}

export interface Application {
  /** What main judges the page's calls by. */
  readonly judgedBy: Pick<PageGuardOptions, 'presses' | 'confirm' | 'clock'>;
  readonly accounts: Accounts;
  readonly log: Log;
  start(): Promise<void>;
  snapshot(): Snapshot;
  /** Those of each connected account; or practice alone; or none. */
  connectedAccounts(): readonly AccountServices[];
  /** The account that knows this site; null when none does. Nothing is ever asked of another's. */
  accountOf(site: string): AccountServices | null;
  /** The connection strings of the accounts; or those of practice, and no other, while it is open. */
  readonly strings: Strings;
  /** What is done with the databases that those strings open. */
  readonly databases: Databases;
  /** What was done to them. It belongs to no account. */
  readonly databaseHistory: History;
  setPreferences(change: Partial<Preferences>): Promise<Preferences>;
  enterPractice(): Promise<Snapshot>;
  leavePractice(): Promise<Snapshot>;
  keepAccount(): Promise<Result<Account>>;
  signOut(account: string): Promise<Result<{ gone: boolean }>>;
  siteAddress(id: string): { url: string; practice: boolean } | null;
  /** A practice world's own page in place of a link's; null where the real one is to open. */
  practicePage(link: string): string | null;
  /** Writes an exception down, redacted; answers the code under which it stands in the log. */
  readonly bug: (where: string, cause: unknown) => string;
  close(): Promise<void>;
}
