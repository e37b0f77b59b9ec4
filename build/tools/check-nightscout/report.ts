import type { Kit } from './kit.ts';

/** One thing to prove against a real Nightscout. */
export interface Check {
  readonly group: string;
  readonly name: string;
  /** Changes what others use: run when nothing else runs. */
  readonly alone?: boolean;
  /** Null when it holds, else what differs. */
  readonly run: (kit: Kit) => Promise<string | null>;
}

/** Starts of Nightscout at the same time: each takes two seconds of a processor. */
const together = 3;

async function tried(check: Check, kit: Kit): Promise<boolean> {
  const trouble = await check.run(kit).catch((cause: unknown) => String(cause));
  console.log(`${trouble === null ? 'ok  ' : 'FAIL'} ${check.group}: ${check.name}`);
  if (trouble !== null) console.log(`     ${trouble}`);
  return trouble === null;
}

/** Runs all, a few at a time, and those that need it alone. Prints a line for each; answers how many failed. */
export async function runAll(checks: readonly Check[], kit: Kit): Promise<number> {
  let failed = 0;
  const queue = checks.filter(({ alone }) => alone !== true);
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      if (!(await tried(next, kit))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: together }, work));
  for (const check of checks.filter(({ alone }) => alone === true)) {
    if (!(await tried(check, kit))) failed += 1;
  }
  return failed;
}
