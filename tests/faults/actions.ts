import type { Act } from './action.ts';
import { changeNames, changes } from './changes.ts';
import { firstActs, firstNames } from './account-and-sites.ts';
import { readNames, reads } from './reads.ts';
import { undoNames, undos } from './undos.ts';

/** Every row of the matrix. */
export const actNames = [...firstNames, ...changeNames, ...undoNames, ...readNames] as const;
export type ActName = (typeof actNames)[number];

export const acts: readonly Act<ActName>[] = [...firstActs, ...changes, ...undos, ...reads];
