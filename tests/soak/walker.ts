import type { SiteJob } from '../../electron/contract/jobs.ts';
import type { LookReason, Site } from '../../electron/contract/sites.ts';
import type { Result } from '../../electron/contract/result.ts';
import type { RouteId } from '../../electron/practice/start.ts';
import type { AppCore } from '../support/app-core.ts';
import type { Network } from '../faults/network.ts';
import type { Random } from './random.ts';

/** What a walk knows of itself while it goes on. */
export interface Walker {
  readonly app: AppCore;
  readonly random: Random;
  readonly network: Network;
  /** Why each site is being looked at now, by app name. */
  readonly looks: Map<string, Set<LookReason>>;
  /** Ids of the apps, by name. */
  readonly ids: Map<string, string>;
  /** How often a change of this kind was accepted for this app. */
  readonly allowed: (id: string, route: string) => number;
  /** One more was accepted. */
  readonly allow: (id: string, route: string) => void;
  /** Every answer that the page got. */
  readonly answers: unknown[];
  /** Sets the computer's clock back against Heroku's, in milliseconds. */
  readonly setBack: (ms: number) => void;
}

/** One thing that a person, their network or Heroku may do. */
export type Press = (walker: Walker) => Promise<void>;

export async function known({ app, ids }: Walker): Promise<readonly Site[]> {
  const list = await app.ask('sites.list', { fresh: false });
  const sites = list.ok ? list.value.sites : [];
  for (const { id, name } of sites) ids.set(name, id);
  return sites;
}

/** Presses, sometimes twice at once, and counts what Heroku may get for it. */
export async function accept(
  walker: Walker,
  site: Site,
  route: RouteId | null,
  ask: () => Promise<Result<SiteJob>>,
): Promise<void> {
  // A double click, sometimes.
  const answers = await Promise.all(walker.random.chance(0.3) ? [ask(), ask()] : [ask()]);
  walker.answers.push(...answers);
  const started = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  if (started.length > 1) throw new Error(`two jobs at once for ${site.name}`);
  if (started.length === 1 && route !== null) walker.allow(site.id, route);
}
