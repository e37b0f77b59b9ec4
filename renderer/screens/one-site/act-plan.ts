/** What the act card of a site says and offers: decided here, drawn by `act-card.tsx`. Pure, so it is tested as data. */
import type { Job, Site } from '../../../electron/contract/models.ts';

export type Act = 'restart' | 'wake' | 'look' | 'open';

export interface ActPlan {
  /** Which words the card shows. */
  readonly show: { readonly kind: Job['state']; readonly job: Job } | { readonly kind: 'state' };
  readonly main: { readonly act: Act; readonly strong: boolean; readonly busy: boolean } | null;
}

const offer = (act: Act, strong: boolean) => ({ act, strong, busy: false });

function afterJob(job: Job): ActPlan['main'] {
  if (job.state === 'running') return { act: job.kind, strong: true, busy: true };
  if (job.state === 'done') return offer('open', true);
  // Nobody knows whether it took place: it is looked at before it may be done again.
  if (job.state === 'failed') return offer(job.problem?.changed === 'no' ? job.kind : 'look', true);
  switch (job.stuck) {
    case 'not-answering':
      return offer('restart', true);
    case 'boot-page':
      return offer('open', true);
    case 'still-starting':
    case 'stopped-again':
    case 'closed':
    case 'off':
    case null:
      return offer('look', true);
  }
}

/**
 * @param job the newest job of this site whose end was not read yet.
 */
export function planOf(site: Site, job: Job | undefined): ActPlan {
  if (job !== undefined) return { show: { kind: job.state, job }, main: afterJob(job) };
  const main = (): ActPlan['main'] => {
    switch (site.state.kind) {
      case 'stopped':
        return offer('restart', true);
      case 'working':
        return offer('restart', false);
      case 'asleep':
        return offer('wake', true);
      case 'unknown':
        return offer('look', true);
      case 'starting':
      case 'checking':
      case 'off':
      case 'closed':
      case 'empty':
        return null;
    }
  };
  return { show: { kind: 'state' }, main: main() };
}
