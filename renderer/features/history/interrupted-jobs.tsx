import { useTranslation } from 'react-i18next';
import { Card } from '../../design/card.tsx';
import { type DatabaseJobKind, databaseJobKinds } from '../../../electron/contract/jobs.ts';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import { Button } from '../../design/button.tsx';
import { Icon } from '../../design/icon.tsx';
import { Plate } from '../../design/state-shape.tsx';
import { clearedOf, namesOf } from '../../shared/actions/entry-text.ts';
import { useNow } from '../../shared/now.ts';
import { useHistory } from '../../stores/history.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { amount } from '../../locales/sizes.ts';
import { useTimes } from '../../locales/use-times.ts';
import { useTitleOf } from '../../shared/site/site-status.ts';
import type { Undoing } from '../../shared/actions/undo.tsx';
import { useLeaving } from './use-dismiss.ts';

/** Long work on a database: Heroku knows nothing of it. */
export type WorkEntry = HistoryEntry & { readonly act: DatabaseJobKind };
export const isWork = (entry: HistoryEntry): entry is WorkEntry =>
  databaseJobKinds.some((kind) => kind === entry.act);

interface WorkCutShortProps {
  readonly entry: WorkEntry;
  /** The one that holds the page's main button. */
  readonly first: boolean;
  readonly undoing: Undoing;
}

/** The app was closed in the middle of it: how far it came, what is safe, and how it goes on. */
export function WorkCutShort({ entry, first, undoing }: WorkCutShortProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const titleOf = useTitleOf();
  const go = useNavigation((state) => state.go);
  const leaving = useLeaving(entry.id);
  // What was to put back a clearing goes on as that did: by its Undo.
  const cleared = useHistory((state) => state.entries?.find(({ id }) => id === entry.undoes));
  const { act, siteId, siteTitle, documents, subject, at } = entry;
  const name = siteTitle === null ? '' : titleOf(siteTitle);
  const count = act === 'clear' ? (clearedOf(entry)?.documents ?? 0) : (documents ?? 0);
  const came =
    act !== 'clear' && documents === null
      ? null
      : t(`history.workCut.${act}.came`, { count, lines: amount(count) });
  return (
    <Card alert="warning" className="interrupted">
      <Plate tone="warning">
        <Icon name="pause" />
      </Plate>
      <div className="grow">
        <h2>
          {siteTitle === null
            ? t(`history.workCut.${act}.title`)
            : t(`history.interrupted.${act}`, { site: name })}
        </h2>
        <p className="quiet">
          {came === null ? null : `${came} `}
          {cleared === undefined
            ? t(`history.workCut.${act}.next`, { place: namesOf(subject)[0] ?? '' })
            : t('history.workCut.put-back.nextUndo')}{' '}
          <time className="small num" dateTime={at}>
            {times.when(at)}
          </time>
        </p>
      </div>
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
        {act === 'clear' && siteId === null ? null : (
          <Button
            kind={first ? 'primary' : 'soft'}
            says={name}
            onPress={() => {
              if (cleared !== undefined) undoing.begin(cleared);
              else if (act === 'clear' && siteId !== null) go({ screen: 'mongodb-cleanup', id: siteId });
              else go({ screen: 'mongodb-export', id: siteId });
            }}
          >
            {t(act === 'from-site' ? 'work.anew' : 'work.again')}
          </Button>
        )}
      </span>
    </Card>
  );
}
