import { basename, join } from 'node:path';

import { fail, ok, type Result } from '../../../contract/result.ts';
import type { Problem } from '../../../contract/problems.ts';
import type { Clock } from '../../clock.ts';
import { writeAtomic } from '../../files.ts';
import type { WorkHand } from '../../work/works.ts';
import { problemOf } from '../trouble.ts';
import { onDisk, PartFile, type FileSum } from './part-file.ts';
import type { ApiDocument, SiteApi } from './site-api.ts';
import { tableOf } from './spreadsheet.ts';
import { TableFiles } from './table-files.ts';
import { newFolder } from './new-folder.ts';

interface Paged {
  readonly name: 'entries' | 'treatments' | 'devicestatus' | 'profile';
  /** What it is sorted by, newest first, and bounded by: a site answers without a bound from the last days only. */
  readonly field: string;
  readonly first: string;
  /** Documents a page: a page must be made within Heroku's 30 s. */
  readonly count: number;
}

const collections: readonly Paged[] = [
  { name: 'entries', field: 'date', first: '0', count: 10_000 },
  { name: 'treatments', field: 'created_at', first: '1970-01-01', count: 2_000 },
  { name: 'devicestatus', field: 'created_at', first: '1970-01-01', count: 1_000 },
  { name: 'profile', field: 'startDate', first: '1970-01-01', count: 1_000 },
];

/** The page stopped on a problem that the site gave. */
class SiteTrouble extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

const timeOf = (value: unknown): string | null =>
  typeof value === 'number' || typeof value === 'string' ? String(value) : null;

/**
 * All documents of a collection, newest first, by the page. The next page begins at the time where the last one ended, as
 * several documents may have the same; those that came already are known by their `_id`.
 */
export async function* pagesOf(
  api: SiteApi,
  { name, field, first, count }: Paged,
  signal: AbortSignal,
): AsyncGenerator<readonly ApiDocument[]> {
  let until: string | null = null;
  let known = new Set<unknown>();
  for (;;) {
    const query = new URLSearchParams({ [`find[${field}][$gte]`]: first, count: String(count) });
    if (until !== null) query.set(`find[${field}][$lte]`, until);
    const page = await api.list(`/api/v1/${name}.json?${query.toString()}`, signal);
    if (!page.ok) throw new SiteTrouble(page.problem);
    const fresh = page.value.filter((document) => !known.has(document['_id']));
    if (fresh.length === 0) return;
    yield fresh;
    const last = timeOf(page.value.at(-1)?.[field]);
    if (last === null) return;
    const atLast = page.value.filter((document) => timeOf(document[field]) === last).map(({ _id }) => _id);
    known = new Set(last === until ? [...known, ...atLast] : atLast);
    until = last;
  }
}

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

/**
 * Copies what a Nightscout shows by its own pages: each collection as lines of JSON, readings and treatments also as tables.
 * It holds no indexes and no other collections, and is not put back by this app: mongoimport reads the lines.
 */
export async function fromSite(
  { api, host, picked, clock }: FromSiteOptions,
  hand: WorkHand,
): Promise<Result<void>> {
  try {
    const startedAt = new Date(clock.now()).toISOString();
    const folder = await newFolder(picked, `${host} ${startedAt.slice(0, 10)}`);
    hand.tell({ place: basename(folder), step: 'copying' });
    await hand.note({ names: [basename(folder)] });
    const told = { documents: 0, bytes: 0 };
    const files: Saved[] = [];
    for (const paged of collections) {
      hand.tell({ collection: paged.name });
      files.push(
        ...(await saveCollection(folder, api, paged, hand.signal, (documents, bytes) => {
          told.documents += documents;
          told.bytes += bytes;
          hand.tell(told);
        })),
      );
    }
    const finishedAt = new Date(clock.now()).toISOString();
    const manifest = { format: 'sitekeeper-site', version: 1, host, startedAt, finishedAt, files };
    await onDisk(writeAtomic(join(folder, 'sitekeeper.json'), `${JSON.stringify(manifest, null, 1)}\n`));
    return ok(undefined);
  } catch (cause) {
    hand.signal.throwIfAborted();
    return cause instanceof SiteTrouble ? fail(cause.problem) : problemOf(cause, 'no', false);
  }
}

async function saveCollection(
  folder: string,
  api: SiteApi,
  paged: Paged,
  signal: AbortSignal,
  onMore: (documents: number, bytes: number) => void,
): Promise<readonly Saved[]> {
  const table = tableOf(paged.name);
  const lines = await PartFile.open(join(folder, `${paged.name}.jsonl`));
  const tables = table === null ? null : await TableFiles.open(folder, table);
  let documents = 0;
  try {
    for await (const page of pagesOf(api, paged, signal)) {
      const bytes = Buffer.from(page.map((document) => `${JSON.stringify(document)}\n`).join(''));
      await lines.write(bytes);
      await tables?.write(page);
      documents += page.length;
      onMore(page.length, bytes.length);
    }
  } catch (cause) {
    await Promise.all([lines.leave(), tables?.leave()]);
    throw cause;
  }
  const made = (await tables?.finish()) ?? [];
  return [
    { file: `${paged.name}.jsonl`, documents, ...(await lines.finish()) },
    ...made.map(({ rows, ...sum }) => ({ ...sum, documents: rows })),
  ];
}
