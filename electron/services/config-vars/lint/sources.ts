import {
  catalogue,
  type CatalogueName,
  type PluginName,
} from '../../../contract/config-var-catalogue/index.ts';
import type { Finding } from '../../../contract/config-vars.ts';
import { isExtended } from '../catalogue.ts';
import { extendedValue, isNumeric, listWords } from '../nightscout-env.ts';
import { isListed } from './values.ts';
import { finding, type Rule, type View } from './view.ts';

const bridgeLogin = ['BRIDGE_USER_NAME', 'BRIDGE_PASSWORD'] as const;

interface Source {
  /** What it asks for at the start; without one of these the site shows its trouble page. */
  readonly login: readonly CatalogueName[];
  /** The place that it asks for; one of these is enough. */
  readonly place: readonly CatalogueName[];
}

/**
 * The sources of nightscout-connect 0.0.12, by CONNECT_SOURCE in these very letters: tried out.
 * Source: docs/reference/nightscout.md#nightscout-connect.
 */
const sources: ReadonlyMap<string, Source> = new Map<string, Source>([
  ['nightscout', { login: ['CONNECT_SOURCE_ENDPOINT'], place: [] }],
  ['dexcomshare', { login: ['CONNECT_SHARE_ACCOUNT_NAME', 'CONNECT_SHARE_PASSWORD'], place: [] }],
  ['glooko', { login: ['CONNECT_GLOOKO_EMAIL', 'CONNECT_GLOOKO_PASSWORD'], place: [] }],
  [
    'linkup',
    {
      login: ['CONNECT_LINK_UP_USERNAME', 'CONNECT_LINK_UP_PASSWORD'],
      place: ['CONNECT_LINK_UP_REGION', 'CONNECT_LINK_UP_SERVER'],
    },
  ],
  [
    'minimedcarelink',
    { login: ['CONNECT_CARELINK_USERNAME', 'CONNECT_CARELINK_PASSWORD'], place: ['CONNECT_COUNTRY_CODE'] },
  ],
]);

const lacking = (view: View, names: readonly CatalogueName[]): readonly string[] =>
  names.filter(view.lacks).map(view.where);

/** The one source that is meant by a spelling, or by the only login that is whole; null when several could be. */
export function sourceMeant(view: View): string | null {
  const text = view.text('CONNECT_SOURCE').toLowerCase();
  if (sources.has(text)) return text;
  const whole = [...sources].filter(([, { login }]) => lacking(view, login).length === 0);
  return whole.length === 1 ? (whole[0]?.[0] ?? null) : null;
}

/**
 * Two logins at Dexcom lock its account; two sources of any kind bring readings twice.
 * Source: docs/reference/nightscout.md#two-sources-at-once.
 */
function twice(view: View): readonly Finding[] {
  if (!view.on('bridge') || !view.on('connect')) return [];
  const source = view.text('CONNECT_SOURCE');
  const code = source === '' || source === 'dexcomshare' ? 'double-login' : 'two-sources';
  return [finding(code, [view.where('ENABLE')], ['bridge', 'connect'])];
}

function bridge(view: View): readonly Finding[] {
  const missing = view.on('bridge') ? lacking(view, bridgeLogin) : [];
  return missing.length > 0 ? [finding('bridge-no-login', missing, ['bridge'])] : [];
}

function connect(view: View): readonly Finding[] {
  if (!view.on('connect')) return [];
  const line = view.line('CONNECT_SOURCE');
  // Also 0 and off: it then passes over the whole part.
  if (line === null || view.lacks('CONNECT_SOURCE')) {
    return [finding('connect-no-source', [view.where('CONNECT_SOURCE')], ['connect'])];
  }
  const source = sources.get(line.text);
  if (source === undefined) return [finding('connect-source-unknown', [line.name], ['connect'])];
  const missing = lacking(view, source.login);
  const nowhere = source.place.length > 0 && source.place.every(view.lacks);
  return [
    ...(missing.length > 0 ? [finding('connect-no-login', missing, ['connect'])] : []),
    ...(nowhere ? [finding('connect-no-place', [view.where(source.place[0] ?? 'CONNECT_SOURCE')])] : []),
  ];
}

/** A login that stands there while nothing uses it: most often the part was lost from ENABLE. */
function unused(view: View): readonly Finding[] {
  if (view.on('bridge') || view.on('connect') || view.on('mmconnect')) return [];
  // A list that can't be read is the first thing to mend; nothing is known of its words.
  if (listWords(view.text('ENABLE')) === null) return [];
  const logins: readonly (readonly [PluginName, readonly CatalogueName[]])[] = [
    ['bridge', bridgeLogin],
    ...[...sources.values()].map(({ login }) => ['connect', login] as const),
  ];
  return logins
    .filter(([, names]) => lacking(view, names).length === 0)
    .map(([part, names]) =>
      finding('source-not-enabled', [view.where('ENABLE'), ...names.map(view.where)], [part]),
    );
}

/**
 * Settings that the program asks to be texts at its start: a number, on or off ends it there (tried out). With the
 * source for which that holds, and the setting that makes it not look.
 */
const texts: readonly {
  readonly part: PluginName;
  readonly name: CatalogueName;
  readonly source?: string;
  readonly unless?: CatalogueName;
}[] = [
  { part: 'maker', name: 'MAKER_KEY' },
  { part: 'maker', name: 'MAKER_ANNOUNCEMENT_KEY' },
  { part: 'connect', name: 'CONNECT_SOURCE_ENDPOINT', source: 'nightscout' },
  { part: 'connect', name: 'CONNECT_SOURCE_API_SECRET', source: 'nightscout' },
  { part: 'connect', name: 'CONNECT_LINK_UP_REGION', source: 'linkup', unless: 'CONNECT_LINK_UP_SERVER' },
  {
    part: 'connect',
    name: 'CONNECT_CARELINK_REGION',
    source: 'minimedcarelink',
    unless: 'CONNECT_CARELINK_SERVER',
  },
];

/** 0 and off are passed over as if nothing stood there. */
const keyIsNumber = (view: View): readonly Finding[] =>
  texts
    .filter(
      ({ part, source }) =>
        view.on(part) && (source ?? view.text('CONNECT_SOURCE')) === view.text('CONNECT_SOURCE'),
    )
    .filter(({ unless }) => unless === undefined || view.lacks(unless))
    .filter(({ name }) => !view.lacks(name) && typeof extendedValue(view.text(name)) !== 'string')
    .map(({ part, name }) => finding('key-is-number', [view.where(name)], [part]));

/** Regions and services that are known only by their letters, and the setting that makes it not look. Others lead nowhere. */
const places: readonly (readonly [CatalogueName, CatalogueName])[] = [
  ['CONNECT_SHARE_REGION', 'CONNECT_SHARE_SERVER'],
  ['CONNECT_LINK_UP_REGION', 'CONNECT_LINK_UP_SERVER'],
  ['CONNECT_CARELINK_REGION', 'CONNECT_CARELINK_SERVER'],
  ['CONNECT_GLOOKO_ENV', 'CONNECT_GLOOKO_SERVER'],
];

/** What the old way takes: EU in these letters, the name of a computer; all else means the United States. */
const bridgeKnows = (text: string): boolean =>
  text === 'EU' || text.toUpperCase() === 'US' || text.indexOf('.') > 1;

function regions(view: View): readonly Finding[] {
  const stopped = new Set(keyIsNumber(view).flatMap(({ names }) => names));
  const odd = [
    ...places
      // 0 and off are as good as nothing, which is the default.
      .filter(([name, server]) => view.lacks(server) && !view.lacks(name))
      .map(([name]) => view.line(name))
      .filter((line) => line !== null && line.known !== null && !isListed(line.known, line.text)),
    ...[view.line('BRIDGE_SERVER')].filter((line) => line !== null && !bridgeKnows(line.text)),
    // While the part is on, this is what stops the site.
    ...[view.line('CONNECT_SOURCE')].filter(
      (line) => line !== null && !view.on('connect') && !sources.has(line.text),
    ),
  ];
  return odd.flatMap((line) =>
    line === null || stopped.has(line.name) ? [] : [finding('not-in-list', [line.name])],
  );
}

/**
 * Dexcom's way in takes no telephone number for a name, and no password of digits alone.
 * Source: docs/reference/nightscout.md#dexcom-share.
 */
function dexcom(view: View): readonly Finding[] {
  const logins: readonly (readonly [PluginName, CatalogueName, CatalogueName])[] = [
    ['bridge', 'BRIDGE_USER_NAME', 'BRIDGE_PASSWORD'],
    ['connect', 'CONNECT_SHARE_ACCOUNT_NAME', 'CONNECT_SHARE_PASSWORD'],
  ];
  return logins
    .filter(([part]) => view.on(part))
    .flatMap(([, name, password]) => [
      ...(isPhone(view.text(name)) ? [finding('dexcom-name-phone', [view.where(name)])] : []),
      ...(isDigits(view.text(password)) ? [finding('dexcom-password-digits', [view.where(password)])] : []),
    ]);
}

const isPhone = (text: string): boolean => /^\+?[\d\s()-]{6,}$/.test(text);
const isDigits = (text: string): boolean => /^\d+$/.test(text);

/** Names, passwords and keys of a part that is on and reads them as a number, on or off (rare: `0x12345abc`, `1e5`). */
function readAsNumber(view: View): readonly Finding[] {
  const told = new Set([...dexcom(view), ...keyIsNumber(view)].flatMap(({ names }) => names));
  return (
    view.lines
      .filter(({ known, name, text }) => {
        // Off and 0 are as good as nothing: then the login is missing.
        if (known === null || told.has(name) || !isExtended(known) || view.lacks(known)) return false;
        const { part, secret } = catalogue[known];
        return secret && part !== null && view.on(part) && typeof extendedValue(text) !== 'string';
      })
      // "off" is a word that Pushover takes; the team of Loop has a rule of its own.
      .filter(({ known, text }) => !(known?.startsWith('PUSHOVER_') && text.toLowerCase() === 'off'))
      .filter(({ known }) => known !== 'LOOP_DEVELOPER_TEAM_ID')
      .map(({ name }) => finding('read-as-number', [name]))
  );
}

function tuning(view: View): readonly Finding[] {
  const failures = view.line('BRIDGE_MAX_FAILURES');
  const interval = view.line('BRIDGE_INTERVAL');
  const wait = interval !== null && isNumeric(interval.text) ? Number(interval.text) : null;
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

/** CareLink refuses Heroku's computers (docs/reference/nightscout.md#carelink). */
const carelink = (view: View): readonly Finding[] =>
  view.on('mmconnect') ? [finding('carelink-old', [view.where('ENABLE')], ['mmconnect'])] : [];

export const checkSources: Rule = (view) =>
  [twice, bridge, connect, keyIsNumber, unused, regions, dexcom, readAsNumber, tuning, carelink].flatMap(
    (check) => check(view),
  );
