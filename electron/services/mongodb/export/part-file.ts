import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, type FileHandle } from 'node:fs/promises';

/** The disk said no: full, unplugged, no permission. `cause` holds the system's own reason. */
export class FileFault extends Error {
  constructor(cause: unknown) {
    super('the disk said no', { cause });
    this.name = 'FileFault';
  }
}

/** Turns whatever a file rejects with into a FileFault, so that nobody takes it for the database's. */
export async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw cause instanceof FileFault ? cause : new FileFault(cause);
  }
}

/** A file that is whole: how long, and its SHA-256 in hex. */
export interface FileSum {
  readonly bytes: number;
  readonly sha256: string;
}

/** The bytes of a file in small pieces, so that what is made of one is gone before the next. Rejects with FileFault. */
export async function* bytesOf(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const stream = createReadStream(path, { highWaterMark: 64 * 1024 });
  try {
    for await (const chunk of stream) {
      signal?.throwIfAborted();
      yield chunk as Buffer;
    }
  } catch (cause) {
    if (signal?.aborted === true) throw cause;
    throw cause instanceof Error && 'syscall' in cause ? new FileFault(cause) : cause;
  } finally {
    stream.destroy();
  }
}

/** Where the writing goes on: how much of the file is good, and the sum of that. */
export interface WrittenSoFar {
  readonly bytes: number;
  readonly hash: Hash;
}

/** What is gathered before it goes to the disk, in bytes. */
const gather = 512 * 1024;

/**
 * A file that has its name only when it is whole; until then it is `<name>.part`. Gathers what is written, and lets one
 * piece go to the disk while the next one is gathered. Everything rejects with FileFault.
 */
export class PartFile {
  readonly #path: string;
  readonly #file: FileHandle;
  readonly #hash: Hash;
  #bytes: number;
  #filling = Buffer.alloc(gather);
  #resting = Buffer.alloc(gather);
  #filled = 0;
  #writing: Promise<unknown> = Promise.resolve();
  #fault: FileFault | null = null;

  private constructor(path: string, file: FileHandle, from: WrittenSoFar) {
    this.#path = path;
    this.#file = file;
    this.#hash = from.hash;
    this.#bytes = from.bytes;
  }

  /** Begins the file anew, or goes on behind what is good of it. */
  static async open(path: string, from?: WrittenSoFar): Promise<PartFile> {
    const start = from ?? { bytes: 0, hash: createHash('sha256') };
    return onDisk(
      (async () => {
        const file = await open(`${path}.part`, start.bytes === 0 ? 'w' : 'r+', 0o600);
        try {
          await file.truncate(start.bytes);
        } catch (cause) {
          await file.close();
          throw cause;
        }
        return new PartFile(path, file, start);
      })(),
    );
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Takes a copy of the bytes; resolves when there is room for more. */
  async write(bytes: Uint8Array): Promise<void> {
    for (let done = 0; done < bytes.byteLength;) {
      const part = bytes.subarray(done, done + this.#filling.length - this.#filled);
      this.#filling.set(part, this.#filled);
      this.#filled += part.byteLength;
      done += part.byteLength;
      if (this.#filled === this.#filling.length) await this.#flush();
    }
  }

  async writeAll(pieces: readonly Uint8Array[]): Promise<void> {
    for (const piece of pieces) {
      if (piece.byteLength <= this.#filling.length - this.#filled) {
        this.#filling.set(piece, this.#filled);
        this.#filled += piece.byteLength;
      } else await this.write(piece);
    }
  }

  /** Two pieces take turns: one goes to the disk while the other is filled. Nothing piles up. */
  async #flush(): Promise<void> {
    const piece = this.#filling.subarray(0, this.#filled);
    await this.#writing;
    if (this.#fault !== null) throw this.#fault;
    [this.#filling, this.#resting] = [this.#resting, this.#filling];
    this.#filled = 0;
    const at = this.#bytes;
    this.#bytes += piece.length;
    this.#hash.update(piece);
    this.#writing = writeWhole(this.#file, piece, at).catch((cause: unknown) => {
      this.#fault = new FileFault(cause);
    });
  }

  /** Flushed to the disk, and under its own name. */
  async finish(): Promise<FileSum> {
    try {
      await this.#flush();
      await this.#writing;
      if (this.#fault !== null) throw this.#fault;
      await onDisk(this.#file.sync());
    } finally {
      await this.#file.close().catch(() => undefined);
    }
    await onDisk(rename(`${this.#path}.part`, this.#path));
    return { bytes: this.#bytes, sha256: this.#hash.digest('hex') };
  }

  /** Leaves what was written so far as it is, to be gone on with. */
  async leave(): Promise<void> {
    await this.#flush().catch(() => undefined);
    await this.#writing;
    await this.#file.close().catch(() => undefined);
  }

  /** Nothing of it stays. */
  async discard(): Promise<void> {
    await this.leave();
    await rm(`${this.#path}.part`, { force: true }).catch(() => undefined);
  }
}

async function writeWhole(file: FileHandle, piece: Buffer, at: number): Promise<void> {
  let done = 0;
  while (done < piece.length) {
    const { bytesWritten } = await file.write(piece, done, piece.length - done, at + done);
    done += bytesWritten;
  }
}
