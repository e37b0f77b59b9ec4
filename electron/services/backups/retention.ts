import { backupDays } from '../../contract/backups.ts';

/** An automatic copy as the list of copies knows it. */
export interface AutomaticBackup {
  readonly id: string;
  /** Heroku's id of the app it was made of. */
  readonly appId: string;
  /** Milliseconds since 1970. */
  readonly takenAt: number;
}

const keptMs = backupDays * 24 * 60 * 60 * 1000;
const newestKept = 50;

/**
 * Which automatic copies may go: those that are both older than 90 days and not among the newest 50 of their site.
 * Either reason is enough to stay, so that a site left alone for a year keeps its copies.
 */
export function expiredBackups(copies: readonly AutomaticBackup[], now: number): readonly AutomaticBackup[] {
  const bySite = Map.groupBy(copies, ({ appId }) => appId);
  return [...bySite.values()].flatMap((own) =>
    own
      .toSorted((one, other) => other.takenAt - one.takenAt)
      .slice(newestKept)
      .filter(({ takenAt }) => now - takenAt > keptMs),
  );
}
