import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AutomaticCopy } from '../../../electron/contract/backups.ts';
import { Button } from '../../design/button.tsx';
import { Icon, Spinner } from '../../design/icon.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import { useNow } from '../../shared/now.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useTimes } from '../../locales/use-times.ts';
import { RemoveDialog } from './remove-dialog.tsx';
import { useCopies } from './use-automatic-backups.ts';

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
  const { copies, problem, drop, after } = useCopies(siteId);
  const [removing, setRemoving] = useState<AutomaticCopy | null>(null);
  const [all, setAll] = useState(false);
  const shown = all ? (copies ?? []) : (copies ?? []).slice(0, open);
  return (
    <>
      {problem === null ? null : <ProblemNotice level={3} problem={problem} />}
      {copies === null && problem === null ? <Spinner /> : null}
      {copies?.length === 0 ? (
        <p className="quiet">{t(choosing ? 'restore.source.none' : 'backups.automatic.none')}</p>
      ) : null}
      <ul className="kept-copies">
        {shown.map((copy) => {
          const when = times.exactly(copy.takenAt);
          const says = t('backups.automatic.of', { when });
          const then = after(copy);
          return (
            <li key={copy.id}>
              <Icon name="copies" />
              <time className="grow" dateTime={copy.takenAt}>
                <b>{when}</b> <span className="small quiet">{times.ago(copy.takenAt)}</span>
                {then === null ? null : (
                  <span className="small quiet">{t('backups.automatic.next', { what: then })}</span>
                )}
              </time>
              <Button
                kind="soft"
                says={says}
                onPress={() =>
                  useNavigation.getState().go({ screen: 'backups-restore', id: siteId, copy: copy.id })
                }
              >
                {t('backups.automatic.look')}
              </Button>
              {choosing ? null : (
                <Button kind="quiet" says={says} onPress={() => setRemoving(copy)}>
                  {t('backups.automatic.remove')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {copies === null || all || copies.length <= open ? null : (
        <Button kind="quiet" icon="plus" onPress={() => setAll(true)}>
          {t('backups.automatic.more', { count: copies.length })}
        </Button>
      )}
      {removing === null ? null : (
        <RemoveDialog
          copy={removing}
          when={times.exactly(removing.takenAt)}
          onKeep={() => setRemoving(null)}
          onRemoved={() => {
            drop(removing.id);
            setRemoving(null);
          }}
        />
      )}
    </>
  );
}
