import { describe, expect, it } from 'vitest';

import type { Finding } from '../../../electron/contract/config-vars.ts';
import { lint, proposed } from '../../../electron/services/config-vars/lint/lint.ts';
import type { ConfigVars } from '../../../electron/services/heroku/config-var-values.ts';
import { namedCases } from './nightscout-env-cases.ts';
import { changed, settingsOf } from './support.ts';

const site = { appName: 'mia-sugar', nightscout: true, version: '15.0.7' };

/** What a finding proposes, as texts; null takes a setting away. */
const proposalOf = (settings: ConfigVars, { code, fix }: Finding) =>
  Object.fromEntries(
    fix.map(({ name, kind }) => [
      name,
      kind === 'delete' ? null : (proposed(settings, site, name, code)?.value.reveal() ?? 'nothing'),
    ]),
  );

describe('the check reads settings as Nightscout 15.0.7 does', () => {
  it.each(namedCases)('%s', (_, [code, , values, names = [], fix]) => {
    const settings = settingsOf(changed(values));
    const found = lint(settings, site);
    expect(found.map((one) => [one.code, one.names])).toEqual(code === null ? [] : [[code, names]]);
    const proposals = found.map((one) => proposalOf(settings, one));
    expect(proposals).toEqual(fix === undefined ? proposals : [fix]);
  });
});

/** Settings that say several things at once. */
const several: readonly (readonly [string, Readonly<Record<string, string | null>>, readonly string[]])[] = [
  [
    'roles with a blank between',
    { AUTH_DEFAULT_ROLES: 'readable devicestatus-upload' },
    ['entries-by-all', 'readable-by-all'],
  ],
  [
    'roles with a comma between',
    { AUTH_DEFAULT_ROLES: 'readable,careportal' },
    ['entries-by-all', 'readable-by-all'],
  ],
  ['roles with a colon between', { AUTH_DEFAULT_ROLES: 'status-only:readable' }, ['readable-by-all']],
  [
    'the old switch off',
    { TREATMENTS_AUTH: 'off', AUTH_DEFAULT_ROLES: null },
    ['entries-by-all', 'readable-by-all'],
  ],
  [
    'no main password, and nobody kept out',
    { API_SECRET: null, AUTH_DEFAULT_ROLES: null },
    ['secret-missing', 'readable-by-all'],
  ],
  [
    'parts that stick together by a tab',
    { ENABLE: 'bridge\tcage cob' },
    ['parts-signs', 'source-not-enabled', 'needs-part'],
  ],
  [
    'Atlas without a secure line',
    {
      MONGODB_URI:
        'mongodb://site:canaryPass1@cluster0-shard-00-00.ab1cd.mongodb.net:27017/nightscout?authSource=admin',
    },
    ['database-doubtful'],
  ],
];

describe('the check says each thing', () => {
  it.each(several)('%s', (_, values, codes) => {
    expect(lint(settingsOf(changed(values)), site).map(({ code }) => code)).toEqual(codes);
  });
});

describe('a verdict holds for a version', () => {
  const stopped = settingsOf(changed({ MONGO_POOL_SIZE: 'abc', HOSTNAME: 'x', API_SECRET: 'short' }));
  const at = (version: string | null) =>
    Object.fromEntries(
      lint(stopped, { ...site, version }).map(({ code, severity, version: seen }) => [
        code,
        [severity, seen],
      ]),
    );

  it('stops where it was seen', () => {
    expect(at('15.0.7')).toEqual({
      'secret-short': ['stops', null],
      'hostname-set': ['stops', null],
      'pool-size': ['stops', null],
    });
  });

  it('is no more than a warning, with the version it was seen with, where another one runs', () => {
    expect(at('15.0.6')).toEqual({
      'secret-short': ['stops', null],
      'hostname-set': ['stops', null],
      'pool-size': ['warning', '15.0.7'],
    });
    expect(at('15.0.9')).toEqual({
      'secret-short': ['stops', null],
      'hostname-set': ['warning', '15.0.7'],
      'pool-size': ['warning', '15.0.7'],
    });
  });

  it('and where nobody knows which one runs', () => {
    for (const version of [null, 'main', '15']) {
      expect(at(version)).toMatchObject({
        'secret-short': ['stops', null],
        'hostname-set': ['warning', '15.0.7'],
      });
    }
  });

  it('what stops it whatever runs there is told by itself', () => {
    expect(lint(stopped, { ...site, version: null }).find(({ severity }) => severity === 'stops')?.code).toBe(
      'secret-short',
    );
    expect(lint(settingsOf(changed({})), site)).toEqual([]);
  });
});
