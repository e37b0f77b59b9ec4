import { ok } from '../../contract/result.ts';
import type { SiteRecord } from '../sites/records.ts';
import { wake } from '../sites/wake.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { nothingToPrepare, type SiteAction } from './action.ts';

/** Visits a sleeping site until it answers. Heroku is asked for nothing: the visit is what wakes it. */
export function wakeAction(watcher: Watcher, record: SiteRecord): SiteAction {
  return {
    kind: 'wake',
    steps: ['knocking', 'answering'],
    prepare: nothingToPrepare,
    send: async () => ok(null),
    happened: async () => null,
    watch: (progress) => wake(watcher, record, progress),
  };
}
