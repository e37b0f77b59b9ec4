/** A release in words, and what going back to one would change. Pure: it answers keys and values, the words lie in locales/en. */
import {
  alarmSwitches,
  catalogue,
  isCatalogueName,
} from '../../../electron/contract/config-var-catalogue/index.ts';
import type { CatalogueName, PluginName } from '../../../electron/contract/config-var-catalogue/index.ts';
import type { SiteJob } from '../../../electron/contract/jobs.ts';
import type { RollbackRow, ReleaseSummary, RollbackPreview } from '../../../electron/contract/releases.ts';
import type { MaskedValue } from '../../../electron/contract/config-vars.ts';

export type ReleaseText =
  | { readonly kind: 'changed' | 'removed'; readonly names: readonly string[] }
  | { readonly kind: 'published'; readonly version: string }
  | { readonly kind: 'back'; readonly to: number }
  | { readonly kind: 'addOn' | 'initial' | 'other' };

export function describeRelease({ story }: Pick<ReleaseSummary, 'story'>): ReleaseText {
  switch (story.kind) {
    case 'settings-changed':
      if (story.set.length === 0 && story.removed.length > 0)
        return { kind: 'removed', names: story.removed };
      return { kind: 'changed', names: [...story.set, ...story.removed] };
    case 'published':
      return { kind: 'published', version: story.version };
    case 'rolled-back':
      return { kind: 'back', to: story.to };
    case 'add-on':
      return { kind: 'addOn' };
    case 'initial':
    case 'other':
      return { kind: story.kind };
  }
}

/** The jobs that this screen begins, and tells to their end. */
export const isRollback = ({ kind }: Pick<SiteJob, 'kind'>): boolean => kind === 'go-back' || kind === 'undo';

/** The settings that going back would change, in the order of the site. */
export const changedRows = ({ rows }: RollbackPreview): readonly RollbackRow[] =>
  rows.filter(({ change }) => change !== 'same');

/** One thing that going back does besides, with the settings or parts it is about. */
export type Besides =
  | {
      readonly kind: 'alarms' | 'limits' | 'database' | 'secrets' | 'units';
      readonly names: readonly string[];
    }
  | { readonly kind: 'parts'; readonly parts: readonly PluginName[] };

const known = ({ name }: RollbackRow): CatalogueName | null => {
  const upper = name.toUpperCase().replace('CUSTOMCONNSTR_', '');
  return isCatalogueName(upper) ? upper : null;
};

/** Whether an alarm sounds with this value. A word that is neither on nor off is on to the program. */
const sounds = (name: CatalogueName, shown: MaskedValue): boolean =>
  shown.kind === 'switch'
    ? shown.on
    : shown.kind !== 'absent' || ['on', 'true'].includes(catalogue[name].fallback ?? '');

const databases = ['MONGODB_URI', 'STORAGE_URI', 'MONGO_CONNECTION', 'MONGO', 'MONGOLAB_URI'];
const limits = ['BG_LOW', 'BG_TARGET_BOTTOM', 'BG_TARGET_TOP', 'BG_HIGH', 'ALARM_TYPES'];

/** The config vars that each thing is seen by; the order is that of the page, an alarm that goes off first. */
const signs: readonly {
  readonly kind: Exclude<Besides['kind'], 'parts'>;
  readonly is: (name: CatalogueName | null, row: RollbackRow) => boolean;
}[] = [
  {
    kind: 'alarms',
    is: (name, { now, back }) =>
      name !== null && alarmSwitches.includes(name) && sounds(name, now) && !sounds(name, back),
  },
  { kind: 'limits', is: (name) => name !== null && limits.includes(name) },
  { kind: 'database', is: (name) => name !== null && databases.includes(name) },
  { kind: 'secrets', is: (name, { secret }) => secret && (name === null || !databases.includes(name)) },
  { kind: 'units', is: (name) => name === 'DISPLAY_UNITS' },
];

const partsOf = (shown: MaskedValue): readonly PluginName[] => (shown.kind === 'parts' ? shown.parts : []);

/** Parts that stand in ENABLE now and would not any more, or that DISABLE would switch off. */
const partsLost = (rows: readonly RollbackRow[]): readonly PluginName[] => [
  ...new Set(
    rows.flatMap((row) => {
      const name = known(row);
      const [from, to] = name === 'ENABLE' ? [row.now, row.back] : [row.back, row.now];
      if (name !== 'ENABLE' && name !== 'DISABLE') return [];
      return partsOf(from).filter((part) => !partsOf(to).includes(part));
    }),
  ),
];

/** All that going back does besides, what could do most harm first: an alarm that falls silent, another database. */
export function afterwards(rows: readonly RollbackRow[]): readonly Besides[] {
  const found = signs
    .map(({ kind, is }) => ({
      kind,
      names: rows.filter((row) => row.change !== 'same' && is(known(row), row)).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
  const parts = partsLost(rows);
  const [alarms, rest] = [
    found.filter(({ kind }) => kind === 'alarms'),
    found.filter(({ kind }) => kind !== 'alarms'),
  ];
  return [...alarms, ...(parts.length > 0 ? [{ kind: 'parts' as const, parts }] : []), ...rest];
}
