/** How the progress of work on a database is told. Pure. */
import type { DatabaseJob, DatabaseJobKind, WorkStep } from '../../../../electron/contract/jobs.ts';
import { type CollectionKind, collectionKinds } from '../../../../electron/contract/mongodb.ts';

/** The steps of each kind, in their order. */
const steps: Readonly<Record<DatabaseJobKind, readonly WorkStep[]>> = {
  clear: ['looking', 'copying', 'checking', 'clearing'],
  'copy-out': ['looking', 'copying', 'checking'],
  'put-back': ['looking', 'putting-back', 'checking'],
  'from-site': ['looking', 'copying', 'checking'],
};

export interface ToldStep {
  readonly name: WorkStep;
  readonly state: 'todo' | 'now' | 'done';
}

export function stepsOf({
  kind,
  step,
  state,
}: Pick<DatabaseJob, 'kind' | 'step' | 'state'>): readonly ToldStep[] {
  const all = steps[kind];
  const at = state === 'done' ? all.length : all.indexOf(step);
  return all.map((name, index) => ({
    name,
    state: index < at ? 'done' : index === at ? 'now' : 'todo',
  }));
}

/** How much of the present step is done, from 0 to 1; null while nobody knows. */
export const doneOf = ({ documents, total }: Pick<DatabaseJob, 'documents' | 'total'>): number | null =>
  total === null || total === 0 ? null : Math.min(1, documents / total);

/** What is done for good when it ends before its end: lines cleared, copied or put back. */
export function soFarOf({ kind, step, documents, total }: DatabaseJob): number {
  if (kind === 'clear') return step === 'clearing' ? documents : 0;
  if (step === 'looking') return 0;
  return step === 'checking' ? (total ?? documents) : documents;
}

/** What a collection holds, where its name is one of Nightscout's own. */
export const kindOf = (collection: string): CollectionKind | null =>
  collectionKinds.find((kind) => kind !== 'other' && kind === collection) ?? null;

/** Read aloud at the begin, at each quarter and at the end: more would never be silent. */
const spokenParts = 4;

export const spokenPart = (work: Pick<DatabaseJob, 'documents' | 'total'>): number =>
  Math.floor((doneOf(work) ?? 0) * spokenParts) / spokenParts;
