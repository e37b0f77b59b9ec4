/** A release in words, and what going back to one would change. Pure: it answers keys and values, the words lie in words/en. */
import type { Job } from '../../../electron/contract/models.ts';
import type { VersionPreview, Version } from '../../../electron/contract/site-page.ts';
import type { SettingBack } from '../../../electron/contract/releases.ts';

export type Told =
  | { readonly kind: 'changed' | 'removed'; readonly names: readonly string[] }
  | { readonly kind: 'published'; readonly version: string }
  | { readonly kind: 'back'; readonly to: number }
  | { readonly kind: 'addOn' | 'initial' | 'other' };

export function toldAs({ story }: Pick<Version, 'story'>): Told {
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
export const isGoing = ({ kind }: Pick<Job, 'kind'>): boolean => kind === 'go-back' || kind === 'undo';

/** The settings that going back would change, in the order of the site. */
export const changing = ({ rows }: VersionPreview): readonly SettingBack[] =>
  rows.filter(({ change }) => change !== 'same');

/** What to look at afterwards: alarm limits are written for one unit; a secret may be known to phones and watches. */
export function afterwards(rows: readonly SettingBack[]): 'units' | 'secrets' | null {
  if (rows.some(({ name }) => name.toUpperCase() === 'DISPLAY_UNITS')) return 'units';
  return rows.some(({ secret }) => secret) ? 'secrets' : null;
}
