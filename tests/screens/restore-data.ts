/** Copies of settings against a site, as main would answer. */
import type { MaskedValue } from '../../electron/contract/config-vars.ts';
import type {
  CompareView,
  ComparedSide,
  RestoreReview,
  RestoreRow,
  RestoreView,
} from '../../electron/contract/backups.ts';
import { minutesAgo } from './household.ts';
import { absent, finding, hidden, off, on, parts, settings, twelve, word } from './config-vars-data.ts';

const back = (
  name: string,
  state: RestoreRow['state'],
  now: MaskedValue,
  copied: MaskedValue,
  change: Partial<RestoreRow> = {},
): RestoreRow => ({
  name,
  state,
  asked: null,
  blocked: null,
  because: [],
  ticked:
    (state === 'changed' || state === 'missing') &&
    (change.because ?? []).length === 0 &&
    (change.blocked ?? null) === null,
  now,
  copied,
  ...change,
});

const same = settings.rows.slice(10, 26).map(({ name, shown }) => back(name, 'same', shown, shown));

export const restore: RestoreView = {
  rows: [
    back('MONGODB_URI', 'changed', hidden, hidden, { because: ['database'] }),
    back('API_SECRET', 'changed', hidden, hidden, { because: ['quotes', 'main-password'] }),
    back('TIME_FORMAT', 'changed', word('12'), word('24')),
    back('ENABLE', 'changed', parts(0, 'careportal', 'iob'), twelve),
    back('BG_LOW', 'changed', word('3.1'), word('3,9'), { because: ['number', 'alarm'] }),
    back('NODE_ENV', 'changed', word('production'), word('development'), { because: ['heroku'] }),
    back('MAPS_KEY', 'missing', absent, hidden),
    back('ALARM_PUMP_BATTERY_LOW', 'missing', absent, on, { because: ['alarm'] }),
    back('BAD NAME', 'missing', absent, hidden, { blocked: 'name-grammar' }),
    back('PAPERTRAIL_API_TOKEN', 'changed', hidden, hidden, { blocked: 'add-on' }),
    back('NIGHT_MODE', 'only-here', on, absent),
    ...same,
  ],
  left: 2,
  unread: [4, 7, 8, 9, 12, 30, 31],
  takenAt: minutesAgo(8 * 24 * 60),
  whose: { kind: 'this-site' },
};

export const restoreOther: RestoreView = {
  rows: restore.rows.map((row) =>
    row.blocked !== null || row.state === 'same' || row.state === 'only-here'
      ? row
      : { ...row, ticked: false, because: [...row.because, 'other-site'] },
  ),
  takenAt: null,
  whose: { kind: 'other-site', name: 'leo-ns-77ab', title: 'Leo’s Nightscout' },
  left: 0,
  unread: [],
};

export const restoreUnknown: RestoreView = {
  ...restore,
  takenAt: null,
  whose: { kind: 'unknown' },
  left: 0,
  unread: [],
};

/** A list in which some settings can be read in two ways, or in none. */
export const restoreAsked: RestoreView = {
  ...restoreUnknown,
  rows: [
    back('LOOP_APNS_KEY', 'asked', hidden, absent, {
      because: ['doses'],
      asked: {
        doubt: 'backslashes',
        line: 2,
        readings: [
          { shown: hidden, asNow: true },
          { shown: hidden, asNow: false },
        ],
      },
    }),
    back('FOCUS_HOURS', 'asked', word('3'), absent, {
      asked: {
        doubt: 'twice',
        line: 7,
        readings: [
          { shown: word('6'), asNow: false },
          { shown: word('12'), asNow: false },
        ],
      },
    }),
    back('PUSHOVER_USER_KEY', 'asked', hidden, absent, {
      because: ['alarm'],
      asked: { doubt: 'shortened-number', line: 9, readings: [] },
    }),
    back('TIME_FORMAT', 'changed', word('12'), word('24')),
    ...same,
  ],
};

export const restoreSame: RestoreView = { ...restore, rows: same, left: 0, unread: [] };
export const restoreOnlyAway: RestoreView = {
  ...restore,
  rows: [back('NIGHT_MODE', 'only-here', off, absent, { ticked: true })],
  left: 0,
  unread: [],
};

export const restoreFine: RestoreReview = { caused: [], mended: [], problems: [] };
export const restoreStops: RestoreReview = {
  caused: [finding('secret-short', 'API_SECRET'), finding('limits-units', 'DISPLAY_UNITS', 'BG_LOW')],
  mended: [finding('needs-part', 'PUMP_WARN_RES')],
  problems: [],
};
export const restoreTooLarge: RestoreReview = {
  caused: [],
  mended: [],
  problems: [{ code: 'too-large', bytes: 34_900, most: 32_768 }],
};

export const comparedFile: ComparedSide = {
  file: 'leo-ns-77ab 2026-10-02.sitekeeper',
  takenAt: minutesAgo(50 * 24 * 60),
  whose: { kind: 'other-site', name: 'leo-ns-77ab', title: 'Leo’s Nightscout' },
};
export const compared: CompareView = {
  one: { file: null, takenAt: minutesAgo(6000), whose: { kind: 'this-site' } },
  other: { file: null, takenAt: null, whose: { kind: 'this-site' } },
  rows: [
    { name: 'MONGODB_URI', state: 'differs', one: hidden, other: hidden },
    { name: 'BG_LOW', state: 'differs', one: word('3.9'), other: word('3,9') },
    { name: 'ENABLE', state: 'differs', one: parts(0, 'careportal', 'iob'), other: twelve },
    { name: 'NIGHT_MODE', state: 'only-one', one: on, other: absent },
    { name: 'MAPS_KEY', state: 'only-other', one: absent, other: hidden },
    ...same.map(({ name, now }) => ({ name, state: 'same', one: now, other: now }) as const),
  ],
};
export const comparedSame: CompareView = {
  ...compared,
  rows: compared.rows.filter(({ state }) => state === 'same'),
};
export const comparedOther: CompareView = {
  ...compared,
  one: comparedFile,
  rows: [{ name: 'LOOP_APNS_KEY', state: 'asked', one: absent, other: hidden }, ...compared.rows],
};
