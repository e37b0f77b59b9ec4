/** How the progress of work on a database is told. Pure. */
import type { DatabaseJob, StepName } from '../../../../electron/contract/jobs.ts';
import { type CollectionKind, collectionKinds } from '../../../../electron/contract/mongodb.ts';

/** The step that it is at, or was at when it ended before its end; none when it is done. */
export const presentStep = ({ steps }: Pick<DatabaseJob, 'steps'>): StepName | undefined =>
  steps.find(({ state }) => state === 'now')?.name;

/** How much of the present step is done, from 0 to 1; null while nobody knows. */
export const doneOf = ({ documents, total }: Pick<DatabaseJob, 'documents' | 'total'>): number | null =>
  total === null || total === 0 ? null : Math.min(1, documents / total);

/** What is done for good when it ends before its end: lines cleared, copied or put back. */
export function soFarOf(job: DatabaseJob): number {
  const { kind, documents, total } = job;
  const step = presentStep(job);
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
