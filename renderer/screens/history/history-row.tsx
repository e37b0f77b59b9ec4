import { useTranslation } from 'react-i18next';
import type { HistoryAct, HistoryEntry } from '../../../electron/contract/models.ts';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon.tsx';
import { useNow } from '../../stores/now.ts';
import { useTimes } from '../../words/use-times.ts';
import { useTitleOf } from '../site-words.ts';

const icons: Readonly<Record<HistoryAct, IconName>> = {
  restart: 'again',
  wake: 'clock',
  connect: 'key',
  'sign-out': 'signOut',
};

interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** clock: the day stands above. day: only the day. full: it stands in the row, on the page of its site. */
  readonly when: 'clock' | 'day' | 'full';
}

/** One act: when, what, on which site, and how it ended. */
export function HistoryRow({ entry, when }: HistoryRowProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const { at, act, outcome, seconds, stuck, problem } = entry;
  const ended = () => {
    if (outcome !== 'done') return t(`history.outcome.${outcome}`);
    const isJob = act === 'restart' || act === 'wake';
    return isJob && seconds !== null
      ? t('history.outcome.done', { duration: times.lasted(seconds) })
      : t('history.outcome.doneBare');
  };
  const why = stuck ? t(`stuck.${stuck}.title`) : problem ? t(`problem.${problem}.title`) : null;
  const where = entry.siteTitle === null ? null : titleOf(entry.siteTitle);
  const notes = [when === 'full' ? times.when(at) : where, why].filter((note) => note !== null);
  return (
    <li>
      {when === 'full' ? null : (
        <time dateTime={at}>{when === 'clock' ? times.clock(at) : times.shortDay(at)}</time>
      )}
      <Icon name={icons[act]} />
      <span className="grow">
        <b>{t(`history.act.${act}`)}</b>
        {notes.length === 0 ? null : <span className="small quiet">{notes.join('. ')}</span>}
      </span>
      <span className={outcome === 'stuck' || outcome === 'failed' ? 'small kword is-shut' : 'small quiet'}>
        {ended()}
      </span>
    </li>
  );
}
