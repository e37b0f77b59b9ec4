import { BlockList, isIP } from 'node:net';

/**
 * Addresses that no dyno of Heroku can reach, whatever a router at home does: the computer itself, home and company
 * networks, a provider's inner network, and ranges that lead nowhere. Source: IANA's special-purpose registries
 * (RFC 6890), RFC 1918, 4193, 6598, 3927 and 4291.
 */
const nowhere = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  nowhere.addSubnet(net, bits, 'ipv4');
}
for (const [net, bits] of [
  ['::', 127],
  ['100::', 64],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  nowhere.addSubnet(net, bits, 'ipv6');
}

/**
 * Ends of names that exist only inside a home, a company, a container or one provider's own network. Source: RFC 6761
 * (localhost), 6762 (local and its like, appendix G), 8375 (home.arpa), ICANN's .internal; the router of AVM; the
 * inner names of Docker, Kubernetes, Railway and Fly.
 */
const innerNames =
  /(?:^|\.)(?:localhost|localdomain|local|lan|home|home\.arpa|internal|intranet|corp|private|docker|flycast|fritz\.box|localnet|localhost6|localdomain6)$/i;

/** `127.1`, `0x7f.0.0.1`, `2130706433`: what a system takes for an IPv4 address all the same (inet_aton). */
function oldAddress(name: string): string | null {
  const parts = name.split('.');
  if (parts.length > 4 || !parts.every((part) => /^(?:0x[0-9a-f]+|\d+)$/i.test(part))) return null;
  const numbers = parts.map((part) => (/^0\d/.test(part) ? Number.parseInt(part, 8) : Number(part)));
  const last = numbers.pop() ?? 0;
  if (numbers.some((part) => !(part < 256)) || !(last < 256 ** (4 - numbers.length))) return null;
  const whole = numbers.reduce((sum, part, index) => sum + part * 256 ** (3 - index), last);
  return [24, 16, 8, 0].map((shift) => Math.floor(whole / 2 ** shift) % 256).join('.');
}

/** `::ffff:10.0.0.1` and its spelling in hexadecimal numbers. */
function innerOf(address: string): string | null {
  const plain = new URL(`https://[${address}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(plain) ?? [];
  if (high === undefined || low === undefined) return null;
  const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return `${a >> 8}.${a & 255}.${b >> 8}.${b & 255}`;
}

/**
 * Whether a host is one that a site on Heroku can never reach.
 *
 * @param host a name or an address as it stands in a connection string, with or without its port and brackets.
 */
export function isUnreachable(host: string): boolean {
  const decoded = host.replaceAll(/%2F/gi, '/');
  // A socket file of the same computer.
  if (decoded.includes('/') || /\.sock$/i.test(decoded)) return true;
  const bracketed = /^\[([^\]]*)\]/.exec(host)?.[1];
  const name = (bracketed ?? host.replace(/:\d*$/, '')).replace(/\.$/, '').toLowerCase();
  if (name === '') return false;
  if (isIP(name) === 6) {
    const inner = innerOf(name);
    return inner === null ? nowhere.check(name, 'ipv6') : nowhere.check(inner, 'ipv4');
  }
  const address = isIP(name) === 4 ? name : oldAddress(name);
  if (address !== null) return nowhere.check(address, 'ipv4');
  return !name.includes('.') || innerNames.test(name);
}
