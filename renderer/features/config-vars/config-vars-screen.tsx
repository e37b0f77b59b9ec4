import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '../../../electron/contract/problems.ts';
import type { ConfigVarChange, ConfigVarsView } from '../../../electron/contract/config-vars.ts';
import type { Result } from '../../../electron/contract/result.ts';
import { ask } from '../../bridge/bridge.ts';
import { siteJob, useJobs } from '../../stores/jobs.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useSites } from '../../stores/sites.ts';
import { ChangePage } from '../../shared/actions/config-change-page.tsx';
import { useAction } from '../../shared/actions/use-action.ts';
import { AppFrame } from '../../shared/frame/app-frame.tsx';
import { SiteMissing } from '../../shared/site/site-missing.tsx';
import { isMainPassword } from '../../shared/config-var/known.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { NewSecret } from './review-notes.tsx';
import { Review } from './review.tsx';
import { ListPage } from './list-page.tsx';
import { nothingWaits, withChange } from './pending-changes.ts';
import type { Waiting } from './pending-changes.ts';

interface ConfigVarsScreenProps {
  readonly id: string;
  /** What another screen proposes: it waits at once, and is reviewed first. */
  readonly changes?: readonly ConfigVarChange[] | undefined;
}

/**
 * The settings of one site, from the list to the change that went in.
 *
 * The changes that wait hold what a person typed, passwords among it. They live in the state of this component and in
 * no store: they are gone once they were sent, thrown away or left behind.
 */
export function ConfigVarsScreen({ id, changes = [] }: ConfigVarsScreenProps) {
  const site = useSites((state) => state.byId[id]);
  const [view, setView] = useState<ConfigVarsView | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [waiting, setWaiting] = useState<Waiting>(() => changes.reduce(withChange, nothingWaits));
  const [reviewing, setReviewing] = useState(changes.length > 0);
  // Told once more when it is in: whoever signs in needs it.
  const [newSecret, setNewSecret] = useState(false);
  const action = useAction();
  const { leave, stay } = useHoldBack(waiting.size > 0 && !reviewing);
  const sent = useJobs(({ all }) => {
    const job = siteJob(all, id);
    return job !== undefined && job.id === action.job?.id && ['done', 'stuck'].includes(job.state);
  });
  if (sent && waiting.size > 0) {
    setNewSecret([...waiting.values()].some(({ name, kind }) => kind !== 'delete' && isMainPassword(name)));
    setWaiting(nothingWaits);
  }

  const take = useCallback((answer: Result<ConfigVarsView>) => {
    if (answer.ok) setView(answer.value);
    setProblem(answer.ok ? null : answer.problem);
  }, []);
  useEffect(() => void ask('configVars.list', { id }).then(take), [id, take]);

  if (site === undefined) {
    return (
      <AppFrame>
        <SiteMissing />
      </AppFrame>
    );
  }
  if (action.job !== null) {
    return (
      <ChangePage site={site} action={action} started={action.job} done={newSecret ? <NewSecret /> : null} />
    );
  }
  if (reviewing) {
    return (
      <Review
        site={site}
        waiting={waiting}
        rows={view?.rows ?? []}
        action={action}
        onBack={changes.length > 0 ? () => useNavigation.getState().back() : () => setReviewing(false)}
      />
    );
  }
  return (
    <AppFrame>
      <ListPage
        site={site}
        view={view}
        problem={problem}
        waiting={waiting}
        onWaiting={setWaiting}
        onAgain={() => void ask('configVars.list', { id }).then(take)}
        onCheck={() => setReviewing(true)}
      />
      {leave === null ? null : <LeaveDialog count={waiting.size} onStay={stay} onLeave={leave} />}
    </AppFrame>
  );
}

/** Asks before the person goes elsewhere, while something would be lost. `leave`: they were on their way out. */
function useHoldBack(hold: boolean): { readonly leave: (() => void) | null; readonly stay: () => void } {
  const [leave, setLeave] = useState<(() => void) | null>(null);
  useEffect(() => {
    const { askBeforeLeaving } = useNavigation.getState();
    if (!hold) return;
    askBeforeLeaving((go) => setLeave(() => go));
    return () => askBeforeLeaving(null);
  }, [hold]);
  return { leave, stay: () => setLeave(null) };
}
