import { describe, expect, test } from 'vitest';
import type { ValueDamage } from '../../../electron/contract/backups.ts';
import { valueDamageOf } from '../../../electron/services/backups/value-damage.ts';
import { Secret } from '../../../electron/base/secret.ts';

const key =
  '-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49\nAwEHBHkwdwIBAQQg7c8w\n-----END PRIVATE KEY-----';
const token = 'azGDORePK8gMaC0QOYAMyEEuzJnyUi';
const string = 'mongodb+srv://carer:pass1234@cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true';

const judge = (name: string, copied: string, current: string | null): ValueDamage | null =>
  valueDamageOf(
    name,
    new Secret(copied),
    current === null ? null : new Secret(current),
    new Set(['MY_OWN', 'GRANDMA', name]),
  );

type Case = readonly [what: string, name: string, copied: string, current: string | null, found: ValueDamage];

const damaged: readonly Case[] = [
  // A value of several lines that was cut at its first one; and its neighbours.
  ['the first line of a key', 'LOOP_APNS_KEY', '-----BEGIN PRIVATE KEY-----', key, 'cut'],
  [
    'the first line of a key, without one on the site',
    'LOOP_APNS_KEY',
    '-----BEGIN PRIVATE KEY-----',
    null,
    'cut',
  ],
  ['the middle of a key', 'LOOP_APNS_KEY', 'MIGTAgEAMBMGByqGSM49', key, 'cut'],
  ['another key without its end', 'SSL_KEY', '-----BEGIN RSA PRIVATE KEY-----\nMIIE', null, 'cut'],
  ['the first half', 'PUSHOVER_API_TOKEN', token.slice(0, 20), token, 'cut'],
  ['the last half', 'PUSHOVER_API_TOKEN', token.slice(4), token, 'cut'],
  ['a title before its #', 'CUSTOM_TITLE', 'Lily', 'Lily #1', 'cut'],
  ['another, shorter key', 'PUSHOVER_API_TOKEN', 'uQiRzpo4DXghDmr9QzzfQu27cmVRs', token, 'shorter'],
  ['a password of an unknown setting', 'MY_PASSWORD', 'abcd', 'efghij', 'shorter'],
  // Quotes of every land and kind, new at both ends.
  ...['“”', '„“', '«»', '‘’', '‚‘', '""', "''", '``', '「」', '””', '›‹', '＂＂'].map((pair): Case => [
    `quotes ${pair}`,
    'API_SECRET',
    `${pair[0]}qrstuvwxyz12${pair[1]}`,
    'abcdefghijkl12',
    'quotes',
  ]),
  ['quotes, without one on the site', 'CUSTOM_TITLE', '„Lily“', null, 'quotes'],
  // Several settings on one line.
  [
    'several on a line',
    'MONGODB_URI',
    `"${string}" API_SECRET=abcdefghijkl12 node server.js`,
    string,
    'joined',
  ],
  ['several on a line, of an unknown setting', 'MY_OWN', 'one; export GRANDMA=two', 'one', 'joined'],
  ['several on lines', 'CUSTOM_TITLE', 'Lily\nENABLE=careportal', 'Lily', 'joined'],
  ['several on a line, with a colon', 'CUSTOM_TITLE', 'Lily ENABLE: careportal', null, 'joined'],
  // Only white space.
  ['a blank behind', 'PUSHOVER_API_TOKEN', `${token} `, token, 'spaces'],
  ['a no-break space', 'CUSTOM_TITLE', 'Lily’s\u00A0sugar', 'Lily’s sugar', 'spaces'],
  [
    'a zero-width space',
    'PUSHOVER_API_TOKEN',
    `${token.slice(0, 9)}\u200B${token.slice(9)}`,
    token,
    'spaces',
  ],
  ['blanks for line breaks', 'LOOP_APNS_KEY', key.replaceAll('\n', ' '), key, 'spaces'],
  ['line breaks written out', 'LOOP_APNS_KEY', key.replaceAll('\n', '\\n'), key, 'spaces'],
  ['a direction mark', 'PUSHOVER_USER_KEY', `\u2066${token}\u2069`, token, 'spaces'],
  // What mail and text programs change.
  ['a long dash', 'MY_OWN', 'a—b', 'a--b', 'signs'],
  ['an apostrophe', 'CUSTOM_TITLE', 'Lily’s', "Lily's", 'signs'],
  [
    'an ampersand of a page',
    'BASE_URL',
    'https://x.example/?a=1&amp;b=2',
    'https://x.example/?a=1&b=2',
    'signs',
  ],
  ['letters of another encoding', 'CUSTOM_TITLE', 'LÃ¶we', 'Löwe', 'signs'],
  ['a letter that is lost', 'CUSTOM_TITLE', 'L?we', 'Löwe', 'signs'],
  ['a sign for unknown', 'CUSTOM_TITLE', 'L\uFFFDwe', null, 'signs'],
  ['full-width letters', 'CUSTOM_TITLE', 'Ｌｉｌｙ', 'Lily', 'signs'],
  ['a capital of a phone', 'MY_OWN', 'Sugar-lily', 'sugar-lily', 'capitals'],
  // Placeholders and masks.
  ...[
    '<password>',
    '<contraseña>',
    '{password}',
    '{{API_KEY}}',
    '${API_KEY}',
    '[password]',
    '‹пароль›',
    'your-api-key',
    'YOUR_TOKEN',
    'changeme',
    'change-me',
    'xxxxxxxx',
    'null',
    '********',
    '••••••••',
    'replace_this',
    'insert-your-key-here',
    '%API_KEY%',
  ].map((text): Case => [`placeholder ${text}`, 'PUSHOVER_API_TOKEN', text, null, 'placeholder']),
  ['a mask over a part', 'MY_OWN', 'abc•••xyz', 'abcdefxyz', 'placeholder'],
  // Spreadsheets.
  ['a number that a spreadsheet shortened', 'MY_OWN', '1.23457E+14', '123456789012345', 'number'],
  ['a shortened number with a comma', 'MY_OWN', '1,23457E+14', '123456789012345', 'number'],
  ['zeros in front are gone', 'MY_OWN', '123', '00123', 'number'],
  ['digits behind the fifteenth', 'MY_OWN', '1234567890123450000', '1234567890123456789', 'number'],
  ['a comma for a point', 'DAY_START', '7,5', '7.5', 'number'],
  ['a date', 'MY_OWN', '04-Mar', '3-4', 'number'],
  ['a cell that was too narrow', 'MY_OWN', '########', '12345678', 'number'],
  ['a formula that failed', 'MY_OWN', '#NAME?', '=x', 'number'],
  ['nothing', 'CUSTOM_TITLE', '', 'Lily', 'empty'],
  ['blanks', 'CUSTOM_TITLE', ' \n', null, 'empty'],
  // Something of the console behind it.
  ['a prompt behind a key', 'PUSHOVER_API_TOKEN', `${token}\nPS C:\\Users\\Anna>`, token, 'longer'],
];

const whole: readonly (readonly [what: string, name: string, copied: string, current: string | null])[] = [
  ['another title', 'CUSTOM_TITLE', 'My Nightscout', 'Sugar'],
  ['a longer title', 'CUSTOM_TITLE', 'Lily and Leo', 'Lily'],
  ['another key of the same length', 'PUSHOVER_API_TOKEN', token.split('').toReversed().join(''), token],
  ['a word of a list', 'BASAL_RENDER', 'none', 'default'],
  ['a switch', 'NIGHT_MODE', 'on', 'off'],
  ['another number', 'DAY_START', '8', '7'],
  ['a shorter number', 'FOCUS_HOURS', '2', '24'],
  ['more parts', 'ENABLE', 'careportal iob cob', 'careportal iob'],
  ['a whole key', 'LOOP_APNS_KEY', key, null],
  ['an address with = in it', 'BASE_URL', 'https://x.example/?theme=dark', null],
  ['options of a program', 'MY_OWN', '--max-old-space-size=400', null],
  ['a value in quotes where the site has them too', 'MY_OWN', '"b"', '"a"'],
];

describe('a value of a copy beside the one on the site', () => {
  test.each(damaged)('%s', (_what, name, copied, current, found) => {
    expect(judge(name, copied, current)).toBe(found);
  });
  test.each(whole)('%s is whole', (_what, name, copied, current) => {
    expect(judge(name, copied, current)).toBeNull();
  });
});
