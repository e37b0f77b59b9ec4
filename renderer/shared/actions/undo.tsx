/** Taking an act back, or doing its rest, wherever the button stands: begins it, asks what it needs, tells why not. */
import { useState } from 'react';
import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { Job } from '../../../electron/contract/jobs.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { useHistory } from '../../stores/history.ts';
import { useJobs } from '../../stores/jobs.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { ActionQuestions } from './action-questions.tsx';
import type { Way } from './changed-since.tsx';
import { useAction } from './use-action.ts';
import type { ActionRun } from './use-action.ts';

interface Chosen {
  readonly entry: HistoryEntry;
  readonly way: Way;
}

export interface Undoing {
  /** The entry that is being taken back or finished now. */
  readonly busy: string | null;
  readonly problem: Problem | null;
  readonly begin: (entry: HistoryEntry) => void;
  /** Does the rest of an act that was cut short. */
  readonly finish: (entry: HistoryEntry) => void;
  readonly leave: () => void;
  /** What <UndoQuestions> draws. */
  readonly action: ActionRun;
  readonly chosen: Chosen | null;
}

/** Main found an act that was cut short as it was before it: that is an answer, and the entry says it now. */
const answered = (problem: Problem, { entry }: Chosen): boolean =>
  problem.code === 'nothing-to-change' && entry.outcome === 'interrupted';

const calls = { undo: 'history.undo', finish: 'history.resume' } as const;

/** What was taken out of a database comes back as long work: the page about data shows how it goes on. */
function followPutBack({ siteId }: HistoryEntry): void {
  const { all, dismiss } = useJobs.getState();
  const cleared = (job: Job) => job.kind === 'clear' && job.siteId === siteId;
  for (const job of all.filter(cleared)) dismiss(job);
  useNavigation.getState().go({ screen: 'mongodb-export', id: siteId });
}

const reload = () => void useHistory.getState().load();

export function useUndo(): Undoing {
  const action = useAction();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const begin = (entry: HistoryEntry, way: Way) => {
    setChosen({ entry, way });
    if (entry.act === 'clear') {
      const onAnswer = ({ ok }: { readonly ok: boolean }) => {
        if (ok) followPutBack(entry);
      };
      action.start('mongodb.cleanupUndo', { entry: entry.id }, { onAnswer });
      return;
    }
    action.start(calls[way], { entry: entry.id, despiteChanges: false }, { onAnswer: reload });
  };
  const { problem } = action;
  const told = problem !== null && (chosen === null || !answered(problem, chosen));
  return {
    busy: action.busy ? (chosen?.entry.id ?? null) : null,
    problem: told ? problem : null,
    begin: (entry) => begin(entry, 'undo'),
    finish: (entry) => begin(entry, 'finish'),
    leave: action.leave,
    action,
    chosen,
  };
}

/** The questions that may come up: the passphrase of the copies, and what to do when something was changed since. */
export function UndoQuestions({ undoing: { action, chosen } }: { readonly undoing: Undoing }) {
  return <ActionQuestions action={action} undo={chosen} />;
}
