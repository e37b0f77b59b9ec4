import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { backupDays } from '../../../contract/backups.ts';
import { fail, ok, type Result } from '../../../contract/result.ts';
import type { BackupKey, BackupKeyStore } from '../../backups/backup-key.ts';
import type { Clock } from '../../../base/clock.ts';
import { DamagedBson } from '../export/bson-stream.ts';
import { FileFault, onDisk } from '../export/part-file.ts';
import { readKept, readKeptHead, writeKept, type KeptHead, type KeptPiece } from './kept-copy.ts';

/** Below the app's own folder. */
export const keptFolder = 'cleared';

/** A copy that can be put back. */
export interface OpenKept {
  readonly head: KeptHead;
  /** The documents, as often as they are asked for. Rejects at the end when they are not those that were written. */
  pieces(): AsyncGenerator<KeptPiece>;
}

export interface NewKept extends OpenKept {
  readonly id: string;
  /** Name of its file. */
  readonly file: string;
  /** How many it holds. */
  readonly documents: number;
}

/** The documents of one collection in a copy; of all when none is named. */
export async function* piecesOf(copy: OpenKept, wanted: string | null): AsyncGenerator<readonly Buffer[]> {
  for await (const { collection, documents } of copy.pieces()) {
    if (wanted === null || collection === wanted) yield documents;
  }
}

/** The copies of what was taken out of databases, in the app's own folder. */
export interface KeptCopies {
  /**
   * Rejects with FileFault, or with what `piecesOf` rejects with.
   * @param now the time as the database tells it; null where it tells none: then nothing is forgotten.
   */
  keep(
    head: KeptHead,
    piecesOf: (collection: string) => AsyncIterable<readonly Buffer[]>,
    now: number | null,
  ): Promise<Result<NewKept>>;
  open(id: string): Promise<Result<OpenKept>>;
}

/** A clock that is wrong by decades writes more or fewer digits. */
const fileName = /^(-?\d{1,16})_([\da-f-]{36})\.(?:sitekeeper|age)$/;
/** How long what was taken out can be put back, in milliseconds. */
const undoLifetimeMs = backupDays * 86_400_000;
/** There was no such copy before: an earlier time is that of a wrong clock, and says nothing of its age. */
const earliest = Date.UTC(2026);

const openKept = (path: string, head: KeptHead, backupKey: BackupKey): OpenKept => ({
  head,
  pieces: () => readKept(path, backupKey),
});

export function createKeptCopies(options: {
  readonly directory: string;
  readonly backupKeys: BackupKeyStore;
  readonly clock: Clock;
}): KeptCopies {
  const { directory, clock } = options;

  async function files(): Promise<readonly { file: string; id: string; takenAt: number }[]> {
    const names = await readdir(directory).catch(() => []);
    return names.flatMap((file) => {
      const [, takenAt, id] = fileName.exec(file) ?? [];
      return takenAt === undefined || id === undefined ? [] : [{ file, id, takenAt: Number(takenAt) }];
    });
  }

  /** This computer's clock may be a year ahead for a day: only the database's own time is believed. */
  async function forgetOld(now: number): Promise<void> {
    const old = (await files()).filter(
      ({ takenAt }) => takenAt >= earliest && now - takenAt > undoLifetimeMs,
    );
    await Promise.all(old.map(({ file }) => rm(join(directory, file), { force: true })));
  }

  return {
    async keep(head, piecesOf, now) {
      const opened = await options.backupKeys.open();
      if (opened.state === 'locked') return fail({ code: 'copies-locked', changed: 'no' });
      await onDisk(mkdir(directory, { recursive: true, mode: 0o700 }));
      if (now !== null) await forgetOld(now);
      const id = crypto.randomUUID();
      const file = `${now ?? clock.now()}_${id}.sitekeeper`;
      const path = join(directory, file);
      const documents = await writeKept(path, head, opened.backupKey, piecesOf);
      return ok({ id, file, documents, ...openKept(path, head, opened.backupKey) });
    },
    async open(id) {
      const opened = await options.backupKeys.open();
      if (opened.state === 'locked') return fail({ code: 'copies-locked', changed: 'no' });
      const found = (await files()).find((copy) => copy.id === id);
      const gone = fail({ code: 'copy-gone', changed: 'no' });
      if (found === undefined) return gone;
      const path = join(directory, found.file);
      try {
        return ok(openKept(path, await readKeptHead(path, opened.backupKey), opened.backupKey));
      } catch (cause) {
        if (cause instanceof FileFault || cause instanceof DamagedBson) return gone;
        throw cause;
      }
    },
  };
}
