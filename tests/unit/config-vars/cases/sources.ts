import type { ProgramCase } from './case.ts';
import { carelink, glooko, linkup, share, withConnect } from './sites.ts';

/** CONNECT_*, as nightscout-connect 0.0.12 reads it. */
export const connectCases: readonly ProgramCase[] = [
  [
    'connect-source-unknown',
    'L07: capitals',
    { ...linkup, CONNECT_LINK_UP_REGION: 'EU', CONNECT_SOURCE: 'LINKUP' },
    ['CONNECT_SOURCE'],
    { CONNECT_SOURCE: 'linkup' },
  ],
  [
    'connect-source-unknown',
    'L08: another name',
    { ...share, CONNECT_SOURCE: 'dexcom' },
    ['CONNECT_SOURCE'],
    { CONNECT_SOURCE: 'dexcomshare' },
  ],
  [
    'connect-source-unknown',
    'another name, and no login to tell',
    { ...withConnect, CONNECT_SOURCE: 'librelinkup' },
    ['CONNECT_SOURCE'],
    {},
  ],
  [
    'connect-source-unknown',
    'a word of the language',
    { ...withConnect, CONNECT_SOURCE: 'constructor' },
    ['CONNECT_SOURCE'],
    {},
  ],
  ['connect-source-unknown', 'a number', { ...withConnect, CONNECT_SOURCE: '12' }, ['CONNECT_SOURCE'], {}],
  ['connect-no-source', 'off', { ...withConnect, CONNECT_SOURCE: 'off' }, ['CONNECT_SOURCE']],
  [
    'connect-no-place',
    'L10: CareLink asks for the country',
    { ...carelink, CONNECT_CARELINK_REGION: 'eu' },
    ['CONNECT_COUNTRY_CODE'],
  ],
  [null, 'L11: its region has a default', { ...carelink, CONNECT_COUNTRY_CODE: 'us' }],
  [
    null,
    'its region in capitals',
    { ...carelink, CONNECT_COUNTRY_CODE: 'gb', CONNECT_CARELINK_REGION: 'EU' },
  ],
  [
    'not-in-list',
    'a region that leads nowhere',
    { ...carelink, CONNECT_COUNTRY_CODE: 'gb', CONNECT_CARELINK_REGION: 'world' },
    ['CONNECT_CARELINK_REGION'],
  ],
  ['connect-no-place', 'LibreLinkUp without a region', linkup, ['CONNECT_LINK_UP_REGION']],
  [
    null,
    'LibreLinkUp with a server in its place',
    { ...linkup, CONNECT_LINK_UP_SERVER: 'api-eu.libreview.io' },
  ],
  [null, 'LibreLinkUp, small letters', { ...linkup, CONNECT_LINK_UP_REGION: 'eu2' }],
  [null, 'LibreLinkUp, Canada', { ...linkup, CONNECT_LINK_UP_REGION: 'CA' }],
  [
    'not-in-list',
    'LibreLinkUp, no region of its',
    { ...linkup, CONNECT_LINK_UP_REGION: 'UK' },
    ['CONNECT_LINK_UP_REGION'],
  ],
  [
    'key-is-number',
    'LibreLinkUp, a number',
    { ...linkup, CONNECT_LINK_UP_REGION: '2' },
    ['CONNECT_LINK_UP_REGION'],
  ],
  [
    'not-in-list',
    'L13: Dexcom region in capitals',
    { ...share, CONNECT_SHARE_REGION: 'OUS' },
    ['CONNECT_SHARE_REGION'],
    { CONNECT_SHARE_REGION: 'ous' },
  ],
  [
    'not-in-list',
    'also US',
    { ...share, CONNECT_SHARE_REGION: 'US' },
    ['CONNECT_SHARE_REGION'],
    { CONNECT_SHARE_REGION: 'us' },
  ],
  [
    'not-in-list',
    'a region that nobody knows',
    { ...share, CONNECT_SHARE_REGION: 'eu' },
    ['CONNECT_SHARE_REGION'],
  ],
  [
    null,
    'a server in its place',
    { ...share, CONNECT_SHARE_REGION: 'JP', CONNECT_SHARE_SERVER: 'share.dexcom.jp' },
  ],
  [
    'not-in-list',
    'Glooko in capitals',
    { ...glooko, CONNECT_GLOOKO_ENV: 'EU' },
    ['CONNECT_GLOOKO_ENV'],
    { CONNECT_GLOOKO_ENV: 'eu' },
  ],
  [null, 'Glooko in Europe', { ...glooko, CONNECT_GLOOKO_ENV: 'eu' }],
  [
    'connect-no-login',
    'a password that is read as off',
    { ...share, CONNECT_SHARE_PASSWORD: 'false' },
    ['CONNECT_SHARE_PASSWORD'],
  ],
];
