import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { CleanupChoice, CleanupPreview } from '../../../../electron/contract/mongodb.ts';
import type { Problem } from '../../../../electron/contract/problems.ts';
import type { Result } from '../../../../electron/contract/result.ts';
import { ask } from '../../../bridge/bridge.ts';
import { choiceOf, daysFor } from './usage-layers.ts';
import type { What } from './usage-layers.ts';

/** What the person has chosen to let go, and what main counted of it. */
export interface Going {
  readonly what: What;
  readonly days: Readonly<Record<keyof typeof daysFor, number>>;
  readonly choice: CleanupChoice;
  /** Null while it is counted, and when that failed. */
  readonly preview: CleanupPreview | null;
  readonly problem: Problem | null;
  /** Readings and treatments may go. */
  readonly copiedOut: boolean;
  readonly choose: (what: What) => void;
  readonly keep: (days: number) => void;
  readonly again: () => void;
}

interface Counted {
  /** Of which choice; an answer to an earlier one is none. */
  readonly choice: CleanupChoice | null;
  readonly preview: CleanupPreview | null;
  readonly problem: Problem | null;
}

const uncounted: Counted = { choice: null, preview: null, problem: null };

/** @param present false while something else runs on this database: nothing is counted then. */
export function useGoing(string: string, present: boolean): Going {
  const [what, setWhat] = useState<What>('old-devicestatus');
  const [days, setDays] = useState<Going['days']>({
    'old-devicestatus': daysFor['old-devicestatus'].start,
    'old-history': daysFor['old-history'].start,
  });
  const [counted, setCounted] = useState(uncounted);
  const [copiedOut, setCopiedOut] = useState(false);
  const choice = useMemo(() => choiceOf(what, days), [what, days]);
  const newest = useRef(0);
  const take = useCallback((of: number, asked: CleanupChoice, answer: Result<CleanupPreview>) => {
    if (of !== newest.current) return;
    if (answer.ok) setCopiedOut(answer.value.copiedOut);
    setCounted(
      answer.ok
        ? { choice: asked, preview: answer.value, problem: null }
        : { choice: asked, preview: null, problem: answer.problem },
    );
  }, []);
  const count = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    void ask('mongodb.cleanupPreview', { string, choice }).then((answer) => take(mine, choice, answer));
  }, [string, choice, take]);
  useEffect(() => {
    if (present) count();
  }, [present, count]);
  const { preview, problem } = counted.choice === choice ? counted : uncounted;
  return {
    what,
    days,
    choice,
    preview,
    problem,
    copiedOut,
    choose: setWhat,
    keep: (chosen) => {
      if (what !== 'all-devicestatus') setDays({ ...days, [what]: chosen });
    },
    again: () => {
      setCounted(uncounted);
      count();
    },
  };
}
