import type { ProgramCase } from './case.ts';
import { otherSite, share } from './sites.ts';

const words = 'careportal cage bridge';

/** Logins and keys that become numbers, and BRIDGE_*, as share2nightscout-bridge 0.2.12 reads it. */
export const loginCases: readonly ProgramCase[] = [
  [
    'read-as-number',
    'L26: a password that looks hexadecimal',
    { ...share, CONNECT_SHARE_PASSWORD: '0x12345abc' },
    ['CONNECT_SHARE_PASSWORD'],
  ],
  [
    'read-as-number',
    'one that looks like 10 to a power',
    { ...share, CONNECT_SHARE_PASSWORD: '12e45' },
    ['CONNECT_SHARE_PASSWORD'],
  ],
  [
    'read-as-number',
    'a name that looks like on',
    { ...share, CONNECT_SHARE_ACCOUNT_NAME: 'True' },
    ['CONNECT_SHARE_ACCOUNT_NAME'],
  ],
  [
    'key-is-number',
    'the secret of another site, digits',
    { ...otherSite, CONNECT_SOURCE_API_SECRET: '123456789012' },
    ['CONNECT_SOURCE_API_SECRET'],
  ],
  ['key-is-number', 'IFTTT, digits', { ENABLE: `${words} maker`, MAKER_KEY: '1234567890' }, ['MAKER_KEY']],
  [
    'key-is-number',
    'IFTTT, announcements',
    { ENABLE: `${words} maker`, MAKER_KEY: 'canary', MAKER_ANNOUNCEMENT_KEY: '1e9' },
    ['MAKER_ANNOUNCEMENT_KEY'],
  ],
  [
    'not-in-list',
    'L16: bridge in small letters',
    { BRIDGE_SERVER: 'eu' },
    ['BRIDGE_SERVER'],
    { BRIDGE_SERVER: 'EU' },
  ],
  [
    'not-in-list',
    'bridge, the other way’s word',
    { BRIDGE_SERVER: 'OUS' },
    ['BRIDGE_SERVER'],
    { BRIDGE_SERVER: 'EU' },
  ],
  [
    'not-in-list',
    'bridge, a blank behind',
    { BRIDGE_SERVER: 'EU ' },
    ['BRIDGE_SERVER'],
    { BRIDGE_SERVER: 'EU' },
  ],
  ['not-in-list', 'bridge, a country', { BRIDGE_SERVER: 'JP' }, ['BRIDGE_SERVER']],
  [null, 'bridge, a computer', { BRIDGE_SERVER: 'share.dexcom.jp' }],
  [null, 'bridge, us is its default', { BRIDGE_SERVER: 'us' }],
  [null, 'L19: names of parts in any letters', { BRIDGE_USER_NAME: null, Bridge_User_Name: 'canary-name' }],
  [
    null,
    'Azure’s prefix and any letters',
    { BRIDGE_PASSWORD: null, customconnstr_bridge_PASSWORD: 'canaryPassword1' },
  ],
];
