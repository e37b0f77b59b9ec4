import type { Account } from './account.ts';
import { call } from './call.ts';
import type { Preferences } from './preferences.ts';
import type { Mode } from './sites.ts';

/** What is known at once when a window opens. Later changes arrive as the event `app.changed`. */
export interface Snapshot {
  readonly version: string;
  readonly mode: Mode;
  /** Real Electron, or the stand-in used where its runtime can't be had. */
  readonly runtime: 'electron' | 'preview';
  readonly packaged: boolean;
  readonly preferences: Preferences;
  /** The accounts that are connected; none in practice. */
  readonly accounts: readonly Account[];
}

/** Web pages that a button may open. The address lies with main; the page sends only the id. */
export const linkIds = [
  'heroku-applications',
  'heroku-billing',
  'heroku-account',
  'heroku-status',
  'heroku-sign-up',
  'heroku-password',
  'atlas',
  'atlas-status',
] as const;
export type LinkId = (typeof linkIds)[number];

export const appCalls = {
  'app.snapshot': call<void, Snapshot>(),
  'app.openLink': call<{ link: LinkId }, void>(),
  'app.enterPractice': call<void, Snapshot>(),
  'app.leavePractice': call<void, Snapshot>(),
} as const;
