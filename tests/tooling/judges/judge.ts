import type { Packages } from './packages.ts';

/** One thing on which we and the real program do not agree. */
export interface Disagreement {
  /** What was put before both; never a person's own. */
  readonly about: string;
  readonly ours: string;
  readonly theirs: string;
}

export interface Verdicts {
  /** How many were compared. */
  readonly asked: number;
  readonly disagreements: readonly Disagreement[];
}

/** Holds some of our verdicts to what the real programs do. */
export interface Judge {
  readonly name: string;
  readonly judge: (packages: Packages) => Promise<Verdicts>;
}
