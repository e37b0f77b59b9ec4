import type { Whose } from '../../contract/backups.ts';
import { oneLine } from '../../base/one-line.ts';
import type { BackedUpApp } from '../sites/records.ts';
import type { FoundOrigin } from './backup.ts';

/**
 * Whose settings a file holds: by Heroku's id of the app, which stays when it is renamed, else by its name. A name alone
 * is not enough where its id is that of another site of this account: that one was renamed since.
 * @param origin what the file says; undefined when it says nothing.
 * @param siteOf a site of this account by its id; null for one that it does not know.
 */
export function originRelation(
  origin: FoundOrigin | undefined,
  site: BackedUpApp,
  siteOf: (id: string) => BackedUpApp | null,
): Whose {
  if (origin === undefined) return { kind: 'unknown' };
  const { id, name, title } = origin.app;
  if (id === site.id) return { kind: 'this-site' };
  const other = siteOf(id);
  if (other === null && name === site.name) return { kind: 'this-site' };
  return { kind: 'other-site', name: oneLine(name), title: other?.title ?? oneLine(title) };
}
