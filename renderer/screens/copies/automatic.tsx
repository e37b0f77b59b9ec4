import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { AutomaticCopy } from '../../../electron/contract/site-page.ts';
import { ask } from '../../bridge/bridge.ts';
import { Button } from '../../components/button.tsx';
import { Icon, Spinner } from '../../components/icon.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useNow } from '../../stores/now.ts';
import { usePlace } from '../../stores/place.ts';
import { useTimes } from '../../words/use-times.ts';
import { RemoveDialog } from './remove-dialog.tsx';

/** How many stand open; there may be fifty. */
const open = 8;

interface AutomaticProps {
  readonly siteId: string;
  /** Only to choose one from, without deleting. */
  readonly choosing?: boolean;
}

/** The copies that the app made by itself, the newest first. */
export function Automatic({ siteId, choosing = false }: AutomaticProps) {
  const { t } = useTranslation();
  const times = useTimes(useNow());
  const [copies, setCopies] = useState<readonly AutomaticCopy[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [removing, setRemoving] = useState<AutomaticCopy | null>(null);
  const [all, setAll] = useState(false);
  useEffect(() => {
    const load = async () => {
      const answer = await ask('copies.list', { id: siteId });
      if (answer.ok)
        setCopies(answer.value.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt)));
      else setProblem(answer.problem);
    };
    void load();
  }, [siteId]);
  const shown = all ? (copies ?? []) : (copies ?? []).slice(0, open);
  return (
    <>
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
      {copies === null && problem === null ? <Spinner /> : null}
      {copies?.length === 0 ? (
        <p className="quiet">{t(choosing ? 'restore.source.none' : 'copies.automatic.none')}</p>
      ) : null}
      <ul className="kept-copies">
        {shown.map((copy) => {
          const when = times.when(copy.takenAt);
          const says = t('copies.automatic.of', { when });
          return (
            <li key={copy.id}>
              <Icon name="copies" />
              <time className="grow" dateTime={copy.takenAt}>
                <b>{when}</b> <span className="small quiet">{times.ago(copy.takenAt)}</span>
              </time>
              <Button
                kind="soft"
                says={says}
                onPress={() => usePlace.getState().go({ screen: 'restore', id: siteId, copy: copy.id })}
              >
                {t('copies.automatic.look')}
              </Button>
              {choosing ? null : (
                <Button kind="quiet" says={says} onPress={() => setRemoving(copy)}>
                  {t('copies.automatic.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {copies === null || all || copies.length <= open ? null : (
        <Button kind="quiet" icon="plus" onPress={() => setAll(true)}>
          {t('copies.automatic.more', { count: copies.length })}
        </Button>
      )}
      {removing === null ? null : (
        <RemoveDialog
          copy={removing}
          when={times.when(removing.takenAt)}
          onKeep={() => setRemoving(null)}
          onRemoved={() => {
            setCopies((copies ?? []).filter(({ id }) => id !== removing.id));
            setRemoving(null);
          }}
        />
      )}
    </>
  );
}
