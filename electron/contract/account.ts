import { call } from './call.ts';

/** How far a key reaches. `unknown` is said when Heroku does not tell. */
export type KeyReach = 'everything' | 'look-only' | 'account-only' | 'unknown';

/** Why the key could not be put into the computer's key store. */
export type KeychainTrouble = 'absent' | 'locked' | 'denied' | 'damaged';

export interface Account {
  /** Heroku's id of the account. */
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  /** Where the key is kept: in the key store, or in memory until the app closes. */
  readonly kept: 'keychain' | 'session';
  /** Said when `kept` is 'session'. */
  readonly keychainTrouble: KeychainTrouble | null;
  /** The key stopped working: the sites stay on screen, a banner asks to connect again. */
  readonly needsKey: boolean;
}

/** The answer to "is this key good?", before it is kept. */
export interface KeyCheck {
  readonly email: string;
  readonly name: string | null;
  readonly reach: KeyReach;
  /** How many apps it can see; null when it may not look. */
  readonly apps: number | null;
}

export const accountCalls = {
  /** Reads the clipboard in main; the key never comes to the page. The checked key waits in main for `account.keep`. */
  'account.paste': call<void, KeyCheck>(),
  /** For those who type or whose paste is blocked. The text travels one way. */
  'account.type': call<{ key: string }, KeyCheck>(),
  'account.keep': call<void, Account>(),
  /** Forgets a checked key that was not kept. */
  'account.discard': call<void, void>(),
  'account.signOut': call<{ account: string }, { gone: boolean }>(),
} as const;
