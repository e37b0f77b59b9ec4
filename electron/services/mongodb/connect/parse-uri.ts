import type { DatabaseNetwork } from './network.ts';
import type { SrvRecord } from './dns-over-https.ts';
import { DatabaseError } from './failure.ts';
import { Secret } from '../../../base/secret.ts';

export interface HostPort {
  readonly host: string;
  readonly port: number;
}

/** A connection string as it stands, before anything was looked up. */
export interface ParsedUri {
  /** The name to look up; null in the standard form, which lists its hosts. */
  readonly srv: { readonly host: string; readonly service: string } | null;
  /** Those that the string lists; empty in the SRV form. */
  readonly hosts: readonly HostPort[];
  readonly tls: boolean;
  /** Whose certificate is taken: any-name does not ask whom it is for, anybody asks nothing at all. */
  readonly trust: 'checked' | 'any-name' | 'anybody';
  /** It names a user. */
  readonly login: boolean;
  /** The database that it names. */
  readonly database: string | null;
  /** In the standard form, without what may not come from a string: see `heeded`. */
  readonly standard: Secret;
}

/** What the driver needs to begin. */
export interface ConnectTarget extends ParsedUri {
  readonly hosts: readonly HostPort[];
  /** This computer's own resolver did not find them: another one did. */
  readonly elsewhere?: true;
}

/**
 * The options of a string that decide whether and how a database is reached. The others are left out: they set waiting
 * times of the site's own, name files on this computer, or ways to sign in that no Nightscout uses.
 */
const heeded = [
  'authSource',
  'authMechanism',
  'replicaSet',
  'directConnection',
  'loadBalanced',
  'tlsInsecure',
  'tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames',
] as const;

/** Ways to sign in with a user and a password; none of them shows the password to the server. */
const mechanisms = ['DEFAULT', 'SCRAM-SHA-1', 'SCRAM-SHA-256'];

const standardPort = 27_017;

/** `host`, `host:port`, `[::1]:port`; null for a socket file or anything else. */
function hostPortOf(text: string): HostPort | null {
  const [, bracketed, bare, port] = /^(?:\[([0-9a-f:.]+)\]|([^\s:[\]%/]+))(?::(\d{1,5}))?$/i.exec(text) ?? [];
  const host = bracketed ?? bare;
  if (host === undefined) return null;
  const number = port === undefined ? standardPort : Number(port);
  return number > 0 && number < 65_536 ? { host: plainName(host), port: number } : null;
}

const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '');
const written = ({ host, port }: HostPort): string =>
  host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`;

/**
 * Reads a connection string as the official driver does. Its packages are loaded on the first call: a start of the app
 * does not wait for them.
 *
 * @throws DatabaseError `string` for a text that no connection can begin with.
 */
export async function parseUri(text: Secret): Promise<ParsedUri> {
  const { ConnectionString } = await import('mongodb-connection-string-url');
  try {
    const given = new ConnectionString(text.reveal().trim());
    const options = given.typedSearchParams<Record<string, string>>();
    const flags = ['tls', 'ssl'].map((name) => options.get(name)).filter((value) => value !== null);
    if (new Set(flags).size > 1) throw new DatabaseError('string');
    const tls = flags[0] === undefined ? given.isSRV : flags[0] === 'true';
    const mechanism = options.get('authMechanism');
    if (mechanism !== null && !mechanisms.includes(mechanism)) throw new DatabaseError('string');

    const hosts = given.isSRV ? [] : given.hosts.map(hostPortOf);
    const sound = hosts.filter((host) => host !== null);
    if (sound.length !== hosts.length || given.hosts.some((host) => host === '')) {
      throw new DatabaseError('string');
    }
    const standard = new ConnectionString(given.href.replace(/^mongodb\+srv:/, 'mongodb:'));
    const names = [...standard.searchParams.keys()];
    for (const name of names) standard.searchParams.delete(name);
    for (const name of heeded) {
      const value = options.get(name);
      if (value !== null) standard.searchParams.set(name, value);
    }
    standard.searchParams.set('tls', String(tls));
    const database = decodeURIComponent(given.pathname.replace(/^\//, ''));
    return {
      srv: given.isSRV
        ? { host: plainName(given.hosts[0] ?? ''), service: options.get('srvServiceName') ?? 'mongodb' }
        : null,
      hosts: sound,
      tls,
      trust:
        options.get('tlsInsecure') === 'true' || options.get('tlsAllowInvalidCertificates') === 'true'
          ? 'anybody'
          : options.get('tlsAllowInvalidHostnames') === 'true'
            ? 'any-name'
            : 'checked',
      login: given.username !== '',
      database: database === '' ? null : database,
      standard: new Secret(standard.href),
    };
  } catch (cause) {
    throw cause instanceof DatabaseError ? cause : new DatabaseError('string');
  }
}

/**
 * Whether an SRV answer may be followed: it lies in the same parent domain, so that a forged answer can't lead the
 * login elsewhere. A name of fewer than three labels is its own parent (MongoDB's "Initial DNS Seedlist Discovery").
 */
function isOfSameDomain(host: string, srvHost: string): boolean {
  const labels = srvHost.split('.');
  const parent = labels.length < 3 ? srvHost : labels.slice(1).join('.');
  return host.endsWith(`.${parent}`) && host.split('.').length > parent.split('.').length;
}

/** The three options that a TXT record may set. */
const fromTxt = ['authSource', 'replicaSet', 'loadBalanced'];

/** Sets what the TXT record says and the string does not. Throws `dns-trouble` for a record that is none of MongoDB's. */
function optionsOf(records: readonly string[]): ReadonlyMap<string, string> {
  if (records.length > 1) throw new DatabaseError('dns-trouble');
  const options = new URLSearchParams(records[0] ?? '');
  const strange = [...options].some(([name, value]) => !fromTxt.includes(name) || value === '');
  if (strange) throw new DatabaseError('dns-trouble');
  return new Map(options);
}

/**
 * Makes of an SRV answer what the driver needs, by the rules of the official driver.
 *
 * @throws DatabaseError `dns-trouble` for an answer that may not be followed.
 */
export async function follow(
  reading: ParsedUri,
  records: readonly SrvRecord[],
  txt: readonly string[],
): Promise<ConnectTarget> {
  const { ConnectionString } = await import('mongodb-connection-string-url');
  const from = reading.srv?.host ?? '';
  const hosts = records.map(({ name, port }) => ({ host: plainName(name), port }));
  if (hosts.length === 0 || !hosts.every(({ host }) => isOfSameDomain(host, from))) {
    throw new DatabaseError('dns-trouble');
  }
  const standard = new ConnectionString(reading.standard.reveal());
  const options = standard.typedSearchParams<Record<string, string>>();
  for (const [name, value] of optionsOf(txt)) if (!options.has(name)) standard.searchParams.set(name, value);
  standard.hosts = hosts.map(written);
  return { ...reading, hosts, standard: new Secret(standard.href) };
}

/** The two DNS questions behind an SRV string; a missing TXT record is no failure. */
export async function srvRecords(
  dns: Pick<DatabaseNetwork, 'srv' | 'txt'>,
  { host, service }: NonNullable<ParsedUri['srv']>,
  signal?: AbortSignal,
): Promise<{ readonly records: readonly SrvRecord[]; readonly txt: readonly string[] }> {
  const [records, txt] = await Promise.all([
    dns.srv(`_${service}._tcp.${host}`, signal),
    dns.txt(host, signal).catch((cause: unknown): readonly string[] => {
      if (cause instanceof Error && 'code' in cause && isMissing(cause.code)) return [];
      throw cause;
    }),
  ]);
  return { records, txt };
}

const isMissing = (code: unknown): boolean => code === 'ENODATA' || code === 'ENOTFOUND';
