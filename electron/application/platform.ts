import type { Snapshot } from '../contract/app.ts';
import type { EventName, Events } from '../contract/events.ts';
import type { NetworkPlatform } from './network.ts';
import type { Vault } from '../services/account/vault.ts';
import type { ConfirmNatively } from '../services/actions/delete-confirmation.ts';
import type { FileDialogs } from '../base/file-dialogs.ts';
import type { Clock } from '../base/clock.ts';
import type { Printer } from '../base/printer.ts';
import type { MainLanguage } from '../locales/locale.ts';
import type { Presses } from '../base/user-activation.ts';

type Emit = <Name extends EventName>(name: Name, payload: Events[Name]) => void;

/** Writes an exception down, redacted; answers the code under which it stands in the log. */
export type ReportBug = (where: string, cause: unknown) => string;

/** The ports of the platform: everything that reaches outside the program. Tests and the benchmark bring their own. */
export interface Platform extends NetworkPlatform {
  readonly clock: Clock;
  readonly vault: Vault;
  /** Folder of this person's data. */
  readonly directory: string;
  readonly emit: Emit;
  readonly files: FileDialogs;
  /** What main itself says, and in which language. */
  readonly language: MainLanguage;
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
