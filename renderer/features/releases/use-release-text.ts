import { useTranslation } from 'react-i18next';
import type { ReleaseSummary } from '../../../electron/contract/releases.ts';
import { useApp } from '../../stores/app.ts';
import { useNow } from '../../shared/now.ts';
import { useTimes } from '../../locales/use-times.ts';
import { absentRow } from '../../shared/config-var/known.ts';
import { useConfigVarText } from '../../shared/config-var/use-config-var-text.ts';
import { describeRelease } from './release-text.ts';

/** So many settings are named; the others are counted. */
const maxNamed = 2;

export interface ReleaseWords {
  /** What happened then. */
  readonly story: (version: ReleaseSummary) => string;
  /** When, and by whom if it was not the person of this account. */
  readonly when: (version: ReleaseSummary) => string;
}

/** Versions in plain words. */
export function useReleaseText(): ReleaseWords {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const settings = useConfigVarText();
  const accounts = useApp((state) => state.snapshot?.accounts) ?? [];
  /** In practice there is no account, and everything is the person's own doing. */
  const mine = ({ by }: ReleaseSummary) =>
    accounts.length === 0 || accounts.some(({ email }) => email === by);
  const list = (names: readonly string[]) => {
    const plain = names.slice(0, maxNamed).map((name) => settings.name(absentRow(name)));
    const count = names.length - plain.length;
    if (count > 0) return t('releases.and', { names: plain.join(', '), count });
    return plain.length === 0 ? t('releases.someSettings') : plain.join(', ');
  };
  return {
    story: (version) => {
      const said = describeRelease(version);
      switch (said.kind) {
        case 'changed':
          return t(mine(version) ? 'releases.changed' : 'releases.changedBy', { what: list(said.names) });
        case 'removed':
          return t(mine(version) ? 'releases.removed' : 'releases.removedBy', { what: list(said.names) });
        case 'published':
          return t('releases.published', { version: said.version });
        case 'back':
          return t('releases.back', { to: said.to });
        default:
          return t(`releases.${said.kind}`);
      }
    },
    when: (version) => {
      const when = times.when(version.at);
      return mine(version) ? when : t('releases.by', { when, who: version.by });
    },
  };
}
