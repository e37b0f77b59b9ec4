import type { ProgramCase } from './cases/case.ts';
import { limits } from './cases/limits.ts';
import { lists } from './cases/lists.ts';
import { loginCases } from './cases/logins.ts';
import { connectCases } from './cases/sources.ts';
import { start, visitors } from './cases/start.ts';
import { values } from './cases/values.ts';

/**
 * What Nightscout 15.0.7 does with settings, as it was seen: with the program itself, with its packages, or read there.
 * L numbers are those of public reports.
 */
export const programCases: readonly ProgramCase[] = [
  ...lists,
  ...connectCases,
  ...loginCases,
  ...limits,
  ...start,
  ...visitors,
  ...values,
];

/** The cases, each under a name of its own. */
export const namedCases = programCases.map((one) => [`${one[0]}: ${one[1]}`, one] as const);
