import { createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

const SAY_EVERY_MS = 5_000;

/** How a download is to go. */
export interface DownloadOptions {
  /** Where the bytes lie until all are there. What lies there already is not fetched again. */
  part: string;
  /** How many milliseconds may pass before the first answer. */
  answerWithinMs: number;
  /** How many milliseconds may pass without a byte. */
  silenceMs: number;
  /** Takes a line for the person, at most one every five seconds. */
  say: (line: string) => void;
}

/**
 * Fetches a file for as long as bytes come, however slow the line is. A cut line is taken up where it ended, in this
 * run and in a later one; a run ends when an attempt has brought nothing.
 * @throws Error whose message is a sentence for the person
 */
export async function downloadResuming(url: string, target: string, options: DownloadOptions): Promise<void> {
  mkdirSync(dirname(options.part), { recursive: true });
  let had = -1;
  while (had !== sizeOf(options.part)) {
    had = sizeOf(options.part);
    if (await attempt(url, had, options)) {
      mkdirSync(dirname(target), { recursive: true });
      renameSync(options.part, target);
      return;
    }
  }
  throw new Error('The line was cut, and nothing more came.');
}

/** One request for what is missing. @returns false when the line was cut on the way */
async function attempt(url: string, had: number, options: DownloadOptions): Promise<boolean> {
  const stop = new AbortController();
  const wait = (ms: number): NodeJS.Timeout =>
    setTimeout(() => stop.abort(new Error(`Nothing came for ${Math.ceil(ms / 1000)} seconds.`)), ms);
  let watch = wait(options.answerWithinMs);
  try {
    const response = await ask(url, had, stop.signal);
    // The server has no more bytes than we have: all are here.
    if (response.status === 416 && response.headers.get('content-range') === `bytes */${had}`) return true;
    if (!response.ok || response.body === null) {
      if (response.status === 416) rmSync(options.part, { force: true });
      throw new Error(`The server answered ${response.status}.`);
    }
    const goesOn = response.status === 206;
    const report = reporter(goesOn ? had : 0, Number(response.headers.get('content-length')), options.say);
    const file = createWriteStream(options.part, { flags: goesOn ? 'a' : 'w' });
    await pipeline(
      response.body,
      async function* (bytes: AsyncIterable<Uint8Array>) {
        for await (const some of bytes) {
          clearTimeout(watch);
          watch = wait(options.silenceMs);
          report(some.length);
          yield some;
        }
      },
      file,
    );
    return true;
  } catch (cause) {
    if (stop.signal.aborted) throw stop.signal.reason;
    if (isCutLine(cause)) return false;
    throw cause;
  } finally {
    clearTimeout(watch);
  }
}

async function ask(url: string, had: number, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(url, { signal, headers: had > 0 ? { range: `bytes=${had}-` } : {} });
  } catch (cause) {
    if (signal.aborted) throw cause;
    throw new Error(`${new URL(url).host} can’t be reached.`, { cause });
  }
}

/** How `fetch` tells that a body ended before its time. */
function isCutLine(cause: unknown): boolean {
  return cause instanceof TypeError;
}

function reporter(had: number, coming: number, say: (line: string) => void): (bytes: number) => void {
  const total = had + coming;
  let here = had;
  let saidAt = Date.now();
  if (had > 0) say(`Going on where it was cut: ${progress(had, total)}`);
  return (bytes) => {
    here += bytes;
    if (Date.now() - saidAt < SAY_EVERY_MS && here !== total) return;
    saidAt = Date.now();
    say(progress(here, total));
  };
}

/** A server that does not tell the size leaves the share out. */
function progress(here: number, total: number): string {
  return total < here ? megabytes(here) : `${Math.floor((100 * here) / total)} % of ${megabytes(total)}`;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1_000_000)} MB`;
}

function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
