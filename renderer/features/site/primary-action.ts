/** What the act card of a site says and offers: decided here, drawn by `act-card.tsx`. Pure, so it is tested as data. */
import type { SiteJob, SiteJobKind } from '../../../electron/contract/jobs.ts';
import type { Site, StateKind } from '../../../electron/contract/sites.ts';
import { cantWake, runningOf } from '../../shared/site/site-status.ts';

/** Acts of one press. Everything that takes more begins on a page of its own. */
const presses = [
  'restart',
  'wake',
  'turn-off',
  'turn-on',
  'close',
  'reopen',
] as const satisfies readonly SiteJobKind[];

/** What a press of the main button does. */
export type Act = (typeof presses)[number] | 'look' | 'open' | 'database' | 'settings' | 'plans';

/** busy: the job that runs holds the place of the button. */
export type MainButton =
  | { readonly kind: 'busy'; readonly job: SiteJobKind }
  | { readonly kind: 'offer'; readonly act: Act; readonly strong: boolean }
  | null;

const offer = (act: Act, strong = true): MainButton => ({ kind: 'offer', act, strong });

/** The same act once more, where one press is all it takes. */
const again = (kind: SiteJobKind): MainButton => offer(presses.find((press) => press === kind) ?? 'look');

/** After what was asked for: no act that would only take it back again, as Undo stands there. */
function afterDone(job: SiteJob, state: StateKind): MainButton {
  if (job.kind === 'turn-off' || job.kind === 'close') return null;
  if (state === 'closed') return offer('reopen');
  return state === 'off' ? offer('turn-on', false) : offer('open');
}

function afterJob(job: SiteJob, { kind, state }: Site): MainButton {
  if (job.state === 'running') return { kind: 'busy', job: job.kind };
  // Nobody knows whether it took place: it is looked at before it may be done again.
  if (job.state === 'failed') return job.problem?.changed === 'no' ? again(job.kind) : offer('look');
  if (job.state === 'done') return afterDone(job, state.kind);
  switch (job.stuck) {
    case 'not-answering':
      return offer('restart');
    // Most often Nightscout's trouble page is about the database.
    case 'boot-page':
      return offer(state.why === 'boot-page-settings' ? 'settings' : 'database');
    case 'closed':
      return offer('reopen');
    case 'off':
      return offer('turn-on');
    // A restart that did not help will not help again.
    case 'stopped-again':
      return offer(kind === 'nightscout' ? 'database' : 'look');
    case 'still-running':
    case 'still-starting':
    case null:
      return offer('look');
  }
}

/** Where a restart would not help: what Nightscout's trouble page was about. */
const troubleCure: Readonly<Record<string, Act>> = {
  'boot-page': 'database',
  'boot-page-database': 'database',
  'boot-page-settings': 'settings',
};

/** A restart is not the cure for readings that stay away, and repeats a login that may be locked. */
function whileRunning(site: Site): MainButton {
  const running = runningOf(site);
  if (running === 'working') return offer('restart', false);
  return offer(running === 'unsure' ? 'look' : 'database');
}

/**
 * @param job the newest job of this site whose end was not read yet.
 */
export function mainButton(site: Site, job: SiteJob | undefined): MainButton {
  const { kind } = site.state;
  if (job !== undefined) return afterJob(job, site);
  switch (kind) {
    case 'stopped':
      return offer(troubleCure[site.state.why ?? ''] ?? 'restart');
    case 'working':
      return whileRunning(site);
    case 'asleep':
      return offer(cantWake(site) ? 'plans' : 'wake');
    case 'off':
      return offer('turn-on');
    case 'closed':
      return offer('reopen');
    case 'unknown':
      return offer('look');
    case 'starting':
    case 'checking':
    case 'empty':
      return null;
  }
}

/** Whether the card of this site would offer a restart, were nothing done just now. */
function mayRestart(site: Site): boolean {
  const plain = mainButton(site, undefined);
  return plain?.kind === 'offer' && plain.act === 'restart';
}

/**
 * What can be done besides the main act, more quietly: the site's own page or a restart where the database is the main
 * way, and the database where a restart is.
 * @param job the newest job of this site whose end was not read yet.
 */
export function sideAct(site: Site, job: SiteJob | undefined): Act | null {
  const main = mainButton(site, job);
  if (main?.kind !== 'offer') return null;
  // The end of an act takes the card's place: a restart stays one press away.
  if (main.act === 'open' && mayRestart(site)) return 'restart';
  if (site.kind !== 'nightscout') return null;
  if (main.act === 'settings') return 'database';
  if (main.act === 'database') {
    // A trouble page that tells no reason is about the settings where it is not about the database.
    if (site.state.why === 'boot-page') return 'settings';
    if (job === undefined) return 'restart';
    return job.stuck === 'boot-page' ? 'open' : 'look';
  }
  return site.state.kind === 'stopped' && main.act === 'restart' ? 'database' : null;
}
