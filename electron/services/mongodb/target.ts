import { fail, ok, type Result } from '../../contract/result.ts';
import type { Secret } from '../../base/secret.ts';
import { textOf } from '../heroku/config-var-values.ts';
import type { CollectionNames } from '../config-vars/collection-names.ts';
import type { UsableString } from '../connection-strings/session.ts';
import { placeIn } from '../config-vars/database-location.ts';
import { placeOf } from './export/manifest.ts';
import type { Bench } from './service.ts';
import { openDatabase, type Opened } from './connect/open.ts';

/** The database that a string on the desk opens. */
export interface Target {
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
export function targetOfText(bench: Bench, { text, site, names }: UsableString): Result<Target> {
  const at = placeIn(textOf(text));
  if (at === null) return fail({ code: 'string-not-ready', changed: 'no' });
  const name = at.name ?? 'test';
  const { patience } = bench;
  return ok({
    text,
    site,
    names,
    name,
    place: placeOf(at.host, name),
    open: (signal) =>
      openDatabase(bench.network, text, {
        ...(signal !== undefined && { signal }),
        ...(patience !== undefined && { timeoutMs: patience.connectMs, silenceMs: patience.silenceMs }),
      }),
  });
}

export function targetOf(bench: Bench, string: string): Result<Target> {
  const usable = bench.strings.usable(string);
  return usable.ok ? targetOfText(bench, usable.value) : usable;
}
