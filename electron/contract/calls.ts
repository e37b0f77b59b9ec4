/**
 * The contract: every question the page may ask main, with its input and its answer.
 *
 * Each domain's file holds its models and its calls; this one only merges them. One line is one call. Preload's functions,
 * main's handlers with their schemas, the page's client and the test doubles are all derived from this table, so a
 * missing or misspelt one does not compile. To add a call:
 *   1. a line in the domain's file: 'sites.setTitle': call<{ id: string; title: string }, Site>(),
 *   2. its schema and its answer in ipc/calls/<domain>.ts (the compiler asks for both),
 *   3. use it: bridge.calls['sites.setTitle']({ id, title }) answers a Result<Site>.
 */
import type { Call } from './call.ts';
import { accountCalls } from './account.ts';
import { accountCleanupCalls } from './account-cleanup.ts';
import { actionsCalls } from './actions.ts';
import { appCalls } from './app.ts';
import { backupsCalls } from './backups.calls.ts';
import { collaboratorsCalls } from './collaborators.ts';
import { configVarsCalls } from './config-vars.ts';
import { connectionStringsCalls } from './connection-strings.ts';
import { guidesCalls } from './guides.ts';
import { historyCalls } from './history.ts';
import { jobsCalls } from './jobs.ts';
import { mongodbCalls } from './mongodb.ts';
import { preferencesCalls } from './preferences.ts';
import { pricingCalls } from './pricing.ts';
import { releasesCalls } from './releases.ts';
import { shutdownCalls } from './shutdown.ts';
import { sitesCalls } from './sites.ts';
import type { EventClient } from './events.ts';
import type { Result } from './result.ts';

const calls = {
  ...appCalls,
  ...preferencesCalls,
  ...accountCalls,
  ...sitesCalls,
  ...actionsCalls,
  ...jobsCalls,
  ...historyCalls,
  ...configVarsCalls,
  ...releasesCalls,
  ...backupsCalls,
  ...connectionStringsCalls,
  ...guidesCalls,
  ...mongodbCalls,
  ...collaboratorsCalls,
  ...pricingCalls,
  ...accountCleanupCalls,
  ...shutdownCalls,
} as const;

export type Calls = typeof calls;
export type CallName = keyof Calls;
export type CallInput<Name extends CallName> = Calls[Name] extends Call<infer Input, unknown> ? Input : never;
export type CallAnswer<Name extends CallName> =
  Calls[Name] extends Call<unknown, infer Answer> ? Answer : never;

export const callNames = Object.keys(calls) as CallName[];

/** What the page holds: one function a call. */
type CallClient = {
  readonly [Name in CallName]: (input: CallInput<Name>) => Promise<Result<CallAnswer<Name>>>;
};

/** The whole of what the page gets from main: `window.sitekeeper`. Preload builds it, frozen, from the two tables. */
export interface Bridge {
  readonly calls: CallClient;
  readonly events: EventClient;
}
