import { useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { SavedAll } from '../../../electron/contract/shutdown.ts';
import { ask } from '../../bridge/bridge.ts';
import { useNewPassphrase, type NewPassphraseState } from '../copies/new-passphrase.tsx';

export interface SavingAll {
  readonly passphrase: NewPassphraseState;
  readonly saving: boolean;
  readonly saved: SavedAll | null;
  readonly problem: Problem | null;
  readonly save: (ids: readonly string[]) => Promise<void>;
}

/** Locked copies of several sites in a folder that main asks for. Closing that window is no news to anybody. */
export function useSaveAll(): SavingAll {
  const passphrase = useNewPassphrase();
  const [saving, setSaving] = useState(false);
  const [saved, setSaved] = useState<SavedAll | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (ids: readonly string[]) => {
    const typed = passphrase.take();
    if (typed === null) return;
    setSaving(true);
    setProblem(null);
    const answer = await ask('copies.saveAll', { ids, format: 'sitekeeper', passphrase: typed });
    setSaving(false);
    if (!answer.ok) setProblem(answer.problem);
    else if (answer.value !== null) setSaved(answer.value);
  };
  return { passphrase, saving, saved, problem, save };
}
