import { basename, join } from 'node:path';

import { fail, ok, type Result } from '../../../contract/result.ts';
import type { Clock } from '../../../base/clock.ts';
import { writeAtomic } from '../../../base/atomic-file.ts';
import type { JobContext } from '../../jobs/job-plan.ts';
import { problemOf } from '../problems.ts';
import { kindOf } from '../collections.ts';
import { usualNames } from '../../config-vars/collection-names.ts';
import { markFinished, markUnfinished } from './manifest.ts';
import { onDisk, PartFile, type FileSum } from './part-file.ts';
import type { ApiDocument, SiteApi } from './nightscout-api.ts';
import { countAt, Known, type Paged, pagesOf, SiteTrouble, timelessOf } from './nightscout-pages.ts';
import { tableOf } from './csv-tables.ts';
import { TableFiles } from './table-files.ts';
import { newFolder } from './new-folder.ts';

interface Given extends Paged {
  /** The site counts it too; its API counts no other. */
  readonly counts: boolean;
  /** What a site that is older, or has it switched off, may not give. */
  readonly optional: boolean;
}

const dated = { field: 'created_at', first: '0', counts: true, optional: false } as const;
const undated = { field: null, first: '', count: 1_000, counts: false } as const;

/** `0` stands in front of every time that is written as a text, and is heeded as it is. */
const collections: readonly Given[] = [
  { ...dated, name: 'entries', field: 'date', count: 10_000 },
  { ...dated, name: 'treatments', count: 2_000 },
  { ...dated, name: 'devicestatus', count: 1_000 },
  // Whatever it is asked, it gives the newest of all.
  { ...undated, name: 'profile', optional: false },
  { ...undated, name: 'food', optional: true },
  { ...dated, name: 'activity', count: 1_000, counts: false, optional: true },
];

/** What the API changes on its way out (its `treatments/index.js`): each becomes a number, or null. */
const changed = { treatments: ['carbs', 'insulin'] } as const;

export { pagesOf };

export interface FromSiteOptions {
  readonly api: SiteApi;
  readonly host: string;
  readonly picked: string;
  readonly clock: Clock;
}

interface Saved extends FileSum {
  readonly file: string;
  readonly documents: number;
}

interface Taken {
  readonly name: string;
  readonly documents: number;
  /** Documents that the site counted before and after; null when it does not count. */
  readonly counted: { readonly before: number; readonly after: number } | null;
  /** Documents that did not come; null when some may be missing and nobody knows how many. */
  readonly missing: number | null;
  readonly files: readonly Saved[];
}

/**
 * Copies what a Nightscout shows by its own pages: each collection as lines of JSON, readings and treatments also as tables.
 * It holds no indexes and no other collections, and is not put back by this app: mongoimport reads the lines. What the site
 * did not give stands in the manifest and in the job.
 */
export async function fromSite(
  { api, host, picked, clock }: FromSiteOptions,
  job: JobContext,
): Promise<Result<void>> {
  try {
    const startedAt = new Date(clock.now()).toISOString();
    const folder = await newFolder(picked, `${host} ${startedAt.slice(0, 10)}`);
    await markUnfinished(folder);
    job.at('copying', { place: basename(folder) });
    await job.begin({ subject: { kind: 'file', name: basename(folder) } });
    const soFar = { documents: 0, bytes: 0 };
    const taken: Taken[] = [];
    for (const given of collections) {
      job.report({ collection: given.name });
      taken.push(
        await take(folder, api, given, job.signal, (documents, bytes) => {
          soFar.documents += documents;
          soFar.bytes += bytes;
          job.report(soFar);
        }),
      );
    }
    const short = taken.filter(({ missing }) => missing !== 0);
    job.report({ missing: short.map(({ name, missing }) => ({ collection: name, documents: missing })) });
    await writeSiteManifest(folder, {
      format: 'sitekeeper-site',
      version: 1,
      host,
      startedAt,
      finishedAt: new Date(clock.now()).toISOString(),
      whole: short.length === 0,
      collections: taken.map(({ files: _files, ...one }) => one),
      changed,
      files: taken.flatMap(({ files }) => files),
    });
    await markFinished(folder);
    return ok(undefined);
  } catch (cause) {
    job.signal.throwIfAborted();
    return cause instanceof SiteTrouble ? fail(cause.problem) : problemOf(cause, 'no', false);
  }
}

const writeSiteManifest = (folder: string, manifest: object): Promise<void> =>
  onDisk(writeAtomic(join(folder, 'sitekeeper.json'), `${JSON.stringify(manifest, null, 1)}\n`));

/** One collection, whole or as far as the site gives it. Rejects with SiteTrouble or FileFault. */
async function take(
  folder: string,
  api: SiteApi,
  given: Given,
  signal: AbortSignal,
  onMore: (documents: number, bytes: number) => void,
): Promise<Taken> {
  const { name, counts } = given;
  const before = counts ? await countAt(api, name, signal) : null;
  const writing = await LinesAndTables.open(folder, given.name, onMore);
  let all: boolean;
  try {
    all = await readAll(api, given, signal, (page) => writing.write(page));
  } catch (cause) {
    await writing.leave();
    throw cause;
  }
  const { documents } = writing;
  const after = before === null ? null : await countAt(api, name, signal);
  const counted = before === null || after === null ? null : { before, after };
  const missing =
    counted === null ? (all ? 0 : null) : Math.max(0, Math.min(counted.before, counted.after) - documents);
  return { name, documents, counted, missing, files: await writing.finish() };
}

/** Answers whether the site gave all that it has. */
async function readAll(
  api: SiteApi,
  given: Given,
  signal: AbortSignal,
  write: (page: readonly ApiDocument[]) => Promise<void>,
): Promise<boolean> {
  const known = new Known();
  const { field, optional } = given;
  const all = await drained(pagesOf(api, given, signal, known), write, optional);
  if (field === null) return all;
  const timeless = await drained(timelessOf(api, { ...given, field }, signal, known), write, true);
  return all && timeless;
}

async function drained(
  pages: AsyncGenerator<readonly ApiDocument[], boolean>,
  write: (page: readonly ApiDocument[]) => Promise<void>,
  optional: boolean,
): Promise<boolean> {
  try {
    let next = await pages.next();
    while (next.done !== true) {
      await write(next.value);
      next = await pages.next();
    }
    return next.value;
  } catch (cause) {
    if (optional && cause instanceof SiteTrouble && cause.problem.code === 'not-nightscout') return false;
    throw cause;
  }
}

/** A collection as lines of JSON, and as tables where it is read in a spreadsheet. */
class LinesAndTables {
  documents = 0;
  readonly #name: string;
  readonly #lines: PartFile;
  readonly #tables: TableFiles | null;
  readonly #onMore: (documents: number, bytes: number) => void;

  private constructor(
    name: string,
    lines: PartFile,
    tables: TableFiles | null,
    onMore: (documents: number, bytes: number) => void,
  ) {
    this.#name = name;
    this.#lines = lines;
    this.#tables = tables;
    this.#onMore = onMore;
  }

  static async open(
    folder: string,
    name: string,
    onMore: (documents: number, bytes: number) => void,
  ): Promise<LinesAndTables> {
    const table = tableOf(kindOf(name, usualNames));
    const lines = await PartFile.open(join(folder, `${name}.jsonl`));
    return new LinesAndTables(
      name,
      lines,
      table === null ? null : await TableFiles.open(folder, table),
      onMore,
    );
  }

  async write(page: readonly ApiDocument[]): Promise<void> {
    const bytes = Buffer.from(page.map((document) => `${JSON.stringify(document)}\n`).join(''));
    await this.#lines.write(bytes);
    await this.#tables?.write(page);
    this.documents += page.length;
    this.#onMore(page.length, bytes.length);
  }

  async finish(): Promise<readonly Saved[]> {
    const tables = (await this.#tables?.finish()) ?? [];
    return [
      { file: `${this.#name}.jsonl`, documents: this.documents, ...(await this.#lines.finish()) },
      ...tables.map(({ rows, ...sum }) => ({ ...sum, documents: rows })),
    ];
  }

  async leave(): Promise<void> {
    await Promise.all([this.#lines.leave(), this.#tables?.leave()]);
  }
}
