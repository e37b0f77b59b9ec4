/** Taking an act back, wherever its button stands: begins it, asks what it needs, tells why it came to nothing. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../electron/contract/models.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Plate, StateShape } from '../../components/state-shape.tsx';
import { useJobs } from '../../stores/jobs.ts';
import { UnlockDialog } from '../copies/unlock-dialog.tsx';
import { isQuestion, useAct } from '../use-act.ts';
import type { ActRun } from '../use-act.ts';
import { sinceOf } from './tell.ts';

export interface Undoing {
  /** The entry that is being taken back now. */
  readonly busy: string | null;
  readonly problem: Problem | null;
  readonly begin: (entry: HistoryEntry) => void;
  readonly leave: () => void;
  /** What <UndoQuestions> draws. */
  readonly asked: { readonly entry: HistoryEntry; readonly act: ActRun } | null;
}

export function useUndo(): Undoing {
  const undo = useJobs((state) => state.undo);
  const act = useAct();
  const [entry, setEntry] = useState<HistoryEntry | null>(null);
  return {
    busy: act.busy ? (entry?.id ?? null) : null,
    problem: act.problem !== null && !isQuestion(act.problem) ? act.problem : null,
    begin: (chosen) => {
      setEntry(chosen);
      act.start(() => undo(chosen.id, false));
    },
    leave: act.leave,
    asked: entry !== null && act.problem !== null && isQuestion(act.problem) ? { entry, act } : null,
  };
}

/** The questions that may come up: the passphrase of the copies, and what to do when something was changed since. */
export function UndoQuestions({ undoing }: { undoing: Undoing }) {
  const undo = useJobs((state) => state.undo);
  if (undoing.asked === null) return null;
  const { entry, act } = undoing.asked;
  if (act.problem?.code === 'copies-locked') {
    return <UnlockDialog onOpen={act.again} onClose={act.leave} />;
  }
  return <ChangedSince entry={entry} onKeep={act.leave} onGo={() => act.start(() => undo(entry.id, true))} />;
}

interface ChangedSinceProps {
  readonly entry: HistoryEntry;
  readonly onKeep: () => void;
  readonly onGo: () => void;
}

/** After an act, somebody changed the same thing again: what taking it back would do now. Leaving it is the default. */
function ChangedSince({ entry, onKeep, onGo }: ChangedSinceProps) {
  const { t } = useTranslation();
  const what = sinceOf(entry.act);
  return (
    <Dialog
      kind="confirm"
      title={t('history.since.title')}
      onClose={onKeep}
      aside={
        <Plate tone="shut">
          <StateShape shape="triangle" />
        </Plate>
      }
    >
      <p className="dialog-lead">{t('history.since.lead')}</p>
      <ul className="dialog-facts">
        <li>
          <span className="is-shut">
            <StateShape shape="triangle" />
          </span>
          {t(`history.since.${what}`)}
        </li>
        <li>
          <span className="is-ok">
            <StateShape shape="tick" />
          </span>
          {t('history.since.again')}
        </li>
      </ul>
      <div className="dialog-acts">
        <Button kind="line" onPress={onGo}>
          {t(`history.since.go.${what}`)}
        </Button>
        <span data-focus>
          <Button kind="primary" onPress={onKeep}>
            {t('history.since.keep')}
          </Button>
        </span>
      </div>
    </Dialog>
  );
}
