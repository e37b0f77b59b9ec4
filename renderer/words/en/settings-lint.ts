import type { LintCode } from '../../../electron/contract/settings.ts';

/** A type and no interface, as only that counts as a tree of words to i18next. */
type FindingWords = {
  readonly title: string;
  /** What it does to the site, and what to do. */
  readonly say: string;
};

/** What the check of the settings has found. The names of the settings stand beside it on screen. */
export const settingsLint: Readonly<Record<LintCode, FindingWords>> = {
  'secret-missing': {
    title: 'The main password is missing',
    say: 'Without it the site does not start. Set one of 12 signs or more.',
  },
  'secret-short': {
    title: 'The main password is too short',
    say: 'The site does not start with it. It needs 12 signs or more.',
  },
  'database-missing': {
    title: 'The database address is missing',
    say: 'Without it the site does not start. Put it back from a saved copy.',
  },
  'database-placeholder': {
    title: 'The database address is not filled in',
    say: 'It still has < or > in it. Put the real name and password there.',
  },
  'database-spaces': {
    title: 'There is a space in the database address',
    say: 'It can’t work with a space or a line break. Copy it again.',
  },
  'database-no-scheme': {
    title: 'This is not a database address',
    say: 'It has to start with “mongodb”. Copy it again from Atlas.',
  },
  'port-set': {
    title: 'The door number is set by hand',
    say: 'Heroku chooses it. Take this setting away, or the site may not start.',
  },
  'double-login': {
    title: 'Two programs sign in to Dexcom',
    say: 'This can lock the Dexcom account. One of them is enough.',
  },
  'two-sources': {
    title: 'Two programs bring readings',
    say: 'Readings may come twice. One of them is enough.',
  },
  'bridge-no-login': {
    title: 'The Dexcom name or password is missing',
    say: 'The site can’t fetch readings without both.',
  },
  'connect-no-source': {
    title: 'Nobody said where readings come from',
    say: 'The new way is on, but no service is chosen.',
  },
  'connect-no-login': {
    title: 'The name or password for readings is missing',
    say: 'The site can’t fetch readings without it.',
  },
  'source-not-enabled': {
    title: 'Nothing fetches the readings',
    say: 'A name and password are there, but the part is switched off.',
  },
  'bridge-max-failures': {
    title: 'One wrong sign-in can stop the site',
    say: 'The number of failed tries is too low. Use 3, or take it away.',
  },
  'bridge-interval': {
    title: 'The wait between looks at Dexcom does not fit',
    say: 'It has to be from 1,000 to 300,000 thousandths of a second.',
  },
  'dexcom-name-phone': {
    title: 'The Dexcom name is a phone number',
    say: 'This way in needs a name or an e-mail address.',
  },
  'dexcom-password-digits': {
    title: 'The Dexcom password has only digits',
    say: 'Such a password does not work here. Change it at Dexcom first.',
  },
  'carelink-old': {
    title: 'The old way to CareLink is on',
    say: 'It does not work on Heroku any more. Switch this part off.',
  },
  'database-two': {
    title: 'Two database addresses',
    say: 'They differ, and only one counts. The first one named here is in use.',
  },
  'database-wrong-name': {
    title: 'A database address has the wrong name',
    say: 'The site never looks at this setting.',
  },
  'secret-weak': {
    title: 'The main password is easy to guess',
    say: 'Take a longer one. All devices then need the new one.',
  },
  'secret-is-database-password': {
    title: 'One password for two doors',
    say: 'The site and the database have the same password. Use two.',
  },
  'limits-units': {
    title: 'The limits do not fit the units',
    say: 'Some limits look as if they were in the other unit. Check them.',
  },
  'limits-order': {
    title: 'The limits are not in order',
    say: 'The site moves them without telling you. Check all four.',
  },
  'parts-split': {
    title: 'A part was cut in two',
    say: 'A spelling help put a space or line into its name.',
  },
  'parts-joined': {
    title: 'Two parts stick together',
    say: 'There has to be a space between them, or neither works.',
  },
  'parts-signs': {
    title: 'There are signs between the parts',
    say: 'Only spaces may stand between them, no commas.',
  },
  'insecure-http': {
    title: 'Unsafe visits are allowed',
    say: 'Others on the same network could read along. Switch this off.',
  },
  'csp-with-hsts': {
    title: 'Two guards that did not get along',
    say: 'Together they stopped one older version. Update it, or switch one off.',
  },
  'api3-security-off': {
    title: 'A guard is switched off',
    say: 'Strangers could change your data. Switch it on.',
  },
  'build-developer': {
    title: 'The build is set for testing',
    say: 'On a site in use it should be “production”.',
  },
  'loop-key-broken': {
    title: 'The key for remote doses is not whole',
    say: 'It needs its first and last line too. Copy the whole file.',
  },
  shadowed: {
    title: 'One setting stands there twice',
    say: 'Only the first one named here counts. Take the other away.',
  },
  quoted: {
    title: 'There are quote marks around the value',
    say: 'The site takes them for a part of it. Take them away.',
  },
  'not-in-list': {
    title: 'The site does not know this value',
    say: 'It will use its own choice instead. Pick one from the list.',
  },
  'not-a-switch': { title: 'Neither on nor off', say: 'Write “on” or “off”.' },
  'not-a-number': { title: 'This has to be a number', say: 'Write digits only, without units or signs.' },
  'out-of-range': {
    title: 'This number can’t be right',
    say: 'It is much too small or too large for this setting.',
  },
  'number-comma': {
    title: 'A comma in a number',
    say: 'The site may stop reading at the comma. Use a point.',
  },
  'limits-far': { title: 'An unusual limit', say: 'Look at it again. It may be a slip of the finger.' },
  'parts-unknown': {
    title: 'A word that is no part we know',
    say: 'The site may pass over it. Check the spelling.',
  },
  'needs-part': { title: 'Settings that do nothing now', say: 'They belong to a part that is switched off.' },
  'database-twins': {
    title: 'The database address is there twice',
    say: 'Both are the same. Take the older one away.',
  },
  'secret-hard-to-type': {
    title: 'The main password has special signs',
    say: 'Some apps can’t use them. Letters and digits are safest.',
  },
  'readable-by-all': {
    title: 'Everybody can see the readings',
    say: 'Whoever knows the address can look. Close it if you want.',
  },
  'import-config': {
    title: 'Settings come from a web page',
    say: 'If that page goes away, the site does not start.',
  },
  'build-npm': {
    title: 'An old build setting',
    say: 'It can make a new build fail. Take it away if nobody needs it.',
  },
  'not-on-heroku': {
    title: 'A setting of another host',
    say: 'It is of no use on Heroku. You may take it away.',
  },
  empty: {
    title: 'A setting with nothing in it',
    say: 'The site uses its own choice instead. You may take it away.',
  },
};
