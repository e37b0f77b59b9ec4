import type { PaidExtra } from '../../contract/shutdown.ts';
import { ok, type Result } from '../../contract/result.ts';
import { listAllAddons } from '../heroku/addons.ts';
import type { Heroku } from '../heroku/client.ts';
import { holdsData } from '../account-cleanup/table.ts';

/**
 * The paid add-ons of these sites. One that was known before and is not listed any more is kept as gone.
 * @param sites ids of the sites.
 */
export async function readExtras(
  heroku: Heroku,
  sites: readonly string[],
  known: readonly PaidExtra[],
): Promise<Result<readonly PaidExtra[]>> {
  const all = await listAllAddons(heroku);
  if (!all.ok) return all;
  const present = all.value.flatMap(({ name, app, plan, billed_price: price }): PaidExtra[] =>
    sites.includes(app.id) && price !== null && price.cents > 0
      ? [
          {
            siteId: app.id,
            name,
            plan: plan.name,
            cents: price.cents,
            holdsData: holdsData(plan.name),
            gone: false,
          },
        ]
      : [],
  );
  const isPresent = (extra: PaidExtra): boolean => present.some(({ name }) => name === extra.name);
  const gone = known.filter((extra) => !isPresent(extra)).map((extra) => ({ ...extra, gone: true }));
  return ok([...present, ...gone]);
}
