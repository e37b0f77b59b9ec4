import { csvLine } from '../../../electron/base/csv.ts';
import { BSON, Binary, Int32, ObjectId } from 'bson';
import { describe, expect, it } from 'vitest';

import { after } from '../../../electron/services/mongodb/export/collections.ts';
import { indexesToMake } from '../../../electron/services/mongodb/export/indexes.ts';
import { parseManifest } from '../../../electron/services/mongodb/export/manifest.ts';
import { metadataText, readMetadata } from '../../../electron/services/mongodb/export/metadata.ts';
import { fileNameOf, fileNamesOf, nameOf } from '../../../electron/services/mongodb/export/names.ts';
import { siteOrigin } from '../../../electron/services/mongodb/export/nightscout-api.ts';
import { momentOf, tableOf } from '../../../electron/services/mongodb/export/csv-tables.ts';
import { testOf } from '../../../electron/practice/mongo/filter.ts';

describe('a text in a table for spreadsheets', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＠A', ' @A', '\t@A', 'a;@A'])(
    '%j starts no formula',
    (note) => {
      expect(csvLine([note])).toMatch(/'[=+\-@＝＠]/);
    },
  );
});

describe('a metadata file', () => {
  const info = {
    name: 'entries',
    options: { capped: true, size: new Int32(4096) },
    indexes: [
      { v: new Int32(2), key: { _id: new Int32(1) }, name: '_id_' },
      {
        v: new Int32(2),
        key: { date: new Int32(-1) },
        name: 'date_-1',
        background: true,
        ns: 'nightscout.entries',
      },
    ],
    uuid: '00112233445566778899aabbccddeeff',
  };

  it('is what mongodump writes: canonical Extended JSON, with its fields in its order', () => {
    expect(metadataText(info)).toBe(
      '{"options":{"capped":true,"size":{"$numberInt":"4096"}},"indexes":[' +
        '{"v":{"$numberInt":"2"},"key":{"_id":{"$numberInt":"1"}},"name":"_id_"},' +
        '{"v":{"$numberInt":"2"},"key":{"date":{"$numberInt":"-1"}},"name":"date_-1","background":true,' +
        '"ns":"nightscout.entries"}],"uuid":"00112233445566778899aabbccddeeff","collectionName":"entries",' +
        '"type":"collection"}',
    );
  });

  it('is read again, and gives the indexes that a new server takes', () => {
    const read = readMetadata(metadataText(info));
    expect(read?.name).toBe('entries');
    const made = indexesToMake(read?.indexes ?? []);
    expect(made).toEqual([{ v: new Int32(2), key: { date: new Int32(-1) }, name: 'date_-1' }]);
    expect(readMetadata('{')).toBeNull();
    expect(readMetadata('{"indexes":7}')).toBeNull();
    expect(readMetadata('{}')).toEqual({ name: null, type: 'collection', options: {}, indexes: [] });
  });
});

describe('names of files', () => {
  it('hold any name of a collection, and give it back', () => {
    for (const name of [
      'entries',
      'fs.chunks',
      'a/b',
      '../up',
      'C:x',
      'ä ü',
      'star*',
      'dot.',
      '100%',
      '$x',
    ]) {
      expect(fileNameOf(name)).toMatch(/^[\w.~%-]+$/);
      expect(nameOf(fileNameOf(name))).toBe(name);
    }
  });

  it('are told apart also on a disk that does not see capitals', () => {
    const files = fileNamesOf(['Food', 'food', 'FOOD']);
    expect(new Set([...files.values()].map((file) => file.toLowerCase())).size).toBe(3);
    for (const [name, file] of files) expect(nameOf(file)).toBe(name);
  });
});

describe('a table', () => {
  it('guards texts against formulas, and leaves numbers numbers', () => {
    expect(csvLine(['=1+1', '-5', 'say "hi"', -5, 1.5, null, Number.NaN])).toBe(
      '"\'=1+1","\'-5","say ""hi""",-5,1.5,,\r\n',
    );
  });

  it('of readings has both units and both times', () => {
    const row = tableOf('entries')?.row({
      date: Date.UTC(2026, 10, 20, 2, 14),
      sgv: 180,
      type: 'sgv',
      direction: 'Flat',
      device: 'xDrip',
    });
    expect(row).toEqual([
      '2026-11-20T02:14:00.000Z',
      expect.stringMatching(/^2026-11-\d\d \d\d:\d\d:00$/),
      180,
      10,
      'sgv',
      'Flat',
      'xDrip',
    ]);
    expect(tableOf('devicestatus')).toBeNull();
  });

  it('of treatments takes what people and programs write', () => {
    const row = tableOf('treatments')?.row({
      created_at: '2026-11-20T02:14:00Z',
      eventType: 'Meal Bolus',
      insulin: '2.5',
      carbs: 30,
      notes: '=cmd',
    });
    expect(row?.slice(2)).toEqual(['Meal Bolus', 2.5, 30, null, null, null, null, null, '=cmd', null]);
    expect(momentOf('never', 'x')).toBeNull();
    expect(momentOf(undefined, new Date(5))).toBe(5);
  });
});

describe('a manifest', () => {
  const file = { file: 'nightscout/entries.bson', bytes: 1, sha256: 'a'.repeat(64) };
  const manifest = {
    format: 'sitekeeper-database',
    version: 1,
    database: 'nightscout',
    place: 'b'.repeat(64),
    startedAt: '2026-11-20T02:14:00.000Z',
    finishedAt: null,
    collections: [
      { name: 'entries', documents: 1, counted: { before: 1, after: null }, metadata: file, ...file },
    ],
    tables: [],
    skipped: [],
  };

  it('leads to no file outside its folder', () => {
    expect(parseManifest(JSON.stringify(manifest))).toEqual(manifest);
    for (const path of ['../../secret', '/etc/passwd', 'a/b/c', 'C:\\x', '..', 'a/..', '']) {
      const collections = [{ ...manifest.collections[0], file: path }];
      expect(parseManifest(JSON.stringify({ ...manifest, collections }))).toBeNull();
    }
    expect(parseManifest('no json')).toBeNull();
    expect(parseManifest(JSON.stringify({ ...manifest, version: 2 }))).toBeNull();
  });
});

describe('going on behind an _id', () => {
  it('takes what is larger, and every type that comes later in the order', () => {
    const ids = [1, 7, 'a', 'b', new Binary(Buffer.from('z')), new ObjectId(), false, new Date(0)];
    for (const [index, last] of ids.entries()) {
      const fits = testOf(after(last));
      expect(ids.map((id) => fits(BSON.serialize({ _id: id })))).toEqual(ids.map((_id, at) => at > index));
    }
  });
});

describe('the address of a site', () => {
  it('is a name on the internet, by https alone', () => {
    expect(siteOrigin(' robin-ns.herokuapp.com ')).toBe('https://robin-ns.herokuapp.com');
    expect(siteOrigin('http://sugar.example.org/api/v1?x')).toBe('https://sugar.example.org');
    for (const typed of [
      '',
      'localhost',
      '127.0.0.1',
      'https://[::1]/',
      'a.b:8080',
      'https://u:p@a.example',
      'ftp://a.b',
      '10.1',
    ])
      expect(siteOrigin(typed)).toBeNull();
  });
});
