import type { CallName } from '../../contract/calls.ts';

/**
 * What main asks by itself before the page gets a secret, lets somebody in or makes main reach a new place: by calls alone
 * a bad package in the page could do the same.
 */
export type PageQuestion =
  /** Heroku sends that person an e-mail, and they may change the site. */
  | { readonly act: 'invite'; readonly email: string; readonly title: string; readonly practice: boolean }
  /** `takenAt`: when the copy was made, ISO; null for one that main does not find. */
  | { readonly act: 'remove-copy'; readonly title: string | null; readonly takenAt: string | null }
  /** Names of computers that stand in no setting of a known site. */
  | { readonly act: 'reach'; readonly hosts: readonly string[] }
  /** Main saw no press. `name`: of a setting; null for the password of a connection string. */
  | { readonly act: 'show'; readonly name: string | null; readonly title: string | null }
  /** More were shown in a short time than a person reads. */
  | { readonly act: 'show-more' }
  /** Main saw no press for this call. `title`: of the site that it is about. */
  | { readonly act: 'go-on'; readonly call: CallName; readonly title: string | null };
