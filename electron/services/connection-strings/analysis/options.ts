import type { StringParts } from '../../../contract/connection-strings.ts';
import { slips } from './edit-distance.ts';
import { bundledCompressors, knownOptions, readPreferences, type KnownOption } from './option-table.ts';

type Option = StringParts['options'][number];

const byName = new Map(knownOptions.map((option) => [option.name.toLowerCase(), option]));

const truths = /^(?:true|t|1|y|yes)$/i;
const falsehoods = /^(?:false|f|0|n|no|-1)$/i;
/** Whether the driver reads a value as true, or as false; neither for what it refuses. */
export const isOn = (value: string | null): boolean => value !== null && truths.test(value);
export const isOff = (value: string | null): boolean => value !== null && falsehoods.test(value);

const whole = /^\d{1,9}$/;
const write = /^(?:majority|\d{1,2})$/;
const damage = /[\s"'`<>\u2026\u2022?#]|\*{3}|[^\x21-\x7E]/;
/** A name of the server's own; Atlas has none. */
const ownWriteConcern = /^[A-Za-z][\w-]{2,40}$/;

/** The one word of a few that a text must have meant. */
function nearestOf(words: readonly string[], text: string, most: number): string | null {
  const like = text.toLowerCase();
  const exact = words.find((word) => word.toLowerCase() === like);
  if (exact !== undefined) return exact;
  const near = words
    .map((word) => ({ word, away: slips(word.toLowerCase(), like, most) }))
    .toSorted((one, other) => one.away - other.away)[0];
  if (near !== undefined && near.away <= most) return near.word;
  const cut = words.filter((word) => like.length > 3 && word.toLowerCase().startsWith(like));
  return cut.length === 1 ? (cut[0] ?? null) : null;
}

function mendedWrite(value: string, ownNames: boolean): string {
  if (write.test(value)) return value;
  const meant = nearestOf(['majority', 'true', 'false'], value, 3);
  return ownNames && meant === null && ownWriteConcern.test(value) ? value : 'majority';
}

function mendedFlag(name: string, value: string): string | null {
  if (isOn(value) || isOff(value)) return value;
  const like = value.toLowerCase();
  const meant = ['true', 'false'].find(
    (word) => like !== '' && (word.startsWith(like) || slips(word, like, 1) < 2),
  );
  return meant ?? (/^(?:retryWrites|ssl|tls)$/i.test(name) ? 'true' : null);
}

function mendedCompressors(value: string): string | null {
  const kept = value.split(',').filter((one) => bundledCompressors.has(one));
  return kept.length === 0 ? null : kept.join(',');
}

const pairs = /^[^,:]+:[^,]*(?:,[^,:]+:[^,]*)*$/;

/** What an option's value must have meant; null when nobody can say, or nothing of it can stay. */
function mended({ kind, name }: KnownOption, value: string, ownNames: boolean): string | null {
  switch (kind) {
    case 'flag':
      return mendedFlag(name, value);
    case 'whole':
      return whole.test(value) ? value : null;
    case 'level':
      return /^(?:-1|\d)$/.test(value) ? value : null;
    case 'write':
      return mendedWrite(value, ownNames);
    case 'preference':
      return nearestOf(readPreferences, value, 3);
    case 'tags':
    case 'properties':
      return pairs.test(value) && !damage.test(value) && !/%(?![0-9a-f]{2})/i.test(value) ? value : null;
    case 'compressors':
      return mendedCompressors(value);
    case 'family':
      return /^[46]$/.test(value) ? value : null;
    case 'file':
      return null;
    default:
      return value !== '' && !damage.test(value) ? value : null;
  }
}

function optionNamed(written: string): KnownOption | null {
  const exact = byName.get(written.toLowerCase());
  if (exact !== undefined) return exact;
  if (refusedNames.has(written)) return null;
  const near = knownOptions.find(
    ({ name }) => name.length > 4 && slips(name.toLowerCase(), written.toLowerCase(), 2) < 3,
  );
  return near ?? null;
}

/** Names of other drivers, and of older and newer ones of this one. They are no slips of the hand. */
const refusedNames: ReadonlySet<string> = new Set(
  'timeoutMS tlsCRLFile serverMonitoringMode waitQueueMultiple uuidRepresentation poolSize autoReconnect safe native_parser slaveOk'.split(
    ' ',
  ),
);

/** The options of a query as they stand there. */
export const optionsIn = (query: string): readonly Option[] =>
  query
    .replace(/^\?/, '')
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=');
      return { name, value: value.join('=') };
    });

export const optionIn = (query: string, ...names: readonly string[]): string | null =>
  optionsIn(query).find(({ name }) => names.some((one) => one.toLowerCase() === name.toLowerCase()))?.value ??
  null;

/** A query put right, and the names of the options that had to go. */
export interface Mended {
  readonly query: string;
  readonly dropped: readonly string[];
}

/**
 * The options with every damaged one put right: a cut value completed, a misspelt name corrected, what can't be read
 * dropped (docs/reference/connection-string-mistakes.md#options-damaged). The very same text when nothing is wrong.
 *
 * @param ownNames the server may have write concerns with names of its own.
 */
export function mendQuery(query: string, ownNames: boolean): Mended {
  const plain = query
    .replaceAll(/&amp;|;(?=[a-z]+=)/gi, '&')
    .replace(/#[^]*$/, '')
    .replaceAll(/\s/g, '');
  const joined = plain.replace(/^[?&]+/, '').replaceAll(/\?(?=[a-z]+=)/gi, '&');
  const used = new Set<string>();
  const dropped: string[] = [];
  const sound = optionsIn(joined).flatMap(({ name, value }) => {
    const meant = optionNamed(name);
    const right = meant === null ? null : mended(meant, value, ownNames);
    if (meant === null || right === null) {
      dropped.push(meant?.name ?? name);
      return [];
    }
    if (used.has(meant.name)) return [];
    if (meant.kind !== 'tags') used.add(meant.name);
    const kept = meant.name.toLowerCase() === name.toLowerCase() ? name : meant.name;
    return [`${kept}=${right}`];
  });
  const text = sound.join('&');
  return { query: text === '' && query !== '?' ? '' : `?${text}`, dropped };
}

const written = (options: readonly Option[]): string =>
  options.length === 0 ? '' : `?${options.map(({ name, value }) => `${name}=${value}`).join('&')}`;

/** Without the options of these names, however they are written. */
export const withoutOptions = (query: string, ...names: readonly string[]): string =>
  written(
    optionsIn(query).filter(
      (option) => !names.some((one) => one.toLowerCase() === option.name.toLowerCase()),
    ),
  );

export const withOption = (query: string, name: string, value: string): string =>
  written([...optionsIn(withoutOptions(query, name)), { name, value }]);

/** Whether a value may be shown: only those of which a password is never a part. */
export function isHarmless({ name, value }: Option): boolean {
  const kind = byName.get(name.toLowerCase())?.kind;
  if (kind === 'flag') return isOn(value) || isOff(value);
  if (kind === 'write') return write.test(value);
  if (kind === 'preference') return readPreferences.some((one) => one === value);
  return kind === 'whole' ? whole.test(value) : /^authSource$/i.test(name) && value === 'admin';
}
