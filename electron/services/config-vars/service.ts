import { isCatalogueName } from '../../contract/config-var-catalogue/index.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import {
  maxConfigVarBytes,
  type ConfigVarChange,
  type ConfigVarsReview,
  type ConfigVarsView,
} from '../../contract/config-vars.ts';
import { listAddons } from '../heroku/addons.ts';
import type { Heroku } from '../heroku/client.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import { Secret } from '../../base/secret.ts';
import { sameIds } from '../sites/refresh.ts';
import type { Records, SiteRecord } from '../sites/records.ts';
import { planChanges, type Change, type ChangeSet, type Planned } from './changes.ts';
import { classify, type AddonVars } from './classify.ts';
import { totalBytes } from './limits.ts';
import { lint, type LintedSite } from './lint/lint.ts';
import { isPlugin } from './plugins.ts';
import type { ConfigVarPatch, ConfigVars } from '../heroku/config-var-values.ts';
import { mask } from './mask.ts';

/** Reading and planning changes of settings. Carrying them out is an act (services/actions). */
export interface ConfigVarService {
  list(id: string): Promise<Result<ConfigVarsView>>;
  /** One value, for Show and for Copy. */
  value(id: string, name: string): Promise<Result<Secret>>;
  review(id: string, changes: readonly ConfigVarChange[]): Promise<Result<ConfigVarsReview>>;
  /** What changes of settings that were read already would do. Asks nothing of Heroku. */
  check(id: string, now: ConfigVars, changes: ChangeSet, addons: readonly AddonVars[] | null): Planned;
  /** Makes the patch out of what Heroku has at that moment. */
  planner(
    id: string,
    changes: readonly ConfigVarChange[],
  ): Promise<(now: ConfigVars) => Result<ConfigVarPatch>>;
}

function changeSet(changes: readonly ConfigVarChange[]): ChangeSet {
  const entries = changes.map((change): [string, Change] => {
    switch (change.kind) {
      case 'set':
        return [change.name, { kind: 'set', value: new Secret(change.value) }];
      case 'delete':
        return [change.name, { kind: 'delete' }];
      case 'mend':
        return [change.name, { kind: 'mend', code: change.code, answered: change.answered }];
      case 'parts':
        return [
          change.name,
          { kind: 'parts', add: change.add.filter(isPlugin), remove: change.remove.filter(isPlugin) },
        ];
    }
  });
  return new Map(entries);
}

/** The version that it told at its last visit, while the same computers run; another may have been built since. */
const versionOf = ({ visit, dynoIds }: SiteRecord): string | null =>
  visit !== null && sameIds(visit.dynoIds, dynoIds) ? visit.version : null;

/** A site that has a setting only Nightscout knows is one, whether it could be visited or not. */
function lintedSite(record: SiteRecord | undefined, settings: ConfigVars): LintedSite {
  const known = [...settings.keys()].filter(isCatalogueName).length;
  const nightscout = record?.site.kind === 'nightscout' || (record?.site.kind !== 'web' && known > 5);
  return {
    appName: record?.site.name ?? '',
    nightscout,
    version: record === undefined ? null : versionOf(record),
  };
}

export function createConfigVarService(heroku: Heroku, records: Records): ConfigVarService {
  /** Add-ons only tell whose a setting is: without them the usual names are kept safe. */
  async function addonsOf(id: string): Promise<readonly AddonVars[] | null> {
    const addons = await listAddons(heroku, id);
    return addons.ok ? addons.value.map(({ name, config_vars: configVars }) => ({ name, configVars })) : null;
  }

  const check: ConfigVarService['check'] = (id, now, changes, addons) =>
    planChanges(now, changes, lintedSite(records.byId.get(id), now), addons);

  return {
    check,
    async list(id) {
      const [settings, addons] = await Promise.all([readConfigVars(heroku, id), addonsOf(id)]);
      if (!settings.ok) return settings;
      const site = lintedSite(records.byId.get(id), settings.value);
      return ok({
        rows: [...settings.value].map(([name, value]) => ({
          ...classify(name, value, addons),
          shown: mask(name, value),
        })),
        findings: lint(settings.value, site),
        bytes: totalBytes(settings.value),
        most: maxConfigVarBytes,
      });
    },
    async value(id, name) {
      const settings = await readConfigVars(heroku, id);
      if (!settings.ok) return settings;
      const value = settings.value.get(name);
      return value === undefined ? fail({ code: 'nothing-to-change', changed: 'no' }) : ok(value);
    },
    async review(id, changes) {
      const [settings, addons] = await Promise.all([readConfigVars(heroku, id), addonsOf(id)]);
      if (!settings.ok) return settings;
      const planned = check(id, settings.value, changeSet(changes), addons);
      if (!planned.ok) {
        return ok({
          rows: [],
          restarts: false,
          effects: [],
          caused: [],
          mended: [],
          problems: planned.problems,
        });
      }
      const { patch: _, ...plan } = planned.plan;
      return ok({ ...plan, problems: [] });
    },
    async planner(id, changes) {
      const addons = await addonsOf(id);
      return (now) => {
        const planned = check(id, now, changeSet(changes), addons);
        return planned.ok ? ok(planned.plan.patch) : fail({ code: 'settings-refused', changed: 'no' });
      };
    },
  };
}
