import { createInterface } from 'node:readline';

import { explain } from '../../electron/services/connection-strings/analysis/explain.ts';

/**
 * `npm run --silent explain:string`: reads connection strings from standard input, one per line, and says of each what
 * is wrong: `hopeless` and `needs-answer` where a site on Heroku can't work with it, what is asked for, which options
 * had to go, and `others`, the readings that a test would try next. It prints the repaired strings with their password,
 * which nothing else may: for helpers, on their own computer.
 */
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const { repaired, ...said } = explain(line);
  const [best = null, ...others] = repaired.map((text) => text.reveal());
  console.log(JSON.stringify({ ...said, repaired: best, others }));
}
