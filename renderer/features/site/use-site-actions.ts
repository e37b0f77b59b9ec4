import { useState } from 'react';
import type { CallInput } from '../../../electron/contract/calls.ts';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { useAction } from '../../shared/actions/use-action.ts';
import type { ActionCall, ActionRun } from '../../shared/actions/use-action.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { dismissOnSite } from '../../stores/jobs.ts';
import { useSites } from '../../stores/sites.ts';
import type { Act } from './primary-action.ts';

export interface SiteActions {
  /** Why the newest act could not even begin. */
  readonly problem: Problem | null;
  readonly action: ActionRun;
  readonly act: (act: Act) => void;
  /** `days`: look at it again after so many; null: until it is opened. */
  readonly close: (days: number | null) => void;
}

/** What the buttons of a site's page do. */
export function useSiteActions({ id }: Site): SiteActions {
  const action = useAction();
  const [problem, setProblem] = useState<Problem | null>(null);
  const start = <Name extends ActionCall>(call: Name, input: CallInput<Name>) => {
    dismissOnSite(id);
    setProblem(null);
    action.start(call, input);
  };
  const open = async () => {
    const answer = await ask('sites.open', { id });
    action.leave();
    setProblem(answer.ok ? null : answer.problem);
  };
  const look = () => {
    dismissOnSite(id);
    action.leave();
    setProblem(null);
    void useSites.getState().look([id], 'press');
  };
  const go = useNavigation((state) => state.go);
  const close = (days: number | null) => start('actions.close', { id, days });
  const does: Readonly<Record<Act, () => void>> = {
    restart: () => start('actions.restart', { id, despiteWarning: false }),
    wake: () => start('actions.wake', { id }),
    'turn-off': () => start('actions.turnOff', { id }),
    'turn-on': () => start('actions.turnOn', { id }),
    close: () => close(null),
    reopen: () => start('actions.reopen', { id }),
    open: () => void open(),
    look,
    database: () => go({ screen: 'connection-strings', id }),
    settings: () => go({ screen: 'config-vars', id }),
    plans: () => go({ screen: 'dyno-size', id }),
  };
  return { problem: problem ?? action.refused, action, act: (act) => does[act](), close };
}
