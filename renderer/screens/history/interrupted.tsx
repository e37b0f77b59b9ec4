import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryAct, HistoryEntry } from '../../../electron/contract/models.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Plate } from '../../components/state-shape.tsx';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import { useSites } from '../../stores/sites.ts';
import { useTimes } from '../../words/use-times.ts';
import { useTitleOf } from '../site-words.ts';
import type { Undoing } from './undo.tsx';

/** These save a copy before anything changes, and are written down only after it is saved. */
const withCopy: readonly HistoryAct[] = ['settings', 'restore', 'go-back'];

interface InterruptedProps {
  readonly entry: HistoryEntry;
  /** The one that holds the page's main button. */
  readonly first: boolean;
  readonly undoing: Undoing;
}

/** The app was closed in the middle: what was cut short, what is true now, and only what works from here. */
export function Interrupted({ entry, first, undoing }: InterruptedProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const go = usePlace((state) => state.go);
  const { siteId } = entry;
  const site = useSites(({ byId }) => (siteId === null ? undefined : byId[siteId]));
  const known = site !== undefined;
  useEffect(() => {
    if (siteId !== null && known) void useSites.getState().look([siteId], 'page');
  }, [siteId, known]);
  const seen = site?.state.kind ?? 'checking';
  const name = titleOf(entry.siteTitle ?? '');
  return (
    <section className="card card-alert is-shut interrupted">
      <Plate tone="shut">
        <Icon name="pause" />
      </Plate>
      <div className="grow">
        <h2>{t(`history.interrupted.${entry.act}`, { site: name })}</h2>
        <p className="quiet">
          {withCopy.includes(entry.act) ? `${t('history.interruptedSaved')} ` : null}
          {t('history.interruptedSay')}{' '}
          {seen === 'checking'
            ? t('history.interruptedLooking')
            : t('history.interruptedNow', { state: t(`state.word.${seen}`) })}{' '}
          <time className="small num" dateTime={entry.at}>
            {times.when(entry.at)}
          </time>
        </p>
      </div>
      <span className="interrupted-acts">
        {entry.undo === 'possible' ? (
          <Button
            kind="line"
            icon="undo"
            says={name}
            busy={undoing.busy === entry.id}
            onPress={() => undoing.begin(entry)}
          >
            {t(undoing.busy === entry.id ? 'history.undoing' : 'history.undo')}
          </Button>
        ) : null}
        {siteId === null ? null : (
          <Button
            kind={first ? 'primary' : 'soft'}
            says={name}
            onPress={() => go({ screen: 'site', id: siteId })}
          >
            {t('history.interruptedGo')}
          </Button>
        )}
      </span>
    </section>
  );
}
