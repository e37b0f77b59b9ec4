/** What is chosen on each side of a comparison. Pure. */
import type { ComparedSide, CopyRef } from '../../../../electron/contract/backups.ts';

export interface Chosen {
  readonly ref: CopyRef;
  /** What main says of the file; null for what is none. */
  readonly file: ComparedSide | null;
}

/** One text for each thing that can be chosen, for a group of radio buttons. */
export const keyOf = (ref: CopyRef): string => (ref.from === 'copy' ? ref.copy : ref.from);

export const refOf = (key: string): CopyRef =>
  key === 'site' || key === 'file' ? { from: key } : { from: 'copy', copy: key };

/** Two that can be compared: both are chosen, and they are not one and the same. */
export const comparable = (one: Chosen | null, other: Chosen | null): boolean =>
  one !== null && other !== null && (one.ref.from === 'file' || keyOf(one.ref) !== keyOf(other.ref));
