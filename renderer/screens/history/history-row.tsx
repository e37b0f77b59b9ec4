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
  'turn-off': 'power',
  'turn-on': 'power',
  close: 'sign',
  reopen: 'sign',
  settings: 'sliders',
  restore: 'copies',
  'go-back': 'steps',
  undo: 'undo',
  connect: 'key',
  'sign-out': 'signOut',
};

interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** clock: the day stands above. day: only the day. full: alone, on the page of its site. */
  readonly when: 'clock' | 'day' | 'full';
}

/** One act: when, what, on which site, and how it ended. */
export function HistoryRow({ entry, when }: HistoryRowProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const { at, act, outcome, seconds, stuck, problem } = entry;
  const time = () => {
    if (when === 'clock') return times.clock(at);
    return when === 'day' ? times.shortDay(at) : times.when(at);
  };
  const ended = () => {
    if (outcome !== 'done') return t(`history.outcome.${outcome}`);
    const answered = act === 'restart' || act === 'wake';
    return answered && seconds !== null
      ? t('history.outcome.done', { duration: times.lasted(seconds) })
      : t('history.outcome.doneBare');
  };
  const why = stuck ? t(`stuck.${stuck}.title`) : problem ? t(`problem.${problem}.title`) : null;
  const notes = [when === 'full' || entry.siteTitle === null ? null : titleOf(entry.siteTitle), why];
  const second = notes.filter((note) => note !== null).join('. ');
  return (
    <li>
      <time dateTime={at}>{time()}</time>
      <Icon name={icons[act]} />
      <span className="grow">
        <b>{t(`history.act.${act}`)}</b>
        {second === '' ? null : <span className="small quiet">{second}</span>}
      </span>
      <span className={outcome === 'stuck' || outcome === 'failed' ? 'small kword is-shut' : 'small quiet'}>
        {ended()}
      </span>
    </li>
  );
}
