import type { Heroku } from '../../heroku/client.ts';
import { readConfigVars } from '../../heroku/config-vars.ts';
import type { Secret } from '../../../base/secret.ts';
import { textOf } from '../../heroku/config-var-values.ts';
import type { KnownString } from '../../connection-strings/analysed-string.ts';
import { parseUri } from './parse-uri.ts';

const isIn = (host: string, value: Secret): boolean => textOf(value).toLowerCase().includes(host);

/** The computers that these texts lead to, as the driver reads them. What it can't read is not reached either. */
async function hostsOf(texts: readonly Secret[]): Promise<readonly string[]> {
  const hosts = new Set<string>();
  for (const text of texts) {
    const reading = await parseUri(text).catch(() => null);
    const places = reading === null ? [] : reading.srv === null ? reading.hosts : [reading.srv];
    for (const { host } of places) hosts.add(host);
  }
  return [...hosts];
}

/**
 * The computers that a connection string leads to and that stand in no setting of its site: whoever typed it may have put
 * anything into such a name, and looking it up sends it out.
 * @param texts what would be tested.
 * @param known where it comes from; one that was read from a setting needs no look at Heroku.
 * @param heroku the account of its site; null for a string without one.
 */
export async function unknownHosts(
  texts: readonly Secret[],
  { source, text, site }: Pick<KnownString, 'source' | 'text' | 'site'>,
  heroku: Heroku | null,
): Promise<readonly string[]> {
  const hosts = await hostsOf(texts);
  const left = source.kind === 'setting' ? hosts.filter((host) => !isIn(host, text)) : hosts;
  if (left.length === 0 || heroku === null || site === null) return left;
  const vars = await readConfigVars(heroku, site);
  const values = vars.ok ? [...vars.value.values()] : [];
  return left.filter((host) => !values.some((value) => isIn(host, value)));
}
