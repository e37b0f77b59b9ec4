import { spellings } from '../config-vars/catalogue.ts';
import { collectionNames, usualNames } from '../config-vars/collection-names.ts';
import type { ConfigVars } from '../heroku/config-var-values.ts';
import type { SiteFacts } from './analysed-string.ts';

export const noFacts: SiteFacts = { apiSecret: null, names: usualNames };

/** What the settings of a site tell of its connection strings. */
export function factsIn(settings: ConfigVars): SiteFacts {
  const name = spellings('API_SECRET').find((one) => settings.has(one));
  const apiSecret = name === undefined ? undefined : settings.get(name);
  return { apiSecret: apiSecret ?? null, names: collectionNames(settings) };
}
