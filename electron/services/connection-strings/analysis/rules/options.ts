import { isAtlas, type Draft } from '../parts-of-string.ts';
import { refusedAtStart } from '../option-table.ts';
import { isOff, isOn, mendQuery, optionIn, optionsIn, withOption, withoutOptions } from '../options.ts';
import type { Finding, Rule } from '../rule.ts';

const onAtlas = ({ hosts }: Draft): boolean => hosts.some(isAtlas);
const isSrv = ({ scheme }: Draft): boolean => scheme === 'mongodb+srv';

/** The values of one string's options, by name; null where there is none. */
type Values = (name: string) => string | null;
const has = (value: Values, ...names: readonly string[]): boolean =>
  names.some((name) => value(name) !== null);

/** An option that can't stay beside the others, the scheme or the hosts. */
interface Clash {
  readonly name: string;
  readonly clashes: (value: Values, draft: Draft) => boolean;
}

/**
 * What driver 5.9.2 throws at when it reads a string ("SRV URI does not support directConnection" and its like), or,
 * on Atlas, when it follows the DNS records. Source: parseOptions, checkTLSOptions, validateLoadBalancedOptions and
 * resolveSRVRecord in its lib/connection_string.js; MongoDB's URI options specification says the same.
 */
const clashes: readonly Clash[] = [
  {
    name: 'directConnection',
    clashes: (value, draft) => isOn(value('directConnection')) && (isSrv(draft) || draft.hosts.length !== 1),
  },
  {
    // Where Atlas wants it, its TXT record says so; where it does not, there are several hosts.
    name: 'loadBalanced',
    clashes: (value, draft) =>
      isOn(value('loadBalanced')) &&
      (draft.hosts.length > 1 ||
        (isSrv(draft) && onAtlas(draft)) ||
        has(value, 'replicaSet') ||
        isOn(value('directConnection'))),
  },
  {
    // The TXT record of Atlas names a replica set, beside which this may not stand.
    name: 'srvMaxHosts',
    clashes: (value, draft) =>
      has(value, 'srvMaxHosts') &&
      (!isSrv(draft) ||
        (Number(value('srvMaxHosts')) > 0 &&
          (onAtlas(draft) || has(value, 'replicaSet') || isOn(value('loadBalanced'))))),
  },
  {
    name: 'srvServiceName',
    clashes: (value, draft) =>
      has(value, 'srvServiceName') &&
      (!isSrv(draft) || (onAtlas(draft) && value('srvServiceName') !== 'mongodb')),
  },
  { name: 'maxConnecting', clashes: (value) => Number(value('maxConnecting') ?? 1) === 0 },
  { name: 'proxyPort', clashes: (value) => has(value, 'proxyPort') && !has(value, 'proxyHost') },
  ...['proxyUsername', 'proxyPassword'].map((name): Clash => ({
    name,
    clashes: (value) =>
      has(value, name) &&
      !(has(value, 'proxyHost') && has(value, 'proxyUsername') && has(value, 'proxyPassword')),
  })),
  ...['tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames'].map((name): Clash => ({
    name,
    clashes: (value) => has(value, name) && isOn(value('tlsInsecure')),
  })),
  {
    name: 'tlsInsecure',
    clashes: (value) =>
      isOff(value('tlsInsecure')) && has(value, 'tlsAllowInvalidCertificates', 'tlsAllowInvalidHostnames'),
  },
  {
    // mongo-url-parser: "w set to -1 or 0 cannot be combined with … fsync".
    name: 'fsync',
    clashes: (value) => isOn(value('fsync')) && value('w') === '0',
  },
  {
    // Below 90 s the driver refuses each read, and 0 at once.
    name: 'maxStalenessSeconds',
    clashes: (value) =>
      has(value, 'maxStalenessSeconds') &&
      (value('readPreference') === 'primary' || Number(value('maxStalenessSeconds')) < 90),
  },
];

/** The options that clash, one after the other: with one gone, the next may stay. */
export function clashesIn(draft: Draft): readonly string[] {
  const values = new Map<string, string>();
  for (const { name, value } of optionsIn(draft.query)) {
    if (!values.has(name.toLowerCase())) values.set(name.toLowerCase(), value);
  }
  const found: string[] = [];
  for (const { name, clashes: does } of clashes) {
    if (!does((one) => values.get(one.toLowerCase()) ?? null, draft)) continue;
    found.push(name);
    values.delete(name.toLowerCase());
  }
  return found;
}

/** Options at which Nightscout ends when it starts, letter for letter. */
export const refusedIn = (query: string): readonly string[] =>
  optionsIn(query).flatMap(({ name, value }) => (refusedAtStart[name]?.(value) === true ? [name] : []));

/** `tls=true&ssl=false`, which the driver refuses. */
export function tlsDiffers(query: string): boolean {
  const [ssl, tls] = [optionIn(query, 'ssl'), optionIn(query, 'tls')];
  return ssl !== null && tls !== null && isOn(ssl) !== isOn(tls);
}

const dropping = (draft: Draft, names: readonly string[]): Finding & { readonly draft: Draft } => ({
  draft: { ...draft, slash: '/', query: withoutOptions(draft.query, ...names) },
  dropped: names,
});

/**
 * Ways to sign in with a user and a password. For the others a site on Heroku has no means: a module, the file of a
 * certificate, a cloud's own identity, or a server as old as 2014.
 */
const usable = /^(?:DEFAULT|SCRAM-SHA-1|SCRAM-SHA-256|PLAIN)$/i;
/** Whether the way to sign in that a string asks for is one of these. */
export const canSignIn = (query: string): boolean =>
  usable.test(optionIn(query, 'authMechanism') ?? 'DEFAULT');

/** Takes a way to sign in away, and what belongs to it: the driver then asks the server which one it takes. */
function withoutMechanism(draft: Draft): Finding {
  const external = /^(?:\$|%24)external$/i.test(optionIn(draft.query, 'authSource') ?? '');
  const names = ['authMechanism', 'authMechanismProperties', ...(external ? ['authSource'] : [])];
  const there = names.filter((name) => optionIn(draft.query, name) !== null);
  const found = dropping(draft, there);
  // Users with a password of their own do not live in $external.
  if (!external || isSrv(draft)) return found;
  return { ...found, draft: { ...found.draft, query: withOption(found.draft.query, 'authSource', 'admin') } };
}

const files = /^(?:tlsCAFile|tlsCertificate\w*|ssl(?:CA|Cert|Key|CRL|Pass))$/i;
/** Sizes of the pool: Nightscout has settings of its own for them, and its own numbers win over those of the string. */
const poolNames = /^(?:minPoolSize|poolSize)$/;

export const optionRules: readonly Rule[] = [
  {
    code: 'pool-option',
    find(draft) {
      const names = optionsIn(draft.query).flatMap(({ name }) => (poolNames.test(name) ? [name] : []));
      return names.length === 0 ? null : dropping(draft, names);
    },
  },
  {
    code: 'option-refused',
    find(draft) {
      const mechanism = optionsIn(draft.query).find(({ name }) => name === 'authMechanism');
      const refused = mechanism !== undefined && refusedAtStart['authMechanism']?.(mechanism.value) === true;
      return refused ? withoutMechanism(draft) : null;
    },
  },
  {
    code: 'options-damaged',
    find: (draft) => (canSignIn(draft.query) ? null : withoutMechanism(draft)),
  },
  {
    code: 'file-option',
    find(draft) {
      const names = optionsIn(draft.query).flatMap(({ name }) => (files.test(name) ? [name] : []));
      return names.length === 0 ? null : dropping(draft, names);
    },
  },
  {
    code: 'options-damaged',
    find(draft) {
      const { query, dropped } = mendQuery(draft.query, !onAtlas(draft));
      return query === draft.query ? null : { draft: { ...draft, query, slash: '/' }, dropped };
    },
  },
  {
    // Atlas takes nobody without TLS. With +srv it is on unless the string turns it off.
    code: 'tls-missing',
    find(draft) {
      const given = optionsIn(draft.query).filter(({ name }) => /^(?:ssl|tls)$/i.test(name));
      const off = given.some(({ value }) => isOff(value));
      const missing = !isSrv(draft) && given.length === 0;
      if (!onAtlas(draft) || !(off || missing)) return null;
      const query = withoutOptions(draft.query, 'ssl', 'tls');
      return {
        draft: { ...draft, slash: '/', query: isSrv(draft) ? query : withOption(query, 'ssl', 'true') },
      };
    },
  },
  {
    // Which one was meant, only a test can tell.
    code: 'options-damaged',
    find(draft) {
      if (!tlsDiffers(draft.query)) return null;
      const without = (name: string): Draft => ({ ...draft, query: withoutOptions(draft.query, name) });
      const [right, other] = isOn(optionIn(draft.query, 'tls')) ? ['ssl', 'tls'] : ['tls', 'ssl'];
      return { draft: without(right), instead: [without(other)], dropped: [right] };
    },
  },
  {
    code: 'options-damaged',
    find(draft) {
      const names = clashesIn(draft);
      return names.length === 0 ? null : dropping(draft, names);
    },
  },
];
