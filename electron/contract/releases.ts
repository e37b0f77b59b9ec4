import { call } from './call.ts';
import type { MaskedValue } from './config-vars.ts';
import type { SiteJob } from './jobs.ts';

/** What happened in a release, for the list of older versions. */
export type ReleaseStory =
  | {
      readonly kind: 'settings-changed';
      readonly set: readonly string[];
      readonly removed: readonly string[];
    }
  /** A new program: its commit or label. */
  | { readonly kind: 'published'; readonly version: string }
  | { readonly kind: 'rolled-back'; readonly to: number }
  | { readonly kind: 'add-on' }
  | { readonly kind: 'initial' }
  | { readonly kind: 'other' };

/** Why one can't go back to a release. expired: Heroku has destroyed its program. */
type RollbackBlock = 'current' | 'failed' | 'unfinished' | 'expired' | 'not-eligible';
export type RollbackCheck = { readonly ok: true } | { readonly ok: false; readonly why: RollbackBlock };

/** What going back does to one setting. added: it comes back. removed: it goes away. */
export interface RollbackRow {
  readonly name: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed';
  readonly now: MaskedValue;
  /** After going back. */
  readonly back: MaskedValue;
  readonly secret: boolean;
}

/** One release, in words. */
export interface ReleaseSummary {
  readonly id: string;
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly story: ReleaseStory;
  readonly current: boolean;
  readonly way: RollbackCheck;
}

export interface RollbackPreview {
  readonly rows: readonly RollbackRow[];
}

export const releasesCalls = {
  'releases.list': call<{ id: string }, readonly ReleaseSummary[]>(),
  'releases.preview': call<{ id: string; version: string }, RollbackPreview>(),
  'releases.rollback': call<{ id: string; version: string }, SiteJob>(),
} as const;
