import type { Document } from 'bson';

import type { CollectionKind } from '../../../contract/mongodb.ts';
import type { CsvCell } from '../../../base/csv.ts';

/** How a table for spreadsheets is made of the documents of a collection. */
export interface Table {
  /** Without its ending. */
  readonly name: 'readings' | 'treatments';
  readonly head: readonly string[];
  readonly row: (document: Document) => readonly CsvCell[];
}

const number = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value)
    ? value
    : typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value))
      ? Number(value)
      : null;

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Nightscout keeps glucose in mg/dL; 1 mmol/L of it is 18.018 mg/dL (its molar mass is 180.18 g). */
const perMmol = 18.018;
const toMmol = (mgdl: number | null): number | null =>
  mgdl === null ? null : Math.round((mgdl / perMmol) * 10) / 10;

/** Milliseconds since 1970 of whatever a time is written as; null when it is none. */
export function momentOf(...values: readonly unknown[]): number | null {
  for (const value of values) {
    const ms =
      value instanceof Date
        ? value.getTime()
        : typeof value === 'number'
          ? value
          : typeof value === 'string'
            ? Date.parse(value)
            : Number.NaN;
    if (Math.abs(ms) <= 8.64e15) return ms;
  }
  return null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 in UTC, and as this computer's clock on the wall shows it. */
function times(ms: number | null): readonly [string | null, string | null] {
  if (ms === null) return [null, null];
  const at = new Date(ms);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return [at.toISOString(), `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`];
}

const readings: Table = {
  name: 'readings',
  head: ['Time (UTC)', 'Local time', 'mg/dL', 'mmol/L', 'Kind', 'Trend', 'Device'],
  row: (entry) => {
    const mgdl = number(entry['sgv']) ?? number(entry['mbg']);
    return [
      ...times(momentOf(entry['date'], entry['dateString'])),
      mgdl,
      toMmol(mgdl),
      text(entry['type']),
      text(entry['direction']),
      text(entry['device']),
    ];
  },
};

const treatments: Table = {
  name: 'treatments',
  head: [
    'Time (UTC)',
    'Local time',
    'What',
    'Insulin (U)',
    'Carbs (g)',
    'Glucose',
    'Glucose unit',
    'Minutes',
    'Percent',
    'Rate (U/h)',
    'Notes',
    'Entered by',
  ],
  row: (treatment) => [
    ...times(momentOf(treatment['created_at'], treatment['timestamp'], treatment['date'])),
    text(treatment['eventType']),
    number(treatment['insulin']),
    number(treatment['carbs']),
    number(treatment['glucose']),
    number(treatment['glucose']) === null ? null : text(treatment['units']),
    number(treatment['duration']),
    number(treatment['percent']),
    number(treatment['absolute']) ?? number(treatment['rate']),
    text(treatment['notes']),
    text(treatment['enteredBy']),
  ],
};

/** The table that a collection becomes besides its own file; null for what nobody reads in a spreadsheet. */
export function tableOf(kind: CollectionKind): Table | null {
  if (kind === 'entries') return readings;
  return kind === 'treatments' ? treatments : null;
}
