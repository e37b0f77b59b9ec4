import { useState } from 'react';
import type { Site } from '../../../electron/contract/sites.ts';
import type { Problem } from '../../../electron/contract/problems.ts';
import { ask } from '../../bridge/bridge.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { dismissOnSite, useJobs } from '../../stores/jobs.ts';
import { useSites } from '../../stores/sites.ts';
import type { Act } from './primary-action.ts';

export interface SiteActs {
  /** Why the newest act could not even begin. */
  readonly problem: Problem | null;
  /** A third restart within the hour waits for a second yes. */
  readonly third: boolean;
  readonly leaveThird: () => void;
  readonly goThird: () => void;
  readonly act: (act: Act) => void;
  readonly close: (days: number | null) => void;
}

/** What the buttons of a site's page do. */
export function useSiteActs({ id }: Site): SiteActs {
  const jobs = useJobs();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [third, setThird] = useState(false);
  const begin = async (begun: Promise<Problem | null>) => {
    dismissOnSite(id);
    const trouble = await begun;
    setThird(trouble?.code === 'many-restarts');
    setProblem(trouble?.code === 'many-restarts' ? null : trouble);
  };
  const open = async () => {
    const answer = await ask('sites.open', { id });
    setProblem(answer.ok ? null : answer.problem);
  };
  const look = async () => {
    dismissOnSite(id);
    setProblem(null);
    await useSites.getState().look([id], 'press');
  };
  const does: Readonly<Record<Act, () => Promise<void>>> = {
    restart: () => begin(jobs.restart(id, false)),
    wake: () => begin(jobs.wake(id)),
    'turn-off': () => begin(jobs.turnOff(id)),
    'turn-on': () => begin(jobs.turnOn(id)),
    close: () => begin(jobs.close(id, null)),
    reopen: () => begin(jobs.reopen(id)),
    open,
    look,
    database: async () => useNavigation.getState().go({ screen: 'connection-strings', id }),
    settings: async () => useNavigation.getState().go({ screen: 'config-vars', id }),
    plans: async () => useNavigation.getState().go({ screen: 'dyno-size', id }),
  };
  return {
    problem,
    third,
    leaveThird: () => setThird(false),
    goThird: () => void begin(jobs.restart(id, true)),
    act: (act) => void does[act](),
    close: (days) => void begin(jobs.close(id, days)),
  };
}
