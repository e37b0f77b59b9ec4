import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import type { HistoryAct, HistoryEntry } from '../../../electron/contract/history.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { Plate } from '../../design/state-shape.tsx';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import type { Route } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { useTimes } from '../../locales/use-times.ts';
import { useTitleOf } from '../../shared/site/site-status.ts';
import type { Undoing } from '../../shared/actions/undo.tsx';
import { useLeaving, type Leaving } from './use-dismiss.ts';
import { useStand } from '../../shared/actions/use-drift.ts';
import type { Stand } from '../../shared/actions/use-drift.ts';
import { isWork, WorkCutShort } from './interrupted-jobs.tsx';

/** These save a copy before anything changes, and are written down only after it is saved. */
const withCopy: readonly HistoryAct[] = ['settings', 'restore', 'go-back'];

/** Where an act that needs a new yes can be begun again. */
function pageOf(act: HistoryAct, id: string): Route {
  if (act === 'delete') return { screen: 'delete', id };
  return act === 'remove-addon' ? { screen: 'shutdown' } : { screen: 'collaborators', id };
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
  const { act } = entry;
  const { stand, look } = useStand(entry.id);
  const leaving = useLeaving(entry.id);
  const name = titleOf(entry.siteTitle ?? '');
  const said = t(`history.drift.${typeof stand === 'string' ? stand : stand.state}`);
  return (
    <Card alert="warning" className="interrupted">
      <Plate tone="warning">
        <Icon name="pause" />
      </Plate>
      <div className="grow">
        <h2>{t(`history.interrupted.${act}`, { site: name })}</h2>
        <p className="quiet">
          {said} {withCopy.includes(act) ? `${t('history.interruptedSaved')} ` : null}
          <time className="small num" dateTime={entry.at}>
            {times.when(entry.at)}
          </time>
        </p>
        {leaving.problem === null ? null : <ProblemNotice level={3} problem={leaving.problem} />}
      </div>
      <Ways {...{ entry, name, stand, look, undoing, leaving }} main={first ? 'primary' : 'soft'} />
    </Card>
  );
}

interface WaysProps extends Pick<InterruptedProps, 'entry' | 'undoing'> {
  readonly name: string;
  readonly leaving: Leaving;
  readonly stand: Stand;
  readonly look: () => void;
  readonly main: 'primary' | 'soft';
}

/** What leaving an act means that its own page would have to ask again for: it did not take place. */
const leaveWords = { delete: 'leaveDelete', 'remove-addon': 'leaveExtra', invite: 'leavePerson' } as const;

const hasWords = (act: HistoryAct): act is keyof typeof leaveWords => act in leaveWords;

function Ways({ entry, name, stand, look, undoing, leaving, main }: WaysProps) {
  const { t } = useTranslation();
  const go = useNavigation((state) => state.go);
  const { act, siteId } = entry;
  const known = useSites(({ byId }) => siteId !== null && byId[siteId] !== undefined);
  const busy = undoing.busy === entry.id;
  const asked = typeof stand === 'string' ? null : stand;
  const untouched = asked?.state === 'as-before';
  const anew = asked?.resume === 'page' && !(asked.state === 'as-intended');
  const on = () => {
    if (asked === null || siteId === null) return null;
    // Deleting, or letting somebody in, is never the loudest thing on a page that only tells what happened.
    if (anew) {
      return (
        <>
          <Button kind="quiet" says={name} onPress={() => go(pageOf(act, siteId))}>
            {t('history.finishing.anew')}
          </Button>
          <Button kind={main} says={name} busy={leaving.busy} onPress={leaving.leave}>
            {t(`history.finishing.${untouched && hasWords(act) ? leaveWords[act] : 'leave'}`)}
          </Button>
        </>
      );
    }
    const words = asked.resume === 'page' ? 'close' : asked.state === 'as-intended' ? 'check' : 'go';
    return (
      <Button kind={main} says={name} busy={busy} onPress={() => undoing.finish(entry)}>
        {t(`history.finishing.${words}`)}
      </Button>
    );
  };
  const undo = entry.undo === 'possible' && !(anew && untouched);
  return (
    <span className="interrupted-acts">
      {known && siteId !== null ? (
        <Button kind="quiet" says={name} onPress={() => go({ screen: 'site', id: siteId })}>
          {t('history.interruptedGo')}
        </Button>
      ) : null}
      {stand === 'unknown' ? (
        <Button kind="line" says={name} onPress={look}>
          {t('history.drift.again')}
        </Button>
      ) : null}
      {undo ? (
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
