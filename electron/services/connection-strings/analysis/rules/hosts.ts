import { isIP } from 'node:net';

import { hasGoodPort, hostPattern, isAtlas, isShard, withoutPort, type Draft } from '../parts-of-string.ts';
import { slips } from '../edit-distance.ts';
import { optionIn, withOption } from '../options.ts';
import { isUnreachable } from '../unreachable-addresses.ts';
import type { Rule } from '../rule.ts';
import { plainLetters } from './login.ts';

const withHosts = (draft: Draft, hosts: readonly string[]): Draft => ({ ...draft, hosts });

/** Changes every host; nothing when none changes. */
const each =
  (change: (host: string) => string): Rule['find'] =>
  (draft, _context, asked) => {
    const hosts = draft.hosts.map(change);
    const same = hosts.every((host, index) => host === draft.hosts[index]);
    return same || asked.has('host') ? null : { draft: withHosts(draft, hosts) };
  };

/**
 * Hosting that was shut down: mLab and its old names in 2020, MongoHQ, which became Compose (MongoLayer, dblayer) and
 * ended in 2023, ObjectRocket in 2024, MongoSoup and Modulus (docs/reference/connection-string-mistakes.md#dead-host).
 */
const dead =
  /(?:^|\.)(?:mlab|mongolab|mongohq|compose|composedb|compose-?hosted|mongolayer|dblayer|objectrocket|mongosoup|modulusmongo|mongomachine|mongolab-?azure)\.(?:com|io|org|net|de)$/i;

/**
 * Doors of Atlas behind which no program of this kind is answered: Atlas SQL, federated data and stream processing
 * (`….a.query.mongodb.net`), App Services and its Data API.
 */
const forTables =
  /\.query\.mongodb\.net$|(?:^|\.)(?:realm|stitch)\.mongodb\.com$|(?:^|\.)services\.cloud\.mongodb\.com$|(?:^|\.)mongodb-api\.com$/i;

const cloud = 'mongodb.net';

/** Puts right what can only have meant `…mongodb.net`, and the letter O for the zero of `cluster0`. */
function mendHost(host: string): string {
  const port = /:\d+$/.exec(host)?.[0] ?? '';
  const name = withoutPort(host).replaceAll(/\.{2}/g, '.').replace(/^\.+/, '').replace(/\.+$/, '');
  const labels = name.split('.');
  const [last = '', before = ''] = labels.toReversed();
  const end = labels.slice(-2).join('.').toLowerCase();
  const front = labels.slice(0, -2).join('.');
  const put = (start: string): string => `${start.replace(/^clustero(?=[.-])/i, 'cluster0')}.${cloud}${port}`;
  if (end === cloud) return `${name.replace(/^clustero(?=[.-])/i, 'cluster0')}${port}`;
  if (labels.length < 3) return `${name}${port}`;
  if (last.toLowerCase() === 'mongodb' || last.toLowerCase() === 'mongodbnet')
    return put(labels.slice(0, -1).join('.'));
  if (end.endsWith(cloud)) return put(`${front}.${before.slice(0, -'mongodb'.length).replace(/-$/, '')}`);
  const near =
    slips(end, cloud, 2) <= 2 || (cloud.startsWith(end) && end.length > 7) || end === 'mongodb.com';
  return near && name.toLowerCase() !== 'cloud.mongodb.com' ? put(front) : `${name}${port}`;
}

/** A port: one too many, another sign before it, or a second colon. */
function mendPort(host: string): string {
  const [, name = '', ports = ''] = /^(\[[^\]]*\]|[^:;]*)((?:[:;]+\d*)+)$/.exec(host) ?? [];
  if (name === '') return host;
  const numbers = [...new Set(ports.split(/[:;]+/).filter((number) => number !== ''))];
  return numbers.length > 1 ? host : [name, ...numbers].join(':');
}

/** Several ports behind one host: each may be the right one. */
const twoPorts: Rule['find'] = (draft, _context, asked) => {
  const [host = ''] = draft.hosts;
  const [, name = '', ports = ''] = /^([^:[\]]+)((?::\d+){2,})$/.exec(host) ?? [];
  if (name === '' || draft.hosts.length > 1 || asked.has('host')) return null;
  const [first = '', ...others] = new Set(ports.slice(1).split(':'));
  const at = (port: string): Draft => withHosts(draft, [`${name}:${port}`]);
  return { draft: at(first), instead: others.map(at) };
};

/** Names of an Atlas cluster that only Amazon's, Google's or Azure's own networks can reach. */
const peered = (host: string): string => (isAtlas(host) ? host.replace(/-(?:pri|pl-\d+)(?=\.)/i, '') : host);

/** A dot that became a comma: `cluster0,ab1cd.mongodb.net`. */
const comma: Rule['find'] = (draft) => {
  const [first = '', second = ''] = draft.hosts;
  const one = draft.hosts.length === 2 && !first.includes('.') && isAtlas(second) && !isShard(second);
  return one ? { draft: withHosts(draft, [`${first}.${second}`]) } : null;
};

/** The name of a cluster stands for all its hosts and has no address of its own: it can't be one host of several. */
const hasTwoClusters = (hosts: readonly string[]): boolean =>
  hosts.length > 1 && hosts.some((host) => isAtlas(host) && !isShard(host));

const needsMore = ({ scheme, hosts }: Draft): boolean =>
  hasTwoClusters(hosts) ||
  hosts.some((host) => {
    const name = withoutPort(host).toLowerCase();
    const labels = name.split('.').length;
    if (!hostPattern.test(host) || !hasGoodPort(host) || name === 'cloud.mongodb.com') return true;
    if (/^[\d.]+$/.test(name) && isIP(name) === 0) return true;
    // An Atlas address holds the project: cluster0.ab1cd.mongodb.net, before 2020 cluster0-ab1cd.mongodb.net.
    if (isAtlas(host) || name === cloud) return labels < 3 || (labels === 3 && !name.includes('-'));
    return scheme === 'mongodb+srv' && labels < 3;
  });

/** `cluster0-shard-00-00.ab1cd.mongodb.net` belongs to `cluster0.ab1cd.mongodb.net`; of `ac-…-shard-…` nobody can say. */
const clusterOf = (host: string): string | null =>
  /^ac-/i.test(host) || !isShard(host) ? null : withoutPort(host).replace(/-shard-\d+-\d+/i, '');

function standardForm(draft: Draft): Draft {
  const { query, hosts } = draft;
  const secure = optionIn(query, 'ssl', 'tls') === null ? withOption(query, 'ssl', 'true') : query;
  const source = optionIn(secure, 'authSource') === null ? withOption(secure, 'authSource', 'admin') : secure;
  return { ...draft, scheme: 'mongodb', slash: '/', query: hosts.some(isAtlas) ? source : query };
}

const severalHosts: Rule['find'] = (draft) => {
  const { scheme, hosts } = draft;
  if (scheme !== 'mongodb+srv') return null;
  const [host = ''] = hosts;
  if (hosts.length === 1 && isIP(withoutPort(host).replace(/^\[(.*)\]$/, '$1')) !== 0) {
    return { draft: { ...draft, scheme: 'mongodb' } };
  }
  if (hosts.length === 1 && !isShard(host)) {
    if (!/:\d*$/.test(host)) return null;
    const plain: Draft = { ...draft, scheme: 'mongodb' };
    return { draft: withHosts(draft, [withoutPort(host)]), instead: isAtlas(host) ? [] : [plain] };
  }
  const cluster = clusterOf(host);
  return { draft: standardForm(draft), instead: cluster === null ? [] : [withHosts(draft, [cluster])] };
};

export const hostRules: readonly Rule[] = [
  { code: 'white-space', find: each((host) => host.replaceAll(/\s/g, '')) },
  { code: 'look-alikes', find: each((host) => (/[^\0-\x7E]/.test(host) ? plainLetters(host) : host)) },
  {
    code: 'look-alikes',
    find: ({ hosts }, _context, asked) =>
      !asked.has('host') && hosts.some((host) => /[^\0-\x7E]/.test(host))
        ? { asks: 'host', blank: true }
        : null,
  },
  {
    code: 'dead-host',
    find: ({ hosts }) => (hosts.some((host) => dead.test(withoutPort(host))) ? { hopeless: true } : null),
  },
  {
    code: 'tables-address',
    find: ({ hosts }) =>
      hosts.some((host) => forTables.test(withoutPort(host))) ? { hopeless: true } : null,
  },
  {
    code: 'host-typo',
    find(draft) {
      const hosts = draft.hosts.filter((host) => host !== '');
      return hosts.length === draft.hosts.length || hosts.length === 0
        ? null
        : { draft: withHosts(draft, hosts) };
    },
  },
  { code: 'host-typo', find: comma },
  {
    // The slash between the address and the name of the database.
    code: 'slash-missing',
    find(draft, _context, asked) {
      const [host = ''] = draft.hosts;
      const found = /^(.+\.mongodb\.net)([\w-]+)$/i.exec(host);
      const [, name = '', database = ''] = found ?? [];
      if (found === null || draft.hosts.length > 1 || draft.database !== '' || asked.has('host')) return null;
      return database.length < 3 ? null : { draft: { ...withHosts(draft, [name]), slash: '/', database } };
    },
  },
  { code: 'host-typo', find: each(mendPort) },
  { code: 'host-typo', find: twoPorts },
  { code: 'host-typo', find: each(mendHost) },
  { code: 'unreachable-host', find: each(peered) },
  {
    code: 'unreachable-host',
    find({ scheme, hosts }, _context, asked) {
      const found = hosts.some((host) => isUnreachable(host) && (scheme === 'mongodb' || host.includes('.')));
      return found && !asked.has('host') ? { asks: 'host', blank: true } : null;
    },
  },
  {
    code: 'host-typo',
    find: (draft, _context, asked) =>
      needsMore(draft) && !asked.has('host') ? { asks: 'host', blank: true } : null,
  },
  {
    code: 'slash-missing',
    find: (draft) => (draft.slash === '' && draft.query !== '' ? { draft: { ...draft, slash: '/' } } : null),
  },
  {
    code: 'srv-scheme-missing',
    find(draft) {
      const [host = ''] = draft.hosts;
      const one = draft.scheme === 'mongodb' && draft.hosts.length === 1 && isAtlas(host) && !isShard(host);
      return one ? { draft: { ...withHosts(draft, [withoutPort(host)]), scheme: 'mongodb+srv' } } : null;
    },
  },
  { code: 'srv-with-hosts', find: severalHosts },
];
