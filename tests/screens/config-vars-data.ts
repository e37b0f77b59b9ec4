/** What main would tell of a site's settings and of the copies of them. */
import { catalogue, groupOf, isCatalogueName } from '../../electron/contract/config-var-catalogue/index.ts';
import type { PluginName } from '../../electron/contract/config-var-catalogue/index.ts';
import {
  type Finding,
  type ListedConfigVar,
  type ConfigVarsReview,
  type ConfigVarsView,
  type MaskedValue,
  lintSeverity,
} from '../../electron/contract/config-vars.ts';
import type { AutomaticCopy } from '../../electron/contract/backups.ts';
import { minutesAgo } from './household.ts';

export const hidden: MaskedValue = { kind: 'hidden' };
export const absent: MaskedValue = { kind: 'absent' };
export const word = (value: string): MaskedValue => ({ kind: 'word', value });
const numbers = (...values: readonly number[]): MaskedValue => ({ kind: 'numbers', values });
export const on: MaskedValue = { kind: 'switch', on: true };
export const off: MaskedValue = { kind: 'switch', on: false };
export const parts = (others: number, ...names: readonly PluginName[]): MaskedValue => ({
  kind: 'parts',
  parts: names,
  others,
});

const row = (name: string, shown: MaskedValue, change: Partial<ListedConfigVar> = {}): ListedConfigVar => {
  const known = isCatalogueName(name.toUpperCase()) ? (name.toUpperCase() as keyof typeof catalogue) : null;
  return {
    name,
    known,
    family: null,
    group: known === null ? null : groupOf(known),
    owner: { kind: 'site' },
    secret: known === null || catalogue[known].secret,
    vital: known !== null && catalogue[known].vital,
    shown,
    ...change,
  };
};

export const twelve: MaskedValue = parts(
  1,
  'careportal',
  'connect',
  'bridge',
  'iob',
  'cob',
  'cage',
  'sage',
  'pushover',
  'basal',
  'rawbg',
  'boluscalc',
);

export const finding = (code: Finding['code'], ...names: readonly string[]): Finding => ({
  code,
  severity: lintSeverity[code],
  version: null,
  fix: [],
  question: null,
  names,
  parts: [],
});

export const settings: ConfigVarsView = {
  rows: [
    row('API_SECRET', hidden),
    row('MONGODB_URI', hidden),
    row('AUTH_DEFAULT_ROLES', word('denied')),
    row('DISPLAY_UNITS', word('mmol/L')),
    row('TIME_FORMAT', word('24')),
    row('CUSTOM_TITLE', hidden),
    row('THEME', word('colors')),
    row('NIGHT_MODE', on),
    row('LANGUAGE', word('de')),
    row('SHOW_PLUGINS', parts(0, 'iob', 'cob', 'cage')),
    row('ALARM_TYPES', word('simple')),
    row('BG_HIGH', numbers(14.4)),
    row('BG_TARGET_TOP', numbers(10)),
    row('BG_TARGET_BOTTOM', numbers(4)),
    row('BG_LOW', numbers(3.1)),
    row('ALARM_URGENT_LOW', on),
    row('ALARM_LOW_MINS', numbers(15, 30, 45, 60)),
    row('ENABLE', twelve),
    row('CAGE_ENABLE_ALERTS', on),
    row('CAGE_WARN', numbers(48)),
    row('CONNECT_SOURCE', word('dexcomshare')),
    row('CONNECT_SHARE_ACCOUNT_NAME', hidden),
    row('CONNECT_SHARE_PASSWORD', hidden),
    row('CONNECT_SHARE_REGION', word('ous')),
    row('BRIDGE_USER_NAME', hidden),
    row('BRIDGE_PASSWORD', hidden),
    row('PUSHOVER_API_TOKEN', hidden),
    row('NODE_ENV', word('production')),
    row('PAPERTRAIL_API_TOKEN', hidden, { owner: { kind: 'add-on', addon: 'papertrail-round-12' } }),
    row('WEB_CONCURRENCY', numbers(1)),
    row('GRANDMA_NOTE', hidden),
  ],
  findings: [finding('double-login', 'ENABLE')],
  bytes: 2_840,
  most: 32_768,
};

/** One that a press puts among the changes. */
export const mendable: ConfigVarsView = {
  ...settings,
  findings: [
    { ...finding('quoted', 'CUSTOM_TITLE'), fix: [{ name: 'CUSTOM_TITLE', kind: 'mend', code: 'quoted' }] },
  ],
};

/** A proposal that is a question: parts come on, one of them the source of readings. */
export const proposable: ConfigVarsView = {
  ...settings,
  findings: [
    {
      ...finding('parts-signs', 'ENABLE'),
      parts: ['bridge', 'iob', 'cage'],
      fix: [{ name: 'ENABLE', kind: 'mend', code: 'parts-signs' }],
      question: {
        rows: [
          {
            name: 'ENABLE',
            act: 'change',
            before: parts(1, 'cob'),
            after: parts(0, 'cob', 'bridge', 'iob', 'cage'),
            secret: false,
            vital: true,
          },
        ],
        effects: [
          { kind: 'part', part: 'iob', on: true },
          { kind: 'part', part: 'cage', on: true },
          { kind: 'part', part: 'bridge', on: true },
          { kind: 'alarm', name: 'CAGE_ENABLE_ALERTS', on: true },
        ],
      },
    },
  ],
};

/** All four limits, of which three were read in the other unit; seen with a version that the site may not have. */
export const proposedLimits: ConfigVarsView = {
  ...settings,
  findings: [
    { ...finding('connect-no-place', 'CONNECT_LINK_UP_REGION'), severity: 'warning', version: '15.0.7' },
    {
      ...finding('limits-units', 'DISPLAY_UNITS', 'BG_LOW', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP'),
      fix: [{ name: 'BG_HIGH', kind: 'mend', code: 'limits-units' }],
      question: {
        rows: [
          {
            name: 'BG_HIGH',
            act: 'add',
            before: absent,
            after: numbers(14.4),
            secret: false,
            vital: false,
          },
        ],
        effects: [
          { kind: 'limit', name: 'BG_LOW', now: null, after: 3.9 },
          { kind: 'limit', name: 'BG_TARGET_BOTTOM', now: 0.2, after: 4.5 },
          { kind: 'limit', name: 'BG_TARGET_TOP', now: 0.6, after: 10 },
        ],
      },
    },
  ],
};

export const manyFindings: ConfigVarsView = {
  ...settings,
  bytes: 30_100,
  findings: [
    finding('secret-missing', 'API_SECRET'),
    finding('double-login', 'ENABLE'),
    finding(
      'limits-order',
      'BG_HIGH',
      'BG_TARGET_TOP',
      'BG_TARGET_BOTTOM',
      'BG_LOW',
      'DISPLAY_UNITS',
      'ENABLE',
    ),
    finding('readable-by-all', 'AUTH_DEFAULT_ROLES'),
    finding('empty', 'CUSTOM_TITLE'),
  ],
};

export const review: ConfigVarsReview = {
  rows: [
    {
      name: 'ENABLE',
      act: 'change',
      before: twelve,
      after: parts(
        1,
        'careportal',
        'connect',
        'iob',
        'cob',
        'cage',
        'sage',
        'pushover',
        'basal',
        'rawbg',
        'boluscalc',
      ),
      secret: false,
      vital: true,
    },
    {
      name: 'CONNECT_SHARE_PASSWORD',
      act: 'change',
      before: hidden,
      after: hidden,
      secret: true,
      vital: true,
    },
  ],
  restarts: true,
  effects: [{ kind: 'part', part: 'bridge', on: false }],
  caused: [],
  mended: [finding('double-login', 'ENABLE')],
  problems: [],
};
export const reviewWithWarnings: ConfigVarsReview = {
  ...review,
  rows: [
    ...review.rows,
    { name: 'API_SECRET', act: 'remove', before: hidden, after: absent, secret: true, vital: true },
    { name: 'GRANDMA_PHONE', act: 'add', before: absent, after: hidden, secret: true, vital: false },
  ],
  caused: [
    finding('connect-no-login', 'CONNECT_SHARE_PASSWORD'),
    finding('secret-missing', 'API_SECRET'),
    finding('dexcom-password-digits', 'CONNECT_SHARE_PASSWORD'),
  ],
  mended: [],
};
/** A new main password, and an alarm that falls silent. */
export const reviewNewSecret: ConfigVarsReview = {
  ...review,
  rows: [
    { name: 'API_SECRET', act: 'change', before: hidden, after: hidden, secret: true, vital: true },
    { name: 'ALARM_URGENT_LOW', act: 'change', before: on, after: off, secret: false, vital: false },
  ],
  effects: [{ kind: 'alarm', name: 'ALARM_URGENT_LOW', on: false }],
  mended: [],
};
export const reviewRefused: ConfigVarsReview = {
  rows: [],
  restarts: false,
  effects: [],
  caused: [],
  mended: [],
  problems: [
    { code: 'add-on-owned', name: 'DATABASE_URL' },
    { code: 'too-large', bytes: 34_900, most: 32_768 },
  ],
};
export const reviewNothing: ConfigVarsReview = { ...reviewRefused, problems: [] };

export const copies: readonly AutomaticCopy[] = [
  { id: 'copy-2', takenAt: minutesAgo(342), madeBefore: null },
  { id: 'copy-1', takenAt: minutesAgo(6000), madeBefore: null },
];
/** The same, with what each was made before. */
export const madeBefore: readonly AutomaticCopy[] = [
  { id: 'copy-2', takenAt: minutesAgo(342), madeBefore: '31' },
  { id: 'copy-1', takenAt: minutesAgo(6000), madeBefore: '32' },
];
export const manyCopies: readonly AutomaticCopy[] = Array.from({ length: 50 }, (_, index) => ({
  id: `copy-${index}`,
  takenAt: minutesAgo(90 + index * 2400),
  madeBefore: null,
}));
