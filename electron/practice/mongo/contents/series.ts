import { BSON, type Document, ObjectId } from 'bson';

import { hexOf } from '../../state/ids.ts';
import type { Made } from '../collection.ts';
import { Ids, isoOf, Template } from './template.ts';

/** The long collections of a Nightscout database, with the fields that its program and its uploaders write. */

const minute = 60_000;
export const readingEveryMs = 5 * minute;

const directions = [
  'DoubleDown',
  'SingleDown',
  'FortyFiveDown',
  'Flat',
  'FortyFiveUp',
  'SingleUp',
  'DoubleUp',
];
/** Dexcom's numbers for them. */
const trends = [7, 6, 5, 4, 3, 2, 1];

/** A day's ups and downs, always the same for the same moment. */
const glucoseAt = (at: number): number =>
  Math.round(118 + 34 * Math.sin(at / 4_000_000) + 12 * Math.sin(at / 1_300_000));

const stamp = '2001-02-03T04:05:06.789Z';
const idMark = Buffer.from('c0ffeec0ffeec0ffeec0ffee', 'hex');
const sgvMark = 0x5a5a5a5a;
const dateMark = 0.123456789;

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};

const double = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};

const first = (places: readonly number[]): number => places[0] as number;

interface ReadingTemplate {
  readonly template: Template;
  readonly id: number;
  readonly sgv: number;
  readonly date: number;
  readonly stamps: readonly number[];
}

const readingTemplates = (): readonly ReadingTemplate[] =>
  directions.map((direction, index) => {
    const template = new Template({
      _id: new ObjectId(idMark),
      sgv: sgvMark,
      date: dateMark,
      dateString: stamp,
      trend: trends[index],
      direction,
      device: 'share2',
      type: 'sgv',
      utcOffset: 0,
      sysTime: stamp,
    });
    return {
      template,
      id: first(template.placesOf(idMark)),
      sgv: first(template.placesOf(int32(sgvMark))),
      date: first(template.placesOf(double(dateMark))),
      stamps: template.placesOf(Buffer.from(stamp)),
    };
  });

/** `entries`: a reading every five minutes from `from` on, as many as `until` has seen. */
export function readings(seed: string, from: number, until: () => number): Made {
  const ids = new Ids(hexOf(10, seed, 'entries'));
  const templates = readingTemplates();
  const at = (index: number): number => from + index * readingEveryMs;
  return {
    ordered: 'date',
    bytes: templates[3]?.template.length ?? 0,
    count: () => Math.max(0, Math.floor((until() - from) / readingEveryMs) + 1),
    value: at,
    indexOf: (id) => {
      const index = ids.indexOf(id);
      return index >= 0 && ids.of(Math.floor(at(index) / 1_000), index).equals(id) && at(index) <= until()
        ? index
        : -1;
    },
    document(index) {
      const date = at(index);
      const slope = Math.round((glucoseAt(date) - glucoseAt(date - readingEveryMs)) / 3) + 3;
      const found = templates[Math.min(6, Math.max(0, slope))] as ReadingTemplate;
      const bytes = found.template.copy();
      ids.write(bytes, found.id, Math.floor(date / 1_000), index);
      bytes.writeInt32LE(glucoseAt(date), found.sgv);
      bytes.writeDoubleLE(date, found.date);
      const text = isoOf(date);
      for (const place of found.stamps) bytes.write(text, place, 'latin1');
      return bytes;
    },
  };
}

/** A collection ordered by `created_at`: `count` documents, `everyMs` apart, the last of them at `newest`. */
function byCreation(
  seed: string,
  span: { readonly newest: number; readonly count: number; readonly everyMs: number },
  sample: Document,
): Made {
  const ids = new Ids(hexOf(10, seed));
  const template = new Template({ _id: new ObjectId(idMark), ...sample });
  const id = first(template.placesOf(idMark));
  const stamps = template.placesOf(Buffer.from(stamp));
  const at = (index: number): number => span.newest - (span.count - 1 - index) * span.everyMs;
  return {
    ordered: 'created_at',
    bytes: template.length,
    count: () => span.count,
    value: (index) => isoOf(at(index)),
    indexOf: (wanted) => {
      const index = ids.indexOf(wanted);
      return index >= 0 && index < span.count && ids.of(Math.floor(at(index) / 1_000), index).equals(wanted)
        ? index
        : -1;
    },
    document(index) {
      const bytes = template.copy();
      ids.write(bytes, id, Math.floor(at(index) / 1_000), index);
      const text = isoOf(at(index));
      for (const place of stamps) bytes.write(text, place, 'latin1');
      return bytes;
    },
  };
}

const day = 24 * 60 * minute;

/** `devicestatus` of a closed loop: every five minutes what it saw, foresaw and did. */
export const loopStatus = (seed: string, newest: number, days: number): Made =>
  byCreation(
    `${seed}/loop`,
    { newest, count: Math.max(1, Math.round((days * day) / readingEveryMs)), everyMs: readingEveryMs },
    {
      device: 'loop://iPhone',
      created_at: stamp,
      mills: 1,
      uploader: { name: 'iPhone', timestamp: stamp, battery: 64 },
      pump: { clock: stamp, reservoir: 112.5, suspended: false, pumpID: '1F00', manufacturer: 'Insulet' },
      loop: {
        name: 'Loop',
        version: '3.4.4',
        timestamp: stamp,
        cob: { cob: 11.4, timestamp: stamp },
        iob: { iob: 1.35, timestamp: stamp },
        recommendedBolus: 0,
        enacted: { timestamp: stamp, rate: 0.45, duration: 30, received: true },
        predicted: { startDate: stamp, values: Array.from({ length: 24 }, (_one, step) => 120 + step) },
      },
    },
  );

/** `devicestatus` of a phone that sends readings: its battery, twice an hour. */
export const phoneStatus = (seed: string, newest: number, days: number): Made =>
  byCreation(
    `${seed}/phone`,
    { newest, count: Math.max(1, days * 48), everyMs: 30 * minute },
    { device: 'xDrip-DexcomG6', created_at: stamp, uploader: { battery: 78, type: 'PHONE' }, utcOffset: 0 },
  );

const kinds: readonly Document[] = [
  { eventType: 'Meal Bolus', insulin: 3.2, carbs: 45, notes: 'Breakfast' },
  { eventType: 'Correction Bolus', insulin: 0.8 },
  { eventType: 'Carb Correction', carbs: 12 },
  { eventType: 'Temp Basal', rate: 0.55, absolute: 0.55, duration: 30, temp: 'absolute' },
  { eventType: 'Meal Bolus', insulin: 4.1, carbs: 60, notes: 'Lunch; pasta, "half a plate"' },
  { eventType: 'Temp Basal', rate: 0.2, absolute: 0.2, duration: 60, temp: 'absolute' },
  { eventType: 'Snack Bolus', insulin: 1.1, carbs: 15 },
  { eventType: 'Note', notes: 'Sports, football' },
  { eventType: 'Meal Bolus', insulin: 3.6, carbs: 52, notes: 'Dinner' },
  { eventType: 'BG Check', glucose: 131, glucoseType: 'Finger', units: 'mg/dl' },
  { eventType: 'Sensor Change', notes: 'left arm' },
  { eventType: 'Site Change' },
];

/** `treatments`: twelve a day, of the kinds that people and loops enter. */
export function treatments(seed: string, newest: number, days: number): Made {
  const ids = new Ids(hexOf(10, seed, 'treatments'));
  const everyMs = day / kinds.length;
  const count = Math.max(1, days * kinds.length);
  const at = (index: number): number => newest - (count - 1 - index) * everyMs;
  const document = (index: number): Uint8Array =>
    BSON.serialize({
      _id: ids.of(Math.floor(at(index) / 1_000), index),
      enteredBy: 'Care Portal',
      created_at: isoOf(at(index)),
      utcOffset: 0,
      ...kinds[index % kinds.length],
    });
  const sizes = kinds.map((_kind, index) => document(index).length);
  return {
    ordered: 'created_at',
    bytes: sizes.reduce((sum, one) => sum + one, 0) / sizes.length,
    count: () => count,
    value: (index) => isoOf(at(index)),
    indexOf: (id) => {
      const index = ids.indexOf(id);
      return index >= 0 && index < count && ids.of(Math.floor(at(index) / 1_000), index).equals(id)
        ? index
        : -1;
    },
    document,
  };
}
