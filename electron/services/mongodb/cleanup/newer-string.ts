import type { Result } from '../../../contract/result.ts';
import { databaseVariables } from '../../config-vars/database-variables.ts';
import { readConfigVars } from '../../heroku/config-vars.ts';
import type { Secret } from '../../../base/secret.ts';
import { usualNames } from '../../config-vars/collection-names.ts';
import type { MongoServices } from '../service.ts';
import type { Opened } from '../connect/open.ts';
import { targetOfText, type DatabaseTarget } from '../target.ts';

/** The string that a site has now; null when there is none, or Heroku does not tell. */
async function textOfSite({ owners }: MongoServices, site: string): Promise<Secret | null> {
  for (const { heroku, sites } of owners()) {
    const list = await sites.list(false);
    if (!list.ok || !list.value.sites.some(({ id }) => id === site)) continue;
    const settings = await readConfigVars(heroku, site);
    return settings.ok ? databaseVariables(settings.value).value : null;
  }
  return null;
}

/**
 * Other strings that open the same database: the password may have been changed since the one in a copy was written down.
 * First what its site has now, then what the person works with.
 */
export async function newerTexts(
  services: MongoServices,
  place: string,
  site: string | null,
): Promise<readonly DatabaseTarget[]> {
  const ofSite = site === null ? null : await textOfSite(services, site);
  const known = services.strings.allUsable().filter((one) => one.site === null || one.site === site);
  const texts = [...(ofSite === null ? [] : [ofSite]), ...known.map(({ text }) => text)];
  return texts.flatMap((text) => {
    const target = targetOfText(services, { text, site, names: usualNames });
    return target.ok && target.value.place === place ? [target.value] : [];
  });
}

/** Opens a database by the first string that it takes. Fails as the last one does. */
export const openFirst =
  (targets: readonly DatabaseTarget[]) =>
  async (signal: AbortSignal): Promise<Result<Opened>> => {
    let opened: Result<Opened> = { ok: false, problem: { code: 'string-gone', changed: 'no' } };
    for (const { open } of targets) {
      opened = await open(signal);
      if (opened.ok) return opened;
    }
    return opened;
  };
