import type { LintCode } from '../../../electron/contract/config-vars.ts';

/** A type and no interface, as only that counts as a tree of words to i18next. */
type FindingWords = {
  readonly title: string;
  /** What it does to the site, and what to do. */
  readonly say: string;
};

/** What the check of the settings has found. The names of the settings stand beside it on screen. */
export const configVarLint: Readonly<Record<LintCode, FindingWords>> = {
  'secret-missing': {
    title: 'The main password is missing',
    say: 'Nobody can sign in, and phones can’t send readings. Set one of 12 signs or more.',
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
    say: 'It may not work with a space or a line break. Copy it again.',
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
    say: 'The site shows its trouble page until it is there.',
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
    say: 'The site reads all four in one unit. Some look as if written in the other.',
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
    say: 'Only plain spaces may stand between them. Until then none of these is on.',
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
    say: 'The site looks for tools that are not there. It should be “production”.',
  },
  'loop-key-broken': {
    title: 'The key for remote doses can’t sign',
    say: 'It needs its first and last line and real line breaks. Copy the whole file.',
  },
  shadowed: {
    title: 'One setting stands there twice',
    say: 'Only one of them counts. Take the other away.',
  },
  quoted: {
    title: 'There are quote marks around the value',
    say: 'The site takes them for a part of it. Take them away.',
  },
  'not-in-list': {
    title: 'We do not know this value',
    say: 'The site may not understand it. Capitals and small letters count.',
  },
  'not-a-switch': { title: 'Neither on nor off', say: 'Write “on” or “off”.' },
  'not-a-number': { title: 'This has to be a number', say: 'Write digits only, without units or signs.' },
  'out-of-range': {
    title: 'This number can’t be right',
    say: 'It is much too small or too large for this setting.',
  },
  'number-comma': {
    title: 'A comma in a number',
    say: 'The site can’t read it. Use a point.',
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
  'database-unreadable': {
    title: 'The database address can’t be read',
    say: 'The site does not start with it: a sign or an option is not allowed there.',
  },
  'database-unreachable': {
    title: 'The database address leads nowhere',
    say: 'Heroku can’t reach a computer of this name. Copy the address again from Atlas.',
  },
  'database-doubtful': {
    title: 'The database address may not work',
    say: 'Something in it is odd. Look at it, and test it.',
  },
  'hostname-set': {
    title: 'The site listens in the wrong place',
    say: 'Nobody can reach it so. Take this setting away.',
  },
  'ssl-set': {
    title: 'Certificates of another host',
    say: 'The site looks for files that are not there. Heroku has its own certificates.',
  },
  'list-percent': {
    title: 'A percent sign in a list',
    say: 'The site can’t read this list and does not start.',
  },
  'pool-size': {
    title: 'The lines to the database are set wrongly',
    say: 'The site gets no line to its database so. Take this setting away.',
  },
  'build-odd': {
    title: 'The build is not set for use',
    say: 'On a site in use it should be “production”.',
  },
  'connect-source-unknown': {
    title: 'We do not know this service',
    say: 'The site does not start with it. Capitals and small letters count.',
  },
  'connect-no-place': {
    title: 'The region or country for readings is missing',
    say: 'The site does not start without it.',
  },
  'key-is-number': {
    title: 'The site takes this for a number',
    say: 'It looks like a number, or like on or off. The site does not start with it.',
  },
  'read-as-number': {
    title: 'This looks like a number',
    say: 'The site reads it as a number, or as on or off. It may be changed by that.',
  },
  'writable-by-all': {
    title: 'Everybody may change and delete everything',
    say: 'Whoever knows the address needs no password. Close it.',
  },
  'entries-by-all': {
    title: 'Everybody may add entries',
    say: 'Whoever knows the address may write into the site, without a password.',
  },
  'loop-team': {
    title: 'The team for remote doses does not fit',
    say: 'It has exactly 10 signs, letters among them. Until then nothing is sent.',
  },
  'not-read': {
    title: 'A setting that nobody reads',
    say: 'No version that we know uses it. You may take it away.',
  },
  'always-on': {
    title: 'This can’t be switched off here',
    say: 'The site takes any word for on. Switch it off in the browser.',
  },
};
