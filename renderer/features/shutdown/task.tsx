import type { ShutdownView } from '../../../electron/contract/shutdown.ts';
import { ProblemAct } from '../../shared/problem/problem-action.tsx';
import { ProblemNotice } from '../../shared/problem/problem-notice.tsx';
import type { Shutting } from './use-shutdown.ts';

/** What each task is given. */
export interface TaskProps {
  readonly view: ShutdownView;
  readonly shutting: Shutting;
  readonly count: { readonly number: number; readonly total: number } | null;
  readonly onBack: () => void;
  readonly onNext: () => void;
}

/** Why the last question of a task came to nothing. */
export function ShutdownProblem({ shutting: { problem } }: { shutting: Shutting }) {
  if (problem === null) return null;
  return <ProblemNotice problem={problem} act={<ProblemAct code={problem.code} />} />;
}
