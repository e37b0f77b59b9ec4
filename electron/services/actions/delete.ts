import { fail, ok } from '../../contract/result.ts';
import type { VerifiedExports } from '../backups/verified-exports.ts';
import { deleteApp, readApp, type App } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import type { SiteRecord } from '../sites/records.ts';
import type { SiteAction } from './action.ts';
import { stillNamed } from './delete-confirmation.ts';

/**
 * Deletes a site for good. There is no undo: all that remains is the copy of its settings that must have been saved
 * before, which has to hold what the site has at this moment.
 * @param record as the person was asked about it: with another name at Heroku it is not deleted.
 */
export function deleteAction(
  heroku: Heroku,
  record: SiteRecord,
  copies: VerifiedExports,
  renew: (app: App) => void,
): SiteAction {
  const app = record.site.id;
  return {
    kind: 'delete',
    steps: ['deleting'],
    async prepare() {
      const named = await stillNamed(heroku, record, renew);
      if (!named.ok) return named;
      const now = await readConfigVars(heroku, app);
      if (!now.ok) return now;
      const place = await copies.placeOf(app, now.value);
      return place === null
        ? fail({ code: 'copy-first', changed: 'no' })
        : ok({ subject: { kind: 'file', name: place } });
    },
    send: () => deleteApp(heroku, app),
    async happened() {
      const present = await readApp(heroku, app);
      if (present.ok) return false;
      return present.problem.code === 'site-gone' ? true : null;
    },
    watch: async () => ({ state: 'done' }),
  };
}
