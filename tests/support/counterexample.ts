import * as fc from 'fast-check';

/**
 * The smallest case in which a property does not hold; null when it held in all that were tried. By default the same
 * 200 cases each time; `SITEKEEPER_CASES` and `SITEKEEPER_SEED` ask for more or others (`npm run soak`).
 */
export function counterexample<Values>(property: fc.IRawProperty<Values, false>): Values | null {
  const numRuns = Number(process.env['SITEKEEPER_CASES'] ?? 200);
  const seed = Number(process.env['SITEKEEPER_SEED'] ?? 20_261_120);
  return fc.check(property, { numRuns, seed }).counterexample;
}
