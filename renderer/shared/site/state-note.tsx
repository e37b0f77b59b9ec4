import { useTranslation } from 'react-i18next';
import { type Site, stateReasons } from '../../../electron/contract/sites.ts';
import { problemCodes } from '../../../electron/contract/problems.ts';
import { useNow } from '../now.ts';
import { isFresh } from '../../locales/times.ts';
import { useTimes } from '../../locales/use-times.ts';
import { cantWake, runningOf } from './site-status.ts';

/**
 * The quiet words behind a state: since when, why, or when it was seen. An old state, or one that could not be looked at
 * again, always says when it was seen.
 */
export function StateNote({ site }: { site: Site }) {
  const { t } = useTranslation();
  const now = useNow();
  const times = useTimes(now);
  const { kind, since, why, seenAt } = site.state;
  const problem = problemCodes.find((code) => code === why);
  if (kind === 'checking') return null;
  if (kind === 'unknown') return problem ? t(`problem.${problem}.title`) : null;
  if (seenAt !== null && (problem !== undefined || !isFresh(seenAt, now))) {
    return t('state.seen', { when: times.at(seenAt) });
  }
  const reason = stateReasons.find((known) => known !== 'crashed' && known === why);
  if (reason !== undefined) return t(`state.why.${reason}`);
  if (cantWake(site)) return null;
  switch (kind) {
    case 'working':
      if (runningOf(site) === 'unsure' && site.visitedAt === null) return t('state.notLookedAt');
      return seenAt === null ? null : t('state.checked', { when: times.ago(seenAt) });
    case 'asleep':
      return t('state.wakes');
    case 'starting':
      return t('state.soon');
    case 'closed':
      // Who closed it with this app is told when, in a sentence beside.
      return since === null || site.closed !== null ? null : times.since(since);
    case 'stopped':
    case 'off':
    case 'empty':
      return since === null ? null : times.since(since);
  }
}
