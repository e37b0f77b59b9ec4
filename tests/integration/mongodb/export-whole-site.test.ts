import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import type { JobCounts, MissingDocuments } from '../../../electron/contract/jobs.ts';
import { fromSite } from '../../../electron/services/mongodb/export/from-nightscout-api.ts';
import { unheard } from '../../support/job-context.ts';
import { FakeClock } from '../../support/fake-clock.ts';
import { temporaryFolder } from '../../support/temporary.ts';
import { ruledSite, type RuledOptions } from './nightscout-rules.ts';

type Stored = Readonly<Record<string, unknown>>;

const start = Date.parse('2026-11-29T14:00:00Z');
const minute = 60_000;

const iso = (at: number): string => new Date(at).toISOString();
/** As a clock shows it that is so many hours ahead of UTC. */
const withOffset = (hours: number, zone: string) => (at: number) =>
  iso(at + hours * 60 * minute).replace('.000Z', zone);

/** The ways in which programs write a time. */
const ways: Readonly<Record<string, (at: number) => string>> = {
  'UTC with milliseconds': iso,
  'UTC without milliseconds': (at) => iso(at).replace('.000Z', 'Z'),
  'behind UTC': withOffset(-5, '-05:00'),
  'ahead of UTC': withOffset(2, '+02:00'),
  'far ahead of UTC, with milliseconds': withOffset(14, '.000+14:00'),
  'half an hour off, without a colon': withOffset(5.5, '+0530'),
  'without a zone': (at) => iso(at).replace('.000Z', ''),
  'without seconds': (at) => iso(at).replace(/:00\.000Z$/, 'Z'),
  'with a blank': (at) => iso(at).replace('T', ' ').replace('.000Z', ''),
  'a day alone': (at) => iso(at).slice(0, 10),
  'in words': (at) => new Date(at).toUTCString(),
  'with the day in front': (at) => `${iso(at).slice(8, 10)}.${iso(at).slice(5, 7)}.${iso(at).slice(0, 4)}`,
};

const id = (n: number): string => (0x60_00_00_00 + n).toString(16).padEnd(24, '0');

/** Treatments as a household has them: some at one moment, a block of an import, the rest every half an hour. */
function treatments(write: (at: number) => string, count = 3_000): readonly Stored[] {
  return Array.from({ length: count }, (_none, n) => ({
    _id: n % 50 === 3 ? `text-id-${n}` : id(n),
    eventType: 'Note',
    created_at: write(start - (n < 500 ? 0 : Math.floor(n / 7)) * 30 * minute),
  }));
}

interface Copied {
  readonly documents: Readonly<Record<string, readonly Stored[]>>;
  readonly manifest: Readonly<Record<string, unknown>>;
  readonly missing: readonly MissingDocuments[];
  readonly asked: number;
  readonly files: readonly string[];
}

async function copied(
  stored: Readonly<Record<string, readonly Stored[]>>,
  options: RuledOptions = {},
): Promise<Copied> {
  const api = ruledSite(stored, options);
  const picked = await temporaryFolder();
  let work: Partial<JobCounts> = {};
  const note = (counts: Partial<JobCounts> = {}): void => {
    work = { ...work, ...counts };
  };
  const result = await fromSite(
    { api, host: 'my-site.example', picked, clock: new FakeClock({ autoAdvance: true }) },
    { ...unheard, at: (_step, counts) => note(counts), report: note },
  );
  expect(result).toEqual({ ok: true, value: undefined });
  const folder = join(picked, work.place ?? '');
  const files = await readdir(folder);
  const documents: Record<string, readonly Stored[]> = {};
  for (const file of files.filter((name) => name.endsWith('.jsonl'))) {
    const text = await readFile(join(folder, file), 'utf8');
    const lines = text.split('\n').filter((line) => line !== '');
    documents[file.replace('.jsonl', '')] = lines.map((line) => JSON.parse(line) as Stored);
  }
  const manifest = JSON.parse(await readFile(join(folder, 'sitekeeper.json'), 'utf8')) as Stored;
  return { documents, manifest, missing: work.missing ?? [], asked: api.asked.length, files };
}

const idsOf = (documents: readonly Stored[] = []): readonly string[] =>
  documents.map(({ _id }) => String(_id)).toSorted();

/** What came of a collection, and what was told of it. */
const came = ({ documents, missing, manifest }: Copied, name: string) => ({
  ids: idsOf(documents[name]),
  missing,
  whole: manifest['whole'],
});

/** Each document once, and nothing missing. */
const allOf = (stored: readonly Stored[]) => ({ ids: idsOf(stored), missing: [], whole: true });

describe('a copy by the site’s own pages is whole', () => {
  for (const [way, write] of Object.entries(ways)) {
    it(`where times are written ${way}`, async () => {
      const stored = treatments(write);
      expect(came(await copied({ treatments: stored }), 'treatments')).toEqual(allOf(stored));
    });
  }

  it('where programs write their times in several ways', async () => {
    const all = Object.values(ways);
    const stored = treatments(iso).map((one, n) => ({
      ...one,
      created_at: all[n % all.length]?.(start - n * 11 * minute),
    }));
    expect(came(await copied({ treatments: stored }), 'treatments')).toEqual(allOf(stored));
  });

  it('where the site gives its times in another zone than they lie in', async () => {
    for (const hours of [-8, 9]) {
      const stored = treatments(iso);
      const zone = `${hours < 0 ? '-' : '+'}0${Math.abs(hours)}:00`;
      const shown = (_name: string, document: Stored) => ({
        ...document,
        created_at: withOffset(hours, zone)(Date.parse(String(document['created_at']))),
      });
      expect(came(await copied({ treatments: stored }, { shown }), 'treatments')).toEqual(allOf(stored));
    }
  });

  it('where thousands were written at one moment, and older ones behind them', async () => {
    for (const write of Object.values(ways)) {
      const stored = treatments(iso).map((one, n) => ({
        ...one,
        created_at: write(n < 2_600 ? start : start - n * 60 * minute),
      }));
      expect(came(await copied({ treatments: stored }), 'treatments')).toEqual(allOf(stored));
    }
    const readings = Array.from({ length: 25_000 }, (_none, n) => ({ _id: id(n), date: start }));
    expect(came(await copied({ entries: readings }), 'entries')).toEqual(allOf(readings));
  });

  it('where documents have no time, or one of another type', async () => {
    const odd = [undefined, null, true, { $date: 1 }, ['2026'], '', -5, '2026-11-01'];
    const readings = [
      ...Array.from({ length: 300 }, (_none, n) => ({ _id: id(n), date: start - n * 5 * minute + 0.5 })),
      ...odd.map((date, n) => ({ _id: `odd-${n}`, date })),
    ];
    const notes = [
      ...treatments(iso, 2_500),
      ...odd.map((time, n) => ({ _id: `odd-${n}`, created_at: time })),
      ...Array.from({ length: 1_500 }, (_none, n) => ({ _id: `none-${n}` })),
    ];
    const got = await copied({ entries: readings, treatments: notes, devicestatus: notes, activity: notes });
    expect(came(got, 'entries')).toEqual(allOf(readings));
    for (const name of ['treatments', 'devicestatus', 'activity'])
      expect(came(got, name)).toEqual(allOf(notes));
  });

  it('where the site heeds no question: profiles, foods', async () => {
    const profiles = Array.from({ length: 3 }, (_none, n) => ({ _id: id(n), startDate: iso(start - n) }));
    const many = Array.from({ length: 2_500 }, (_none, n) => ({ _id: id(n), startDate: iso(start - n) }));
    const got = await copied({ profile: profiles, food: many });
    expect(came(got, 'profile')).toEqual(allOf(profiles));
    expect(came(got, 'food')).toEqual(allOf(many));
    expect(came(await copied({ profile: many }), 'profile')).toEqual(allOf(many));
    expect(got.asked).toBeLessThan(30);
  });

  it('where documents have no id, or names that JavaScript has taken', async () => {
    const text = '{"created_at":"2026-11-01T00:00:00.000Z","__proto__":{"a":1},"constructor":"b"}';
    const stored = [JSON.parse(text) as Stored, { created_at: iso(start) }, { created_at: iso(start - 1) }];
    const got = await copied({ devicestatus: stored });
    expect(got.documents['devicestatus']).toHaveLength(3);
    const last = got.documents['devicestatus']?.find((one) => Object.hasOwn(one, 'constructor'));
    expect(Object.getOwnPropertyNames(last)).toEqual(['created_at', '__proto__', 'constructor']);
  });

  it('says what the site changes on its way', async () => {
    const stored = [{ _id: id(1), created_at: iso(start), carbs: '12' }];
    const got = await copied({ treatments: stored });
    expect(got.documents['treatments']).toEqual([{ ...stored[0], carbs: 12, insulin: null }]);
    expect(got.manifest).toMatchObject({ changed: { treatments: ['carbs', 'insulin'] } });
  });
});

describe('a copy by the site’s own pages that is not whole', () => {
  it('says how many did not come, where the site can’t give so many of one moment at once', async () => {
    const stored = treatments(iso).map((one, n) => ({
      ...one,
      created_at: iso(n < 2_600 ? start : start - n),
    }));
    const got = await copied({ treatments: stored }, { most: 2_000 });
    expect(got.documents['treatments']).toHaveLength(2_000);
    expect(got.missing).toEqual([{ collection: 'treatments', documents: 1_000 }]);
    expect(got.manifest).toMatchObject({ whole: false });
    expect(got.manifest['collections']).toContainEqual({
      name: 'treatments',
      documents: 2_000,
      counted: { before: 3_000, after: 3_000 },
      missing: 1_000,
    });
  });

  it('says that nobody knows, where such a site can’t count either', async () => {
    const stored = treatments(() => iso(start));
    const got = await copied({ treatments: stored }, { most: 2_000, without: ['count'] });
    expect(got.missing).toEqual([{ collection: 'treatments', documents: null }]);
  });

  it('names what an older site does not give', async () => {
    const got = await copied({ entries: [{ _id: id(1), date: start }] }, { without: ['food', 'activity'] });
    expect(got.missing).toEqual([
      { collection: 'food', documents: null },
      { collection: 'activity', documents: null },
    ]);
  });

  it('ends with a site that gives something new for ever', async () => {
    const stored = Array.from({ length: 5 }, (_none, n) => ({ _id: id(n), created_at: iso(start) }));
    let next = 0;
    const shown = (_name: string, document: Stored) => ({ ...document, _id: `made-${(next += 1)}` });
    const got = await copied({ treatments: stored }, { shown });
    expect(got.asked).toBeLessThan(60);
  });
});
