import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryAct, HistoryEntry } from '../../../electron/contract/history.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import type { IconName } from '../../design/icon.tsx';
import { useSiteJob } from '../../stores/jobs.ts';
import { useNow } from '../../shared/now.ts';
import { amount } from '../../locales/sizes.ts';
import { useTimes } from '../../locales/use-times.ts';
import { verdictOfEntry } from '../../shared/actions/verdict.ts';
import { useTitleOf } from '../../shared/site/site-status.ts';
import { clearedOf, namesOf } from '../../shared/actions/entry-text.ts';
import type { Undoing } from '../../shared/actions/undo.tsx';

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
  plan: 'card',
  rename: 'edit',
  delete: 'trash',
  invite: 'people',
  'remove-helper': 'people',
  'remove-addon': 'trash',
  'connect-database': 'key',
  clear: 'database',
  'copy-out': 'copies',
  'put-back': 'undo',
  'from-site': 'copies',
  undo: 'undo',
  connect: 'key',
  'sign-out': 'signOut',
};

/** Acts that end when the site answers: how long that took is worth telling. */
const answers: readonly HistoryAct[] = ['restart', 'wake', 'turn-on'];

interface HistoryRowProps {
  readonly entry: HistoryEntry;
  /** What was done, in one sentence. */
  readonly what: string;
  /** clock: the day stands above. day: only the day. */
  readonly when: 'clock' | 'day';
  readonly undoing: Undoing;
}

/** One act: when, what, on which site, how it ended, and its way back. */
export function HistoryRow({ entry, what, when, undoing }: HistoryRowProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const { at, act, stuck, problem } = entry;
  const verdict = verdictOfEntry(entry);
  const cleared = clearedOf(entry);
  const shown = namesOf(entry.subject);
  const why = stuck ? t(`stuck.${stuck}.title`) : problem ? t(`problem.${problem}.title`) : null;
  const notes = [
    entry.siteTitle === null ? null : titleOf(entry.siteTitle),
    // The end of the line holds the button then.
    entry.undo === 'possible' && verdict !== 'done' ? t(`history.outcome.${verdict}`) : null,
    cleared === null
      ? null
      : t(`history.cleared.${cleared.what}`, {
          count: cleared.documents,
          lines: amount(cleared.documents),
        }),
    verdict === 'stopped' ? t('history.staysDone') : null,
    why,
    act === 'delete' && verdict === 'done' ? t('history.noReturn') : null,
  ];
  const second = notes.filter((note) => note !== null).join('. ');
  return (
    <li>
      <time dateTime={at}>{when === 'clock' ? times.clock(at) : times.shortDay(at)}</time>
      <Icon name={icons[act]} />
      <span className="grow">
        <b>{what}</b>
        {second === '' ? null : <span className="small quiet">{second}</span>}
        {shown.length === 0 ? null : <span className="code quiet raw">{shown.join(', ')}</span>}
      </span>
      {entry.undo === 'possible' ? (
        <UndoButton entry={entry} what={what} undoing={undoing} />
      ) : (
        <Ended entry={entry} />
      )}
    </li>
  );
}

function Ended({ entry }: Pick<HistoryRowProps, 'entry'>) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const { act, seconds } = entry;
  const verdict = verdictOfEntry(entry);
  const ended = () => {
    if (verdict !== 'done') return t(`history.outcome.${verdict}`);
    return answers.includes(act) && seconds !== null
      ? t('history.outcome.done', { duration: times.lasted(seconds) })
      : t('history.outcome.doneBare');
  };
  const bad = ['stuck', 'failed', 'unknown', 'made', 'part'].includes(verdict);
  return <span className={bad ? 'small state-text is-warning' : 'small quiet'}>{ended()}</span>;
}

function UndoButton({ entry, what, undoing }: Pick<HistoryRowProps, 'entry' | 'what' | 'undoing'>) {
  const { t } = useTranslation();
  const id = useId();
  const job = useSiteJob(entry.siteId);
  const busy = undoing.busy === entry.id;
  const wait = !busy && job?.state === 'running' ? t(`job.after.${job.kind}`) : null;
  return (
    <span className="history-undo">
      {wait === null ? null : (
        <span className="small quiet" id={id}>
          {wait}
        </span>
      )}
      <Button
        kind="line"
        icon="undo"
        says={what}
        busy={busy}
        offBecause={wait === null ? undefined : id}
        onPress={() => undoing.begin(entry)}
      >
        {t(busy ? 'history.undoing' : 'history.undo')}
      </Button>
    </span>
  );
}
