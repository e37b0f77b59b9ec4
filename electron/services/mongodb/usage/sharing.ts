import type { DatabasePlace } from '../../../contract/mongodb.ts';
import type { Clock } from '../../../base/clock.ts';
import { databaseVariables } from '../../config-vars/database-variables.ts';
import type { Heroku } from '../../heroku/client.ts';
import { readConfigVars } from '../../heroku/config-vars.ts';
import type { Secret } from '../../../base/secret.ts';
import { textOf, type ConfigVars } from '../../heroku/config-var-values.ts';
import { placeIn } from '../../config-vars/database-location.ts';
import type { Sites } from '../../sites/sites.ts';

/** An account, as far as its sites' settings are read. */
export interface SiteOwner {
  readonly heroku: Heroku;
  readonly sites: Pick<Sites, 'list'>;
}

export interface Sharing {
  /** Titles of the sites, of all accounts, that use the same database; the site `besides` is left out. */
  sitesOn(text: Secret, besides: string | null): Promise<readonly string[]>;
}

/** Settings are read again after so long, in milliseconds: a page asks several times in a row. */
const freshFor = 60_000;

/**
 * Atlas names a cluster in two ways, by one name (SRV) or by those of its three members. What they have in common is the
 * name of the project, so that is compared: rather name a site too many than one too few.
 */
function clusterOf(host: string): string {
  const hosts = host.split(',').map((one) => one.replace(/:\d+$/, ''));
  return [...new Set(hosts.map((one) => (one.endsWith('.mongodb.net') ? one.replace(/^[^.]+\./, '') : one)))]
    .toSorted()
    .join(',');
}

/** The driver opens `test` where a string names no database. */
const sameDatabase = (one: DatabasePlace, other: DatabasePlace): boolean =>
  clusterOf(one.host) === clusterOf(other.host) && (one.name ?? 'test') === (other.name ?? 'test');

export function createSharing(clock: Clock, owners: () => readonly SiteOwner[]): Sharing {
  const known = new Map<string, { readonly at: number; readonly settings: ConfigVars | null }>();

  async function settingsOf({ heroku }: SiteOwner, site: string): Promise<ConfigVars | null> {
    const fresh = known.get(site);
    if (fresh !== undefined && clock.elapsed() - fresh.at < freshFor) return fresh.settings;
    const vars = await readConfigVars(heroku, site);
    const settings = vars.ok ? vars.value : null;
    known.set(site, { at: clock.elapsed(), settings });
    return settings;
  }

  async function titlesOf(owner: SiteOwner, place: DatabasePlace, besides: string | null): Promise<string[]> {
    const list = await owner.sites.list(false);
    if (!list.ok) return [];
    const found = await Promise.all(
      list.value.sites.map(async ({ id, title }) => {
        const settings = id === besides ? null : await settingsOf(owner, id);
        const value = settings === null ? null : databaseVariables(settings).value;
        const other = value === null ? null : placeIn(textOf(value));
        return other !== null && sameDatabase(place, other) ? [title] : [];
      }),
    );
    return found.flat();
  }

  return {
    async sitesOn(text, besides) {
      const place = placeIn(textOf(text));
      if (place === null) return [];
      const titles = await Promise.all(owners().map((owner) => titlesOf(owner, place, besides)));
      return [...new Set(titles.flat())];
    },
  };
}
