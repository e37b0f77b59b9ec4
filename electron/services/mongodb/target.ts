import { fail, ok, type Result } from '../../contract/result.ts';
import type { Secret } from '../../base/secret.ts';
import { textOf } from '../heroku/config-var-values.ts';
import type { CollectionNames } from '../config-vars/collection-names.ts';
import type { UsableString } from '../connection-strings/service.ts';
import { placeIn } from '../config-vars/database-location.ts';
import { placeOf } from './export/manifest.ts';
import type { MongoServices } from './service.ts';
import { openDatabase, type Opened } from './connect/open.ts';

/** The database that a string on the desk opens. */
export interface DatabaseTarget {
  readonly text: Secret;
  readonly site: string | null;
  /** How its site calls its collections. */
  readonly names: CollectionNames;
  /** The same for every string that opens it; it tells nobody where it lies. */
  readonly place: string;
  /** Its name. The driver opens `test` where the string names none. */
  readonly name: string;
  readonly open: (signal?: AbortSignal) => Promise<Result<Opened>>;
}

/** What can be opened with a text that main keeps. */
export function targetOfText(
  services: MongoServices,
  { text, site, names }: UsableString,
): Result<DatabaseTarget> {
  const at = placeIn(textOf(text));
  if (at === null) return fail({ code: 'string-not-ready', changed: 'no' });
  const name = at.name ?? 'test';
  const { timeouts } = services;
  return ok({
    text,
    site,
    names,
    name,
    place: placeOf(at.host, name),
    open: (signal) =>
      openDatabase(services.network, text, {
        ...(signal !== undefined && { signal }),
        ...(timeouts !== undefined && { timeoutMs: timeouts.connectMs, silenceMs: timeouts.silenceMs }),
      }),
  });
}

export function targetOf(services: MongoServices, string: string): Result<DatabaseTarget> {
  const usable = services.strings.usable(string);
  return usable.ok ? targetOfText(services, usable.value) : usable;
}
