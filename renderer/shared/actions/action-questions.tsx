import type { HistoryEntry } from '../../../electron/contract/history.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import { UnlockDialog } from '../backup-lock/unlock-dialog.tsx';
import { ChangedSince } from './changed-since.tsx';
import type { Way } from './changed-since.tsx';
import { RestartWarning } from './restart-warning.tsx';
import type { ActionRun } from './use-action.ts';

interface ActionQuestionsProps {
  readonly action: ActionRun;
  /** What is taken back or finished, where it is that. */
  readonly undo?: { readonly entry: HistoryEntry; readonly way: Way } | null;
  /** What is restarted, where it may be that, and the way to turn it off instead. */
  readonly restart?: { readonly site: Site; readonly onTurnOff: () => void };
}

/**
 * What an action may ask before it goes on: the passphrase of the copies, what to do when something was changed since,
 * and whether a third restart is wanted.
 */
export function ActionQuestions({ action, undo, restart }: ActionQuestionsProps) {
  const { question, again, leave } = action;
  if (question === 'copies-locked') return <UnlockDialog onOpen={() => again()} onClose={leave} />;
  if (question === 'changed-since' && undo) {
    return <ChangedSince {...undo} onKeep={leave} onGo={() => again({ despiteChanges: true })} />;
  }
  if (question === 'many-restarts' && restart !== undefined) {
    return (
      <RestartWarning
        site={restart.site}
        onTurnOff={() => {
          leave();
          restart.onTurnOff();
        }}
        onKeep={leave}
        onGo={() => again({ despiteWarning: true })}
      />
    );
  }
  return null;
}
