import type { TestedAction } from './action.ts';
import { changeNames, changes } from './changes.ts';
import { accountAndSiteActions, accountAndSiteNames } from './account-and-sites.ts';
import { readNames, reads } from './reads.ts';
import { undoNames, undos } from './undos.ts';

/** Every row of the matrix. */
export const actionNames = [...accountAndSiteNames, ...changeNames, ...undoNames, ...readNames] as const;
export type ActionName = (typeof actionNames)[number];

export const actions: readonly TestedAction<ActionName>[] = [
  ...accountAndSiteActions,
  ...changes,
  ...undos,
  ...reads,
];
