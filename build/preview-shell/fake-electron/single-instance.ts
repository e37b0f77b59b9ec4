import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the second start tells the first. */
export interface SecondStart {
  argv: string[];
  workingDirectory: string;
  additionalData: unknown;
}

/**
 * One running app per data folder. The lock is a folder with the owner's process id; a second start leaves a note in it,
 * and the owner, who watches the folder, reads it. (Electron uses a socket; the shell opens none.)
 */
export class SingleInstance {
  #held: { folder: string; release: () => void } | null = null;

  get held(): boolean {
    return this.#held !== null;
  }

  /** Takes the lock, or tells its owner of this start. Synchronous, as in Electron. */
  request(userData: string, start: SecondStart, onSecond: (start: SecondStart) => void): boolean {
    if (this.#held !== null) return true;
    const folder = join(userData, 'preview-shell.lock');
    mkdirSync(userData, { recursive: true });
    if (!take(folder)) {
      const note = join(folder, `note-${process.pid}`);
      writeFileSync(`${note}.tmp`, JSON.stringify(start));
      renameSync(`${note}.tmp`, `${note}.json`);
      return false;
    }
    const watcher = watch(folder, () => {
      for (const name of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
        const note: SecondStart = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        rmSync(join(folder, name));
        onSecond(note);
      }
    });
    watcher.unref();
    const release = (): void => {
      watcher.close();
      rmSync(folder, { recursive: true, force: true });
    };
    process.once('exit', release);
    this.#held = { folder, release };
    return true;
  }

  release(): void {
    if (this.#held === null) return;
    process.off('exit', this.#held.release);
    this.#held.release();
    this.#held = null;
  }
}

function take(folder: string): boolean {
  try {
    mkdirSync(folder);
  } catch {
    if (isAlive(ownerOf(folder))) return false;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }
  writeFileSync(join(folder, 'owner'), String(process.pid));
  return true;
}

function ownerOf(folder: string): number | null {
  try {
    return Number(readFileSync(join(folder, 'owner'), 'utf8'));
  } catch {
    return null;
  }
}

function isAlive(pid: number | null): boolean {
  if (pid === null || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (problem) {
    // EPERM: it lives, but belongs to someone else.
    return problem instanceof Error && 'code' in problem && problem.code === 'EPERM';
  }
}
