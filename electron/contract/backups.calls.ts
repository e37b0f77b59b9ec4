import type {
  AutomaticCopy,
  CompareView,
  ComparedSide,
  CopiesLock,
  CopyFormat,
  CopyRef,
  RestoreChoice,
  RestoreReview,
  RestoreView,
  SavedAll,
  SavedCopy,
  Side,
} from './backups.ts';
import { call } from './call.ts';
import type { SiteJob } from './jobs.ts';

/** Saving copies of settings, the automatic ones, and putting some of them back. `id`: Heroku's id of the site. */
export const backupsCalls = {
  'backups.lock': call<void, CopiesLock>(),
  'backups.unlock': call<{ passphrase: string }, CopiesLock>(),
  'backups.list': call<{ id: string }, readonly AutomaticCopy[]>(),
  'backups.remove': call<{ copy: string }, void>(),
  /** Main asks where to save. Null: the person closed that window. */
  'backups.save': call<{ id: string; format: CopyFormat; passphrase: string | null }, SavedCopy | null>(),
  /** One copy of each of these sites, in a folder that main asks for. Null: the person closed that window. */
  'backups.saveAll': call<
    { ids: readonly string[]; format: CopyFormat; passphrase: string | null },
    SavedAll | null
  >(),
  /** Ends that after the copy in hand; its answer tells what was saved by then. */
  'backups.stopSaveAll': call<void, void>(),
  /** The key of the automatic copies, in a file under a passphrase. Null: the person closed that window. */
  'backups.exportKey': call<{ passphrase: string }, { file: string } | null>(),
  /** Main asks which file. Null: the person closed that window. */
  'backups.restorePick': call<{ id: string }, RestoreView | null>(),
  /** Reads a list out of the clipboard in main; the text never comes to the page. */
  'backups.restorePaste': call<{ id: string }, RestoreView>(),
  /** Opens the picked file or pasted text when it turned out to be locked. */
  'backups.restoreUnlock': call<{ id: string; passphrase: string }, RestoreView>(),
  'backups.restoreFromCopy': call<{ id: string; copy: string }, RestoreView>(),
  /** What the check of the settings would say of this choice. Asks nothing of Heroku. */
  'backups.restoreReview': call<{ id: string } & RestoreChoice, RestoreReview>(),
  /** One value of what was looked at last, because a person pressed Show. `reading`: which of several. */
  'backups.restoreReveal': call<{ id: string; name: string; reading: number | null }, { value: string }>(),
  /**
   * Puts back these settings of what was looked at last. `despiteOtherSite`: the person has said once more that a
   * database may go in from a copy that is not known to be this site’s. What is left out is the safe choice.
   */
  'backups.restoreApply': call<
    { id: string; names: readonly string[] } & Partial<RestoreChoice & { despiteOtherSite: boolean }>,
    SiteJob
  >(),
  /** Main asks which file, and keeps it for that side. Null: the person closed that window. */
  'backups.comparePick': call<{ id: string; side: Side }, ComparedSide | null>(),
  'backups.compareUnlock': call<{ id: string; side: Side; passphrase: string }, ComparedSide>(),
  'backups.compareView': call<{ id: string; one: CopyRef; other: CopyRef }, CompareView>(),
} as const;
