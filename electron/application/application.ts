import type { Account } from '../contract/account.ts';
import type { Preferences } from '../contract/preferences.ts';
import type { Snapshot } from '../contract/app.ts';
import type { Result } from '../contract/result.ts';
import type { Accounts } from '../services/account/accounts.ts';
import type { Databases } from '../services/mongodb/service.ts';
import type { History } from '../services/history/history.ts';
import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Presses } from '../base/user-activation.ts';
import type { ConfirmNatively } from '../services/actions/delete-confirmation.ts';
import type { ConnectionStrings } from '../services/connection-strings/service.ts';
import type { AccountServices } from './account-services.ts';
import type { ReportBug } from './platform.ts';

/** What main judges the page's calls by. */
interface PageJudgement {
  readonly presses: Pick<Presses, 'take'>;
  /** Asks in a window of the system's own, which no call can answer. */
  readonly confirm: ConfirmNatively;
  readonly clock: Pick<Clock, 'elapsed'>;
}

export interface Application {
  readonly judgedBy: PageJudgement;
  readonly accounts: Accounts;
  readonly log: Log;
  start(): Promise<void>;
  snapshot(): Snapshot;
  /** Those of each connected account; or practice alone; or none. */
  connectedAccounts(): readonly AccountServices[];
  /** The account that knows this site; null when none does. Nothing is ever asked of another's. */
  accountOf(site: string): AccountServices | null;
  /** The connection strings of the accounts; or those of practice, and no other, while it is open. */
  readonly connectionStrings: ConnectionStrings;
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
  readonly bug: ReportBug;
  close(): Promise<void>;
}
