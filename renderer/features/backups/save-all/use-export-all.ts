import { useState } from 'react';
import type { Problem } from '../../../../electron/contract/problems.ts';
import type { SavedAll } from '../../../../electron/contract/backups.ts';
import { ask } from '../../../bridge/bridge.ts';
import { useNewPassphrase, type NewPassphraseState } from '../../../shared/backup-lock/new-passphrase.tsx';

export interface SavingAll {
  readonly passphrase: NewPassphraseState;
  readonly saving: boolean;
  /** The person stopped it, and the copy in hand is not done yet. */
  readonly stopping: boolean;
  readonly stop: () => void;
  readonly saved: SavedAll | null;
  /** The person closed the window in which main asks for a folder. */
  readonly closed: boolean;
  readonly problem: Problem | null;
  readonly save: (ids: readonly string[]) => Promise<void>;
}

/** Locked copies of several sites in a folder that main asks for. */
export function useSaveAll(): SavingAll {
  const passphrase = useNewPassphrase();
  const [saving, setSaving] = useState(false);
  const [stopping, setStopping] = useState(false);
  const [saved, setSaved] = useState<SavedAll | null>(null);
  const [closed, setClosed] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (ids: readonly string[]) => {
    const typed = passphrase.read();
    if (typed === null) return;
    setSaving(true);
    setClosed(false);
    setProblem(null);
    const answer = await ask('backups.saveAll', { ids, format: 'sitekeeper', passphrase: typed });
    setSaving(false);
    setStopping(false);
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value === null) setClosed(true);
    else {
      // Whoever stopped it may go on with the same passphrase.
      if (answer.value.left.length === 0) passphrase.clear();
      setSaved(answer.value);
    }
  };
  const stop = () => {
    setStopping(true);
    void ask('backups.stopSaveAll');
  };
  return { passphrase, saving, stopping, stop, saved, closed, problem, save };
}
