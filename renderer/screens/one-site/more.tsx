import { useTranslation } from 'react-i18next';
import type { HistoryEntry, Site } from '../../../electron/contract/models.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon.tsx';
import { useHistory } from '../../stores/history.ts';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import type { Place } from '../../stores/place.ts';
import { useTimes } from '../../words/use-times.ts';
import type { Undoing } from '../history/undo.tsx';
import { useActWords } from '../history/use-act-words.ts';
import './more.css';

interface MoreProps {
  readonly site: Site;
  /** The newest act on this site. */
  readonly entry: HistoryEntry | undefined;
  /** Null where its button stands in the act card already. */
  readonly undoing: Undoing | null;
  /** Why an undo has to wait; null when it may be done. */
  readonly wait: string | null;
}

/** The quieter half of a site's page: the last act with its undo, and the ways to the pages of this site. */
export function More({ site, entry, undoing, wait }: MoreProps) {
  const { t } = useTranslation();
  const { id } = site;
  return (
    <section className="more">
      <h2>{t('site.more.title')}</h2>
      <LastAct entry={entry} undoing={undoing} wait={wait} />
      <ul className="tiles">
        <Tile icon="list" place={{ screen: 'settings-of', id }} words="settings" />
        {site.state.kind === 'empty' ? null : (
          <Tile icon="steps" place={{ screen: 'versions', id }} words="back" />
        )}
        <Tile icon="people" place={{ screen: 'people', id }} words="people" />
        <Tile icon="globe" place={{ screen: 'address', id }} words="address" />
      </ul>
    </section>
  );
}

function LastAct({ entry, undoing, wait }: Omit<MoreProps, 'site'>) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const go = usePlace((state) => state.go);
  const entries = useHistory((state) => state.entries) ?? [];
  const words = useActWords();
  const what = entry === undefined ? '' : words(entry, entries);
  const reason = 'last-act-wait';
  const mayUndo = undoing !== null && entry?.undo === 'possible';
  return (
    <div className="card last-act">
      <Icon name="history" />
      <span className="grow">
        <b>{t('site.more.history')}</b>
        <span className="small quiet">
          {entry === undefined
            ? t('site.more.historyNone')
            : t('site.more.historySay', { what, when: times.at(entry.at) })}
        </span>
        {mayUndo && wait !== null ? (
          <span className="small quiet" id={reason}>
            {wait}
          </span>
        ) : null}
      </span>
      <span className="row">
        <Button kind="quiet" onPress={() => go({ screen: 'history' })}>
          {t('common.seeAll')}
        </Button>
        {mayUndo ? (
          <Button
            kind="line"
            icon="undo"
            says={what}
            busy={undoing.busy === entry.id}
            offBecause={wait === null ? undefined : reason}
            onPress={() => undoing.begin(entry)}
          >
            {t(undoing.busy === entry.id ? 'history.undoing' : 'history.undo')}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

interface TileProps {
  readonly icon: IconName;
  readonly place: Place;
  readonly words: 'settings' | 'back' | 'people' | 'address';
}

function Tile({ icon, place, words }: TileProps) {
  const { t } = useTranslation();
  const go = usePlace((state) => state.go);
  return (
    <li>
      <button type="button" className="card tile" onClick={() => go(place)}>
        <Icon name={icon} />
        <span className="grow">
          <b>{t(`site.more.${words}`)}</b>
          <span className="small quiet">{t(`site.more.${words}Say`)}</span>
          <span className="code quiet">{t(`site.more.${words}Tech`)}</span>
        </span>
        <Icon name="next" size="small" />
      </button>
    </li>
  );
}
