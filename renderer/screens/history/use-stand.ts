import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../electron/contract/result.ts';
import type { ActStand } from '../../../electron/contract/stand.ts';
import { ask } from '../../bridge/bridge.ts';

export type Stand = ActStand | 'looking' | 'unknown';

/**
 * How what an act changed stands at Heroku: asked when it is first drawn, and again when the person wants it.
 * @param entry null: of something that Heroku knows nothing of; nobody is asked.
 */
export function useStand(entry: string | null): { readonly stand: Stand; readonly look: () => void } {
  const [stand, setStand] = useState<Stand>('looking');
  const take = useCallback((answer: Result<ActStand>) => setStand(answer.ok ? answer.value : 'unknown'), []);
  const question = useCallback(() => {
    if (entry !== null) void ask('history.stand', { entry }).then(take);
  }, [entry, take]);
  useEffect(question, [question]);
  const look = () => {
    setStand('looking');
    question();
  };
  return { stand, look };
}
