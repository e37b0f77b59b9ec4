import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryAct, HistoryEntry } from '../../../electron/contract/models.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { Plate } from '../../components/state-shape.tsx';
import { useHistory } from '../../stores/history.ts';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import type { Place } from '../../stores/place.ts';
import { useSites } from '../../stores/sites.ts';
import { useTimes } from '../../words/use-times.ts';
import { isWork } from '../change/verdict.ts';
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
  const { act } = entry;
  const { stand, look } = useStand(isWork(act) ? null : entry.id);
  const leaving = useLeaving(entry.id);
  const name = titleOf(entry.siteTitle ?? '');
  const said = () => {
    if (isWork(act)) return t(`history.cutWork.${act}`);
    return t(`history.stand.${typeof stand === 'string' ? stand : stand.stands}`);
  };
  const ways = { entry, name, undoing, leaving, main: first ? 'primary' : 'soft' } as const;
  return (
    <section className="card card-alert is-shut interrupted">
      <Plate tone="shut">
        <Icon name="pause" />
      </Plate>
      <div className="grow">
        <h2>{t(`history.interrupted.${act}`, { site: name })}</h2>
        <p className="quiet">
          {said()} {withCopy.includes(act) ? `${t('history.interruptedSaved')} ` : null}
          <time className="small num" dateTime={entry.at}>
            {times.when(entry.at)}
          </time>
        </p>
        {leaving.problem === null ? null : <ProblemNotice level={3} problem={leaving.problem} />}
      </div>
      {isWork(act) ? <WorkWays {...ways} /> : <Ways {...ways} stand={stand} look={look} />}
    </section>
  );
}

interface Leaving {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly leave: () => void;
}

/** Puts the note away: main asks Heroku once more, and writes down what is true. */
function useLeaving(entry: string): Leaving {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const leave = async () => {
    setBusy(true);
    setProblem(null);
    const answer = await ask('history.leave', { entry });
    setBusy(false);
    if (!answer.ok) setProblem(answer.problem);
    void useHistory.getState().load();
  };
  return { busy, problem, leave: () => void leave() };
}

interface WaysProps extends Pick<InterruptedProps, 'entry' | 'undoing'> {
  readonly name: string;
  readonly leaving: Leaving;
  readonly main: 'primary' | 'soft';
}

/** Work on a database: to its page, which goes on where it can; or leave it, and take back what can be taken back. */
function WorkWays({ entry, name, undoing, leaving, main }: WaysProps) {
  const { t } = useTranslation();
  const go = usePlace((state) => state.go);
  const { act, siteId } = entry;
  const toRoom = act === 'clear' && siteId !== null;
  return (
    <span className="interrupted-acts">
      <Button kind="quiet" says={name} busy={leaving.busy} onPress={leaving.leave}>
        {t('history.finishing.leave')}
      </Button>
      {entry.undo === 'possible' ? (
        <Button
          kind="line"
          icon="undo"
          says={name}
          busy={undoing.busy === entry.id}
          onPress={() => undoing.begin(entry)}
        >
          {t('history.undo')}
        </Button>
      ) : null}
      <Button
        kind={main}
        says={name}
        onPress={() => go(toRoom ? { screen: 'room', id: siteId } : { screen: 'data', id: siteId })}
      >
        {t(toRoom ? 'history.finishing.room' : 'history.finishing.data')}
      </Button>
    </span>
  );
}

/** What leaving an act means that its own page would have to ask again for: it did not take place. */
const leaveWords = { delete: 'leaveDelete', 'remove-addon': 'leaveExtra', invite: 'leavePerson' } as const;

const hasWords = (act: HistoryAct): act is keyof typeof leaveWords => act in leaveWords;

interface HerokuWays extends WaysProps {
  readonly stand: Stand;
  readonly look: () => void;
}

function Ways({ entry, name, stand, look, undoing, leaving, main }: HerokuWays) {
  const { t } = useTranslation();
  const go = usePlace((state) => state.go);
  const { act, siteId } = entry;
  const known = useSites(({ byId }) => siteId !== null && byId[siteId] !== undefined);
  const busy = undoing.busy === entry.id;
  const asked = typeof stand === 'string' ? null : stand;
  const untouched = asked?.stands === 'as-before';
  const anew = asked?.finish === 'page' && !(asked.stands === 'as-meant');
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
    const words = asked.finish === 'page' ? 'close' : asked.stands === 'as-meant' ? 'check' : 'go';
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
          {t('history.stand.again')}
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
