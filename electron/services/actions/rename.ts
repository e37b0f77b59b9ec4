import type { SiteJobKind } from '../../contract/jobs.ts';
import { appNameGrammar } from '../../contract/sites.ts';
import { fail, ok } from '../../contract/result.ts';
import { readApp, renameApp, type App } from '../heroku/apps.ts';
import type { Heroku } from '../heroku/client.ts';
import type { SiteRecord } from '../sites/records.ts';
import { renameRefusal, type SiteAction } from './action.ts';

/**
 * Gives a site another name at Heroku, and with it another address: whoever sends to or reads from the old one breaks.
 * Source: docs/reference/heroku-api.md#app-addresses.
 * @param take hands on what Heroku says of the site afterwards, its new address above all.
 */
export function renameAction(
  heroku: Heroku,
  record: SiteRecord,
  kind: Extract<SiteJobKind, 'rename' | 'undo'>,
  name: string,
  take: (app: App) => void,
): SiteAction {
  const app = record.site.id;
  return {
    kind,
    steps: ['renaming'],
    async prepare() {
      if (!appNameGrammar.test(name)) return fail({ code: 'name-refused', changed: 'no' });
      const present = await readApp(heroku, app);
      if (!present.ok) return present;
      const before = present.value.name;
      if (before === name) return fail({ code: 'nothing-to-change', changed: 'no' });
      return ok({ subject: { kind: 'name', name }, undo: { kind: 'name', before, after: name } });
    },
    // Heroku answers 422 alike for a name that somebody has and for one that it would not take.
    send: async () => renameRefusal(await renameApp(heroku, app, name), 'name-refused'),
    async happened() {
      const present = await readApp(heroku, app);
      return present.ok ? present.value.name === name : null;
    },
    async watch() {
      const present = await readApp(heroku, app);
      if (present.ok) take(present.value);
      return { state: 'done' };
    },
  };
}
