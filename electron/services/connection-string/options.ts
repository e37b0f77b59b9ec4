import type { StringParts } from '../../contract/connection-string.ts';
import { slips } from './distance.ts';

type Option = StringParts['options'][number];
type Kind = 'flag' | 'number' | 'write' | 'text';

const ofKind = (kind: Kind, names: string): readonly (readonly [string, Kind])[] =>
  names.split(' ').map((name) => [name, kind] as const);

/** The options that driver 5, which Nightscout brings, takes in a connection string; others make it stop (B2). */
const known: readonly (readonly [string, Kind])[] = [
  ...ofKind(
    'flag',
    'retryWrites retryReads ssl tls tlsInsecure tlsAllowInvalidCertificates tlsAllowInvalidHostnames journal j directConnection loadBalanced ignoreUndefined promoteBuffers promoteLongs promoteValues noDelay keepAlive forceServerObjectId serializeFunctions enableUtf8Validation monitorCommands useBigInt64 checkKeys raw',
  ),
  ...ofKind(
    'number',
    'maxPoolSize minPoolSize maxIdleTimeMS maxConnecting waitQueueTimeoutMS connectTimeoutMS socketTimeoutMS serverSelectionTimeoutMS heartbeatFrequencyMS minHeartbeatFrequencyMS localThresholdMS wtimeoutMS wtimeout maxStalenessSeconds zlibCompressionLevel srvMaxHosts keepAliveInitialDelay',
  ),
  ...ofKind('write', 'w'),
  ...ofKind(
    'text',
    'appName authSource authMechanism authMechanismProperties replicaSet readPreference readPreferenceTags readConcernLevel compressors srvServiceName proxyHost proxyPort proxyUsername proxyPassword tlsCAFile tlsCertificateFile tlsCertificateKeyFile tlsCertificateKeyFilePassword gssapiServiceName',
  ),
];
const byName = new Map(known.map(([name, kind]) => [name.toLowerCase(), { name, kind }]));

const flag = /^(?:true|false|t|f|1|0|y|n|yes|no|-1)$/i;
const write = /^(?:majority|\d{1,2})$/;
const damage = /[\s"'`<>\u2026\u2022?#]|\*{3}|[^\x21-\x7E]/;

/** What an option's value must have meant; null when nobody can say. */
function mended(kind: Kind, name: string, value: string): string | null {
  if (kind === 'text') return value !== '' && !damage.test(value) ? value : null;
  if (kind === 'number') return /^\d{1,9}$/.test(value) ? value : null;
  if (kind === 'write') return write.test(value) ? value : 'majority';
  if (flag.test(value)) return value;
  const like = value.toLowerCase();
  const meant = ['true', 'false'].find(
    (word) => like !== '' && (word.startsWith(like) || slips(word, like, 1) < 2),
  );
  return meant ?? (/^(?:retryWrites|ssl|tls)$/i.test(name) ? 'true' : null);
}

function nameOf(written: string): { readonly name: string; readonly kind: Kind } | null {
  const exact = byName.get(written.toLowerCase());
  if (exact !== undefined) return exact;
  const near = known.find(
    ([name]) => name.length > 4 && slips(name.toLowerCase(), written.toLowerCase(), 2) < 3,
  );
  return near === undefined ? null : { name: near[0], kind: near[1] };
}

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

/**
 * The options with every damaged one put right: a cut value completed, a misspelt name corrected, what can't be read
 * dropped (B4 number 21). The very same text when nothing is wrong.
 */
export function mendQuery(query: string): string {
  const plain = query
    .replaceAll(/&amp;|;(?=[a-z]+=)/gi, '&')
    .replace(/#[^]*$/, '')
    .replaceAll(/\s/g, '');
  const joined = plain.replace(/^[?&]+/, '').replaceAll(/\?(?=[a-z]+=)/gi, '&');
  const used = new Set<string>();
  const sound = optionsIn(joined).flatMap(({ name, value }) => {
    const meant = nameOf(name);
    const right = meant === null ? null : mended(meant.kind, meant.name, value);
    if (meant === null || right === null || used.has(meant.name)) return [];
    if (meant.name !== 'readPreferenceTags') used.add(meant.name);
    const kept = meant.name.toLowerCase() === name.toLowerCase() ? name : meant.name;
    return [`${kept}=${right}`];
  });
  const text = sound.join('&');
  return text === '' && query !== '?' ? '' : `?${text}`;
}

const written = (options: readonly Option[]): string =>
  options.length === 0 ? '' : `?${options.map(({ name, value }) => `${name}=${value}`).join('&')}`;

export const withoutOption = (query: string, name: string): string =>
  written(optionsIn(query).filter((option) => option.name.toLowerCase() !== name.toLowerCase()));

export const withOption = (query: string, name: string, value: string): string =>
  written([...optionsIn(withoutOption(query, name)), { name, value }]);

/** Whether a value may be shown: only those of which a password is never a part. */
export function isHarmless({ name, value }: Option): boolean {
  const kind = byName.get(name.toLowerCase())?.kind;
  if (kind === 'flag') return flag.test(value);
  if (kind === 'write') return write.test(value);
  return kind === 'number' ? /^\d{1,9}$/.test(value) : /^authSource$/i.test(name) && value === 'admin';
}
