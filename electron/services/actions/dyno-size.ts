import type { SiteJobKind } from '../../contract/jobs.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Heroku } from '../heroku/client.ts';
import { listFormation, resizeFormation, type Resize } from '../heroku/formation.ts';
import type { SiteRecord } from '../sites/records.ts';
import type { Watcher } from '../sites/watch-start.ts';
import { renameRefusal, watchChange, type SiteAction } from './action.ts';

export type Sizes = readonly Resize[];

/** Heroku writes one size in two ways, as `Basic` and `basic`. */
export const sameSize = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const sameSizes = (one: Sizes, other: Sizes): boolean =>
  one.every(({ type, size }) => {
    const present = other.find((row) => row.type === type)?.size;
    return present !== undefined && sameSize(present, size);
  });

export async function readSizes(heroku: Heroku, app: string): Promise<Result<Resize[]>> {
  const formation = await listFormation(heroku, app);
  if (!formation.ok) return formation;
  return ok(formation.value.map(({ type, size }) => ({ type, size })));
}

/**
 * Puts a site on another plan: all its parts at once, as Heroku has a whole app on one tier. What runs is restarted.
 * @param aim from what is there to what ought to be; undo needs both.
 */
export function dynoSizeAction(
  watcher: Watcher,
  record: SiteRecord,
  kind: Extract<SiteJobKind, 'plan' | 'undo'>,
  aim: (present: Sizes) => Sizes,
): SiteAction {
  const { heroku } = watcher;
  const app = record.site.id;
  let wanted: Sizes = [];
  return {
    kind,
    steps: ['sending', 'starting', 'answering'],
    async prepare() {
      const present = await readSizes(heroku, app);
      if (!present.ok) return present;
      wanted = aim(present.value);
      if (sameSizes(wanted, present.value)) return fail({ code: 'nothing-to-change', changed: 'no' });
      return ok({ undo: { kind: 'size', before: present.value, after: [...wanted] } });
    },
    // A 422: the Eco plan is not taken, or this plan does not allow so many computers.
    send: async () => renameRefusal(await resizeFormation(heroku, app, wanted), 'plan-refused'),
    async happened() {
      const present = await readSizes(heroku, app);
      return present.ok ? sameSizes(wanted, present.value) : null;
    },
    watch: (progress, since) => watchChange(watcher, record, progress, since),
  };
}
