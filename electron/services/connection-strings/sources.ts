import type { FileDialogs, PickedFile } from '../../base/file-dialogs.ts';
import type { SiteStrings, StringView } from '../../contract/connection-strings.ts';
import { fail, ok, type Result } from '../../contract/result.ts';
import type { Clock } from '../../base/clock.ts';
import { databaseVariables } from '../config-vars/database-variables.ts';
import { unreadable } from '../backups/open-backup.ts';
import { readConfigVars } from '../heroku/config-vars.ts';
import type { Secret } from '../../base/secret.ts';
import type { SiteOfAccount } from './ports.ts';
import { stringsInFile } from './search-file.ts';
import { factsIn, noFacts } from './site-facts.ts';
import { searchFor, type Found } from './search.ts';
import type { KnownString, SiteFacts } from './analysed-string.ts';

/** The places where a connection string may lie. What is found is taken in. */
export interface ConnectionStringSources {
  ofSite(place: SiteOfAccount): Promise<Result<SiteStrings>>;
  /** The likeliest first. A place that could not be looked into is told when nothing of use was found elsewhere. */
  find(place: SiteOfAccount): Promise<Result<readonly StringView[]>>;
  /** Null: no file was picked. */
  pick(place: SiteOfAccount | null): Promise<Result<readonly StringView[] | null>>;
  unlock(place: SiteOfAccount | null, passphrase: Secret): Promise<Result<readonly StringView[]>>;
  take(place: SiteOfAccount | null, kind: 'pasted' | 'typed', text: Secret): Promise<StringView>;
}

interface Candidate extends Pick<Found, 'effective' | 'at'> {
  readonly view: StringView;
}

/** fine or repaired, waiting for an answer, or dead: of a hosting that is gone, or beyond reading. */
function classOf({ verdict, problems, test }: StringView): number {
  if (verdict === 'hopeless' || problems.includes('dead-host') || test?.failure === 'address-gone') return 2;
  return verdict === 'needs-answer' ? 1 : 0;
}

/** Best first: what is effective and fine; then what can be used before what can't, and newer before older. */
function likelier(one: Candidate, other: Candidate): number {
  const first = ({ effective, view }: Candidate): number => (effective && view.verdict === 'fine' ? 0 : 1);
  const fine = ({ view }: Candidate): number => (view.verdict === 'fine' ? 0 : 1);
  return (
    first(one) - first(other) ||
    classOf(one.view) - classOf(other.view) ||
    other.at - one.at ||
    fine(one) - fine(other)
  );
}

/** Nobody answered a question about it, and no test was made of it. */
const untouched = { answers: {}, seen: {}, tried: [] } as const;

export function createSources(options: {
  /** Takes a string in; it is known by its view's id from then on. */
  readonly add: (place: SiteOfAccount | null, found: Omit<KnownString, 'site'>) => Promise<StringView>;
  readonly files: FileDialogs;
  readonly clock: Clock;
}): ConnectionStringSources {
  const { add, files, clock } = options;
  /** Of each site whose settings were read. */
  const facts = new Map<string, SiteFacts>();
  /** The file that turned out to be locked, until its passphrase comes. */
  let picked: PickedFile | null = null;

  const put = (
    place: SiteOfAccount | null,
    source: KnownString['source'],
    text: Secret,
  ): Promise<StringView> =>
    add(place, { ...untouched, source, text, facts: facts.get(place?.site ?? '') ?? noFacts });

  async function open(
    place: SiteOfAccount | null,
    file: PickedFile,
    passphrase: Secret | null,
  ): Promise<Result<readonly StringView[]>> {
    const found = await stringsInFile(file.bytes, passphrase);
    picked = file;
    if (found === 'needs-passphrase') return fail({ code: 'copy-needs-passphrase', changed: 'no' });
    if (found === 'wrong-passphrase') return fail({ code: 'wrong-passphrase', changed: 'no' });
    picked = null;
    if (typeof found === 'string') return unreadable(file.name, found);
    const views = await Promise.all(
      found.map(({ name, text }) => put(place, { kind: 'file', name, file: file.name }, text)),
    );
    return ok(views);
  }

  return {
    async ofSite(place) {
      const settings = await readConfigVars(place.account.heroku, place.site);
      if (!settings.ok) return settings;
      facts.set(place.site, factsIn(settings.value));
      const { effective, value, shadowed, unread } = databaseVariables(settings.value);
      const string =
        effective === null || value === null
          ? null
          : await put(place, { kind: 'setting', name: effective }, value);
      return ok({ effective, string, shadowed, unread });
    },
    async find(place) {
      const search = await searchFor(place.account, place.site, clock.now());
      if (!search.ok) return search;
      const { found, settings, missed } = search.value;
      facts.set(place.site, factsIn(settings));
      const candidates = await Promise.all(
        found.map(async ({ source, text, effective, at }): Promise<Candidate> => ({
          view: await put(place, source, text),
          effective,
          at,
        })),
      );
      if (missed !== null && !candidates.some(({ view }) => view.ready))
        return { ok: false, problem: missed };
      return ok(candidates.toSorted(likelier).map(({ view }) => view));
    },
    async pick(place) {
      const file = await files.askWhichFile();
      return file === null ? ok(null) : open(place, file, null);
    },
    async unlock(place, passphrase) {
      return picked === null ? fail({ code: 'copy-gone', changed: 'no' }) : open(place, picked, passphrase);
    },
    take: (place, kind, text) => put(place, { kind }, text),
  };
}
