/** What main would tell of a site's settings and of the copies of them. */
import type {
  AutomaticCopy,
  RestoreView,
  SettingsReview,
  SettingsView,
} from '../../electron/contract/site-page.ts';
import { minutesAgo } from './household.ts';

export const settings: SettingsView = {
  rows: [
    {
      name: 'API_SECRET',
      known: 'API_SECRET',
      family: null,
      group: 'access',
      owner: { kind: 'site' },
      secret: true,
      vital: true,
      shown: { kind: 'hidden' },
    },
    {
      name: 'DISPLAY_UNITS',
      known: 'DISPLAY_UNITS',
      family: null,
      group: 'display',
      owner: { kind: 'site' },
      secret: false,
      vital: false,
      shown: { kind: 'word', value: 'mmol' },
    },
  ],
  findings: [],
  bytes: 1_840,
  most: 32_768,
};

export const review: SettingsReview = { rows: [], restarts: true, caused: [], mended: [], problems: [] };

export const copies: readonly AutomaticCopy[] = [
  { id: 'copy-2', takenAt: minutesAgo(342) },
  { id: 'copy-1', takenAt: minutesAgo(6000) },
];

export const restore: RestoreView = {
  rows: [],
  dropped: 0,
  takenAt: minutesAgo(342),
  from: 'mia-ns-4c1d',
};
