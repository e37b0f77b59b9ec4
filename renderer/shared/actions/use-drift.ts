import { useCallback, useEffect, useState } from 'react';
import type { Result } from '../../../electron/contract/result.ts';
import type { ActionDrift } from '../../../electron/contract/history.ts';
import { ask } from '../../bridge/bridge.ts';

export type Stand = ActionDrift | 'looking' | 'unknown';

/** How what an act changed stands at Heroku: asked when it is first drawn, and again when the person wants it. */
export function useStand(entry: string): { readonly stand: Stand; readonly look: () => void } {
  const [stand, setStand] = useState<Stand>('looking');
  const take = useCallback(
    (answer: Result<ActionDrift>) => setStand(answer.ok ? answer.value : 'unknown'),
    [],
  );
  useEffect(() => void ask('history.drift', { entry }).then(take), [entry, take]);
  const look = () => {
    setStand('looking');
    void ask('history.drift', { entry }).then(take);
  };
  return { stand, look };
}
