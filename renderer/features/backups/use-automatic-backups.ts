/** The automatic copies of a site, the newest first, each with what was done right after it was made. */
import { useEffect, useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { AutomaticCopy } from '../../../electron/contract/backups.ts';
import { ask } from '../../bridge/bridge.ts';
import { useHistory } from '../../stores/history.ts';
import { useActionText } from '../../shared/actions/use-action-text.ts';

export interface CopiesState {
  /** Null until they are known. */
  readonly copies: readonly AutomaticCopy[] | null;
  readonly problem: Problem | null;
  /** Takes one off the list: it was deleted. */
  readonly drop: (id: string) => void;
  /** What was done after a copy was made, in one sentence; null when nobody knows any more. */
  readonly after: (copy: AutomaticCopy) => string | null;
}

export function useCopies(siteId: string): CopiesState {
  const [copies, setCopies] = useState<readonly AutomaticCopy[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { entries, load } = useHistory();
  const words = useActionText();
  useEffect(() => {
    const look = async () => {
      const answer = await ask('backups.list', { id: siteId });
      if (answer.ok)
        setCopies(answer.value.toSorted((a, b) => Date.parse(b.takenAt) - Date.parse(a.takenAt)));
      else setProblem(answer.problem);
    };
    void look();
    void load();
  }, [siteId, load]);
  return {
    copies,
    problem,
    drop: (id) => setCopies((copies ?? []).filter((copy) => copy.id !== id)),
    after({ madeBefore }) {
      const entry = entries?.find(({ id }) => id === madeBefore);
      return entry === undefined ? null : words(entry, entries ?? []);
    },
  };
}
