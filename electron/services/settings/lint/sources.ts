import type { CatalogueName, PartName } from '../../../contract/catalogue.ts';
import type { Finding } from '../../../contract/settings.ts';
import { numberOf } from '../numbers.ts';
import { finding, type Rule, type View } from './view.ts';

const bridgeLogin = ['BRIDGE_USER_NAME', 'BRIDGE_PASSWORD'] as const;

/** What each source of the new part needs to sign in (Nightscout's README). */
const connectLogins: Readonly<Record<string, readonly CatalogueName[]>> = {
  nightscout: ['CONNECT_SOURCE_ENDPOINT'],
  dexcomshare: ['CONNECT_SHARE_ACCOUNT_NAME', 'CONNECT_SHARE_PASSWORD'],
  glooko: ['CONNECT_GLOOKO_EMAIL', 'CONNECT_GLOOKO_PASSWORD'],
  linkup: ['CONNECT_LINK_UP_USERNAME', 'CONNECT_LINK_UP_PASSWORD'],
  minimedcarelink: ['CONNECT_CARELINK_USERNAME', 'CONNECT_CARELINK_PASSWORD', 'CONNECT_CARELINK_REGION'],
};

const empties = (view: View, names: readonly CatalogueName[]): readonly string[] =>
  names.filter((name) => view.line(name) === null);

/** Two logins at Dexcom lock its account (nightscout-domain.md A9b); two sources of any kind bring readings twice. */
function twice(view: View): readonly Finding[] {
  if (!view.on('bridge') || !view.on('connect')) return [];
  const source = view.text('CONNECT_SOURCE').toLowerCase();
  const code = source === '' || source === 'dexcomshare' ? 'double-login' : 'two-sources';
  return [finding(code, [view.where('ENABLE')], ['bridge', 'connect'])];
}

function bridge(view: View): readonly Finding[] {
  const missing = view.on('bridge') ? empties(view, bridgeLogin) : [];
  return missing.length > 0 ? [finding('bridge-no-login', missing, ['bridge'])] : [];
}

function connect(view: View): readonly Finding[] {
  if (!view.on('connect')) return [];
  const source = view.line('CONNECT_SOURCE');
  if (source === null) return [finding('connect-no-source', ['CONNECT_SOURCE'], ['connect'])];
  const missing = empties(view, connectLogins[source.text.toLowerCase()] ?? []);
  return missing.length > 0 ? [finding('connect-no-login', missing, ['connect'])] : [];
}

/** A login that stands there while nothing uses it: most often the part was lost from ENABLE. */
function unused(view: View): readonly Finding[] {
  if (view.on('bridge') || view.on('connect') || view.on('mmconnect')) return [];
  const logins: readonly (readonly [PartName, readonly CatalogueName[]])[] = [
    ['bridge', bridgeLogin],
    ...Object.values(connectLogins).map((names) => ['connect', names] as const),
  ];
  return logins
    .filter(([, names]) => empties(view, names).length === 0)
    .map(([part, names]) => finding('source-not-enabled', [view.where('ENABLE'), ...names], [part]));
}

/** Dexcom's way in takes no telephone number for a name, and no password of digits alone (A9b). */
function dexcom(view: View): readonly Finding[] {
  const logins: readonly (readonly [PartName, CatalogueName, CatalogueName])[] = [
    ['bridge', 'BRIDGE_USER_NAME', 'BRIDGE_PASSWORD'],
    ['connect', 'CONNECT_SHARE_ACCOUNT_NAME', 'CONNECT_SHARE_PASSWORD'],
  ];
  return logins
    .filter(([part]) => view.on(part))
    .flatMap(([, name, password]) => [
      ...(/^\+?[\d\s()-]{6,}$/.test(view.text(name))
        ? [finding('dexcom-name-phone', [view.where(name)])]
        : []),
      ...(/^\d+$/.test(view.text(password))
        ? [finding('dexcom-password-digits', [view.where(password)])]
        : []),
    ]);
}

function tuning(view: View): readonly Finding[] {
  const failures = view.line('BRIDGE_MAX_FAILURES');
  const interval = view.line('BRIDGE_INTERVAL');
  const wait = interval === null ? null : numberOf(interval.text);
  return [
    // The library stops the whole site after so few failures; from three on Nightscout starts its count again.
    ...(failures !== null && ['1', '2'].includes(failures.text)
      ? [finding('bridge-max-failures', [failures.name])]
      : []),
    ...(interval !== null && (wait === null || wait < 1000 || wait > 300_000)
      ? [finding('bridge-interval', [interval.name])]
      : []),
  ];
}

/** CareLink refuses Heroku's computers. */
const carelink = (view: View): readonly Finding[] =>
  view.on('mmconnect') ? [finding('carelink-old', [view.where('ENABLE')], ['mmconnect'])] : [];

export const checkSources: Rule = (view) =>
  [twice, bridge, connect, unused, dexcom, tuning, carelink].flatMap((check) => check(view));
