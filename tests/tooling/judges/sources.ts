import { createRequire } from 'node:module';
import { join } from 'node:path';

import { lint } from '../../../electron/services/config-vars/lint/lint.ts';
import { seenVersion } from '../../../electron/services/config-vars/lint/versions.ts';
import { extendedValue } from '../../../electron/services/config-vars/nightscout-env.ts';
import { changed, settingsOf } from '../../unit/config-vars/support.ts';
import type { Judge } from './judge.ts';
import type { Packages } from './packages.ts';

const site = { appName: 'mia-sugar', nightscout: true, version: seenVersion };

/** What becomes of a site with some settings: it ends at its start, shows its trouble page, fetches nothing, or fetches. */
type End = 'ends' | 'trouble page' | 'nowhere' | 'fetches';

type Values = Readonly<Record<string, string>>;
type Input = Readonly<Record<string, unknown>>;

interface Driver {
  (config: unknown, http: unknown): unknown;
  readonly validate: (input: Input) => {
    readonly ok: boolean;
    readonly config: { readonly baseURL?: string };
  };
}

/** CONNECT_SHARE_REGION as nightscout-connect gets it: shareRegion, a number where it looks like one. */
const inputOf = (values: Values): Input =>
  Object.fromEntries(
    Object.entries(values).map(([name, text]) => [
      name
        .replace('CONNECT_', '')
        .toLowerCase()
        .replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      extendedValue(text),
    ]),
  );

/** What it writes while it looks for a source is not for this page. */
function quietly<T>(run: () => T): T {
  const { log } = console;
  console.log = () => undefined;
  try {
    return run();
  } finally {
    console.log = log;
  }
}

function connectEnd({ load }: Packages, values: Values): End {
  const select = load('nightscout-connect/lib/sources') as (spec: { kind: unknown }) => Driver;
  const axios = load('axios');
  const input = inputOf(values);
  return quietly(() => {
    try {
      const driver = select({ kind: input['source'] });
      const { ok, config } = driver.validate(input);
      if (!ok) return 'trouble page';
      driver(config, axios);
      const { baseURL } = config;
      const leads = baseURL === undefined || (URL.canParse(baseURL) && new URL(baseURL).host.includes('.'));
      return leads ? 'fetches' : 'nowhere';
    } catch {
      return 'ends';
    }
  });
}

/** What our check says of the same settings. */
function ourEnd(values: Values): End {
  const none = { BRIDGE_USER_NAME: null, BRIDGE_PASSWORD: null, BRIDGE_SERVER: null };
  const settings = settingsOf(changed({ ...none, ENABLE: 'careportal cage connect', ...values }));
  const codes = lint(settings, site).map(({ code }) => code);
  if (codes.some((code) => ['connect-source-unknown', 'key-is-number'].includes(code))) return 'ends';
  // LibreLinkUp ends without a place; CareLink shows the trouble page.
  if (codes.includes('connect-no-place'))
    return values['CONNECT_SOURCE'] === 'linkup' ? 'ends' : 'trouble page';
  if (codes.includes('connect-no-login')) return 'trouble page';
  return codes.includes('not-in-list') ? 'nowhere' : 'fetches';
}

const login: Readonly<Record<string, Values>> = {
  dexcomshare: { CONNECT_SHARE_ACCOUNT_NAME: 'canary', CONNECT_SHARE_PASSWORD: 'canaryPass1' },
  linkup: { CONNECT_LINK_UP_USERNAME: 'canary', CONNECT_LINK_UP_PASSWORD: 'canaryPass1' },
  glooko: { CONNECT_GLOOKO_EMAIL: 'canary', CONNECT_GLOOKO_PASSWORD: 'canaryPass1' },
  minimedcarelink: { CONNECT_CARELINK_USERNAME: 'canary', CONNECT_CARELINK_PASSWORD: 'canaryPass1' },
  nightscout: { CONNECT_SOURCE_ENDPOINT: 'https://other.example' },
};

/** Places that people give, of each source, and what is asked for besides. */
const places: readonly (readonly [source: string, name: string, besides: Values])[] = [
  ['dexcomshare', 'CONNECT_SHARE_REGION', {}],
  ['linkup', 'CONNECT_LINK_UP_REGION', {}],
  ['glooko', 'CONNECT_GLOOKO_ENV', {}],
  ['minimedcarelink', 'CONNECT_CARELINK_REGION', { CONNECT_COUNTRY_CODE: 'gb' }],
  ['minimedcarelink', 'CONNECT_COUNTRY_CODE', {}],
  ['nightscout', 'CONNECT_SOURCE_API_SECRET', {}],
];
const placeValues =
  'us US ous OUS Ous eu EU Eu EU2 eu2 uk UK de DE fr FR ca CA jp JP ap AP au AU ae AE la LA ru RU cn CN default production development gb world 1 0 0x10 on off true constructor'.split(
    ' ',
  );
const sourceNames =
  'dexcomshare linkup glooko minimedcarelink nightscout LINKUP DexcomShare dexcom dexcomShare librelinkup libre carelink minimed share tidepool testImpl constructor toString 5 true'.split(
    ' ',
  );

/** All settings that are put before both. */
function connectValues(): readonly Values[] {
  const all: Values = Object.assign({}, ...Object.values(login));
  const whole = sourceNames.map((source) => ({ ...all, CONNECT_SOURCE: source }));
  const halves = Object.entries(login).flatMap(([source, names]) =>
    Object.keys(names).flatMap((gone) =>
      ['', 'off', '0', '0x12', '12345678'].map((text) => {
        const given: Record<string, string> = {
          ...names,
          CONNECT_SOURCE: source,
          CONNECT_COUNTRY_CODE: 'gb',
        };
        given['CONNECT_LINK_UP_REGION'] = 'EU';
        if (text === '') delete given[gone];
        else given[gone] = text;
        return given;
      }),
    ),
  );
  const placed = places.flatMap(([source, name, besides]) => [
    { ...login[source], ...besides, CONNECT_SOURCE: source },
    ...placeValues.map((text) => ({ ...login[source], ...besides, CONNECT_SOURCE: source, [name]: text })),
  ]);
  return [...whole, ...halves, ...placed];
}

const connect: Judge = {
  name: 'nightscout-connect 0.0.12 starts, stops and finds its place as the check of the settings says',
  async judge(packages) {
    const asked = connectValues();
    const found = asked.map((values) => {
      const [ours, theirs] = [ourEnd(values), connectEnd(packages, values)];
      return ours === theirs ? null : { about: JSON.stringify(values), ours, theirs };
    });
    return { asked: asked.length, disagreements: found.filter((one) => one !== null) };
  },
};

/** The computer that the old way asks, told by what the package says when it is loaded anew with a setting. */
function bridgeHost({ folder }: Packages, server: string): string {
  const load = createRequire(join(folder, 'package.json'));
  const main = load.resolve('share2nightscout-bridge');
  delete load.cache[main];
  process.env['BRIDGE_SERVER'] = server;
  try {
    const loaded = load(main) as { readonly Defaults?: { readonly login?: string } };
    return new URL(loaded.Defaults?.login ?? 'https://unknown.example').host;
  } finally {
    delete process.env['BRIDGE_SERVER'];
  }
}
const bridgeServers = [
  'US',
  'us',
  'Us',
  'EU',
  'eu',
  'Eu',
  'EU ',
  'OUS',
  'ous',
  'JP',
  'share.dexcom.jp',
  'a.b',
  'Europe',
];

const bridge: Judge = {
  name: 'share2nightscout-bridge 0.2.12 asks the computer that the check of the settings says',
  async judge(packages) {
    const found = bridgeServers.map((server) => {
      const host = bridgeHost(packages, server);
      const odd = lint(settingsOf(changed({ BRIDGE_SERVER: server })), site).some(
        ({ code }) => code === 'not-in-list',
      );
      // Where we know a value, it is asked where the value says; where we do not, it asks the United States.
      const american = host === 'share2.dexcom.com';
      const meant = server.toUpperCase() === 'US';
      return odd === (american && !meant)
        ? null
        : { about: server, ours: odd ? 'not known' : 'known', theirs: host };
    });
    return { asked: bridgeServers.length, disagreements: found.filter((one) => one !== null) };
  },
};

export const sourceJudges: readonly Judge[] = [connect, bridge];
