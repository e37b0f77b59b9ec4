/** Taking an act back, or doing its rest, wherever the button stands: begins it, asks what it needs, tells why not. */
import { useState } from 'react';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { useHistory } from '../../stores/history.ts';
import { undoCleared, useJobs } from '../../stores/jobs.ts';
import { UnlockDialog } from '../backup-lock/unlock-dialog.tsx';
import { isQuestion, useAct } from './use-action.ts';
import type { ActRun } from './use-action.ts';
import { ChangedSince } from './changed-since.tsx';
import type { Way } from './changed-since.tsx';
import { usePutBack } from './use-undo-cleanup.ts';

interface Chosen {
  readonly entry: HistoryEntry;
  readonly way: Way;
}

/** An act, or long work, that waits for an answer. */
type Asking = Pick<ActRun, 'problem' | 'again' | 'leave'>;

export interface Undoing {
  /** The entry that is being taken back or finished now. */
  readonly busy: string | null;
  readonly problem: Problem | null;
  readonly begin: (entry: HistoryEntry) => void;
  /** Does the rest of an act that was cut short. */
  readonly finish: (entry: HistoryEntry) => void;
  readonly leave: () => void;
  /** What <UndoQuestions> draws. */
  readonly asked: (Chosen & { readonly act: Asking; readonly onGo: () => void }) | null;
}

/** Main found an act that was cut short as it was before it: that is an answer, and the entry says it now. */
const answered = (problem: Problem, { entry }: Chosen): boolean =>
  problem.code === 'nothing-to-change' && entry.outcome === 'interrupted';

export function useUndo(): Undoing {
  const act = useAct();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const start = ({ entry, way }: Chosen, despiteChanges: boolean) =>
    act.start(async () => {
      // What was taken out of a database comes back as long work, and not as an act on a site.
      const answer =
        entry.act === 'clear'
          ? await undoCleared(entry.id)
          : await useJobs.getState()[way](entry.id, despiteChanges);
      void useHistory.getState().load();
      return answer;
    });
  const putBack = usePutBack();
  const begin = (entry: HistoryEntry, way: Way) => {
    putBack.leave();
    if (entry.act === 'clear') {
      act.leave();
      putBack.begin(entry);
      return;
    }
    setChosen({ entry, way });
    start({ entry, way }, false);
  };
  const present: Chosen | null = putBack.entry === null ? chosen : { entry: putBack.entry, way: 'undo' };
  const asking: Asking = putBack.entry === null ? act : putBack;
  const { problem } = asking;
  const question = problem !== null && isQuestion(problem);
  const told = problem !== null && !question && (present === null || !answered(problem, present));
  return {
    busy: act.busy || putBack.busy ? (present?.entry.id ?? null) : null,
    problem: told ? problem : null,
    begin: (entry) => begin(entry, 'undo'),
    finish: (entry) => begin(entry, 'finish'),
    leave: asking.leave,
    asked:
      present !== null && question ? { ...present, act: asking, onGo: () => start(present, true) } : null,
  };
}

/** The questions that may come up: the passphrase of the copies, and what to do when something was changed since. */
export function UndoQuestions({ undoing }: { undoing: Undoing }) {
  if (undoing.asked === null) return null;
  const { entry, way, act, onGo } = undoing.asked;
  if (act.problem?.code === 'copies-locked') {
    return <UnlockDialog onOpen={act.again} onClose={act.leave} />;
  }
  return <ChangedSince entry={entry} way={way} onKeep={act.leave} onGo={onGo} />;
}
