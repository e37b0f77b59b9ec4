import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../electron/contract/models.ts';
import { Button } from '../../components/button.tsx';
import '../../components/card.css';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Plate } from '../../components/state-shape.tsx';
import { useHeading } from '../../components/use-heading.ts';
import { useHistory } from '../../stores/history.ts';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import { useTimes } from '../../words/use-times.ts';
import { HelpButton } from '../frame/help.tsx';
import { useTitleOf } from '../site-words.ts';
import { grouped } from './group.ts';
import { HistoryRow } from './history-row.tsx';
import './history.css';

export function History() {
  const { t } = useTranslation();
  const heading = useHeading();
  const { entries, problem, load } = useHistory();
  const now = useNow();
  useEffect(() => void load(), [load]);
  const groups = grouped(entries ?? [], now);
  return (
    <>
      <div className="top">
        <h1 ref={heading} tabIndex={-1}>
          {t('history.title')}
        </h1>
        <HelpButton />
      </div>
      <p className="page-lead">{t('history.lead')}</p>
      {problem === null ? null : <ProblemNotice problem={problem} />}
      {groups.open.map((entry) => (
        <Interrupted key={entry.id} entry={entry} />
      ))}
      {entries?.length === 0 ? (
        <section className="card history-none">
          <Plate tone="info">
            <Icon name="history" />
          </Plate>
          <div className="grow">
            <h2>{t('history.none')}</h2>
            <p className="quiet">{t('history.noneSay')}</p>
          </div>
        </section>
      ) : null}
      <Day title={t('times.today')} entries={groups.today} when="clock" />
      <Day title={t('times.yesterday')} entries={groups.yesterday} when="clock" />
      <Day title={t('history.earlier')} entries={groups.earlier} when="day" />
      {entries === null || entries.length === 0 ? null : (
        <p className="history-kept small quiet">
          <Icon name="lock" size="small" />
          {t('history.kept')}
        </p>
      )}
    </>
  );
}

function Day({
  title,
  entries,
  when,
}: {
  readonly title: string;
  readonly entries: readonly HistoryEntry[];
  readonly when: 'clock' | 'day';
}) {
  if (entries.length === 0) return null;
  return (
    <section>
      <h2 className="history-day">{title}</h2>
      <ul className="card history-list">
        {entries.map((entry) => (
          <HistoryRow key={entry.id} entry={entry} when={when} />
        ))}
      </ul>
    </section>
  );
}

/** The app was closed in the middle: what is true, and where to look. */
function Interrupted({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const go = usePlace((state) => state.go);
  const { siteId } = entry;
  const site = titleOf(entry.siteTitle ?? '');
  return (
    <section className="card card-alert is-shut interrupted">
      <Plate tone="shut">
        <Icon name="pause" />
      </Plate>
      <div className="grow">
        <h2>
          {t(entry.act === 'wake' ? 'history.interruptedWake' : 'history.interruptedRestart', { site })}
        </h2>
        <p className="quiet">
          {t('history.interruptedSay')} {t('history.interruptedAt', { when: times.at(entry.at) })}
        </p>
      </div>
      {siteId === null ? null : (
        <Button kind="primary" onPress={() => go({ screen: 'site', id: siteId })}>
          {t('history.interruptedGo')}
        </Button>
      )}
    </section>
  );
}
