import { createInterface } from 'node:readline';

import { explain } from '../electron/services/connection-string/explain.ts';

/**
 * `npm run --silent explain:string`: reads connection strings from standard input, one per line, and says of each what
 * is wrong. It prints the repaired string with its password, which nothing else may: for helpers, on their own computer.
 */
for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
  const { verdict, problems, parts, repaired } = explain(line);
  console.log(JSON.stringify({ verdict, problems, parts, repaired: repaired[0]?.reveal() ?? null }));
}
