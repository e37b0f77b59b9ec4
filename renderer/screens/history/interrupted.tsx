import { useTranslation } from 'react-i18next';
import type { HistoryAct, HistoryEntry } from '../../../electron/contract/models.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { Plate } from '../../components/state-shape.tsx';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import type { Place } from '../../stores/place.ts';
import { useSites } from '../../stores/sites.ts';
import { useTimes } from '../../words/use-times.ts';
import { useTitleOf } from '../site-words.ts';
import type { Undoing } from './undo.tsx';
import { useStand } from './use-stand.ts';
import type { Stand } from './use-stand.ts';
import { isWork, WorkCutShort } from './work-cut-short.tsx';

/** These save a copy before anything changes, and are written down only after it is saved. */
const withCopy: readonly HistoryAct[] = ['settings', 'restore', 'go-back'];

/** Where an act that needs a new yes can be begun again. */
function pageOf(act: HistoryAct, id: string): Place {
  if (act === 'delete') return { screen: 'delete', id };
  return act === 'remove-addon' ? { screen: 'shutdown' } : { screen: 'people', id };
}

interface InterruptedProps {
  readonly entry: HistoryEntry;
  /** The one that holds the page's main button. */
  readonly first: boolean;
  readonly undoing: Undoing;
}

/** The app was closed in the middle: what was cut short, what Heroku says of it, and only what works from here. */
export function Interrupted({ entry, first, undoing }: InterruptedProps) {
  return isWork(entry) ? (
    <WorkCutShort entry={entry} first={first} undoing={undoing} />
  ) : (
    <ActCutShort entry={entry} first={first} undoing={undoing} />
  );
}

function ActCutShort({ entry, first, undoing }: InterruptedProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const { stand, look } = useStand(entry.id);
  const name = titleOf(entry.siteTitle ?? '');
  const said = () => {
    if (typeof stand === 'string') return t(`history.stand.${stand}`);
    return t(`history.stand.${stand.stands}`);
  };
  return (
    <section className="card card-alert is-shut interrupted">
      <Plate tone="shut">
        <Icon name="pause" />
      </Plate>
      <div className="grow">
        <h2>{t(`history.interrupted.${entry.act}`, { site: name })}</h2>
        <p className="quiet">
          {said()} {withCopy.includes(entry.act) ? `${t('history.interruptedSaved')} ` : null}
          <time className="small num" dateTime={entry.at}>
            {times.when(entry.at)}
          </time>
        </p>
      </div>
      <Ways {...{ entry, name, stand, look, undoing }} main={first ? 'primary' : 'soft'} />
    </section>
  );
}

interface WaysProps extends Pick<InterruptedProps, 'entry' | 'undoing'> {
  readonly name: string;
  readonly stand: Stand;
  readonly look: () => void;
  readonly main: 'primary' | 'soft';
}

function Ways({ entry, name, stand, look, undoing, main }: WaysProps) {
  const { t } = useTranslation();
  const go = usePlace((state) => state.go);
  const { siteId } = entry;
  const known = useSites(({ byId }) => siteId !== null && byId[siteId] !== undefined);
  const busy = undoing.busy === entry.id;
  const asked = typeof stand === 'string' ? null : stand;
  const untouched = asked?.stands === 'as-before';
  const anew = asked?.finish === 'page' && !(asked.stands === 'as-meant');
  const on = () => {
    if (asked === null || siteId === null) return null;
    if (anew) {
      return (
        <Button kind={main} says={name} onPress={() => go(pageOf(entry.act, siteId))}>
          {t('history.finishing.anew')}
        </Button>
      );
    }
    const words = asked.finish === 'page' ? 'close' : asked.stands === 'as-meant' ? 'check' : 'go';
    return (
      <Button kind={main} says={name} busy={busy} onPress={() => undoing.finish(entry)}>
        {t(`history.finishing.${words}`)}
      </Button>
    );
  };
  return (
    <span className="interrupted-acts">
      {known && siteId !== null ? (
        <Button kind="quiet" says={name} onPress={() => go({ screen: 'site', id: siteId })}>
          {t('history.interruptedGo')}
        </Button>
      ) : null}
      {stand === 'unknown' ? (
        <Button kind="line" says={name} onPress={look}>
          {t('history.stand.again')}
        </Button>
      ) : null}
      {entry.undo === 'possible' ? (
        <Button
          kind="line"
          {...(!untouched && { icon: 'undo' as const })}
          says={name}
          busy={busy}
          onPress={() => undoing.begin(entry)}
        >
          {t(untouched ? 'history.finishing.leave' : 'history.undo')}
        </Button>
      ) : null}
      {on()}
    </span>
  );
}
