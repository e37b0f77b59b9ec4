import { call } from './call.ts';
import type { SiteJob } from './jobs.ts';
import type {
  ComparedSide,
  CompareView,
  CopyRef,
  RestoreChoice,
  RestoreReview,
  RestoreView,
  Side,
} from './restore.ts';

/** The calls about looking into copies of settings and putting some of them back. Part of `calls` (calls.ts). */
export const restoreCalls = {
  /** Main asks which file. Null: the person closed that window. */
  'restore.pick': call<{ id: string }, RestoreView | null>(),
  /** Reads a list out of the clipboard in main; the text never comes to the page. */
  'restore.paste': call<{ id: string }, RestoreView>(),
  /** Opens the picked file or pasted text when it turned out to be locked. */
  'restore.unlock': call<{ id: string; passphrase: string }, RestoreView>(),
  'restore.fromCopy': call<{ id: string; copy: string }, RestoreView>(),
  /** What the check of the settings would say of this choice. Asks nothing of Heroku. */
  'restore.review': call<{ id: string } & RestoreChoice, RestoreReview>(),
  /** One value of what was looked at last, because a person pressed Show. `reading`: which of several. */
  'restore.reveal': call<{ id: string; name: string; reading: number | null }, { value: string }>(),
  /**
   * Puts back these settings of what was looked at last. `despiteOtherSite`: the person has said once more that a
   * database may go in from a copy that is not known to be this site’s. What is left out is the safe choice.
   */
  'restore.apply': call<
    { id: string; names: readonly string[] } & Partial<RestoreChoice & { despiteOtherSite: boolean }>,
    SiteJob
  >(),

  /** Main asks which file, and keeps it for that side. Null: the person closed that window. */
  'compare.pick': call<{ id: string; side: Side }, ComparedSide | null>(),
  'compare.unlock': call<{ id: string; side: Side; passphrase: string }, ComparedSide>(),
  'compare.view': call<{ id: string; one: CopyRef; other: CopyRef }, CompareView>(),
};
