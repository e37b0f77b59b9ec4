/**
 * What can be wrong with a connection string: its name, and one line about it. `say` is true before and after the repair.
 * `open` is said while the person still has to do something about it.
 */
export const connectionStringMistakes = {
  'placeholder-left': {
    title: 'A gap that was never filled in',
    say: 'Atlas leaves a word in < > where your own belongs.',
    open: 'Tell us what belongs there.',
  },
  'brackets-kept': {
    title: 'The < > around a part',
    say: 'They only show where to type.',
    open: 'Tell us the part without them.',
  },
  'bracket-left': {
    title: 'One < or > too many',
    say: 'It only showed where to type.',
    open: 'Tell us the part without it.',
  },
  'special-characters': {
    title: 'Special signs in the password',
    say: 'Written in a way the site can read.',
    open: 'Tell us the password once more.',
  },
  'double-encoding': {
    title: 'Signs that were changed twice',
    say: 'Some program had put them in code twice.',
    open: 'Tell us the password once more.',
  },
  'white-space': {
    title: 'Gaps and line breaks',
    say: 'They came along when it was copied.',
    open: 'One may belong to the password. Tell us the password once more.',
  },
  'quotes-around': {
    title: 'Quote marks around it',
    say: 'They do not belong to it.',
    open: 'Copy it once more, without them.',
  },
  'variable-name': {
    title: 'The name of the setting stood before it',
    say: 'Only what follows the = belongs there.',
    open: 'Copy only what follows the =.',
  },
  'text-around': {
    title: 'Other text around it',
    say: 'We took out the part that counts.',
    open: 'Copy only the line that starts with mongodb.',
  },
  'web-address': {
    title: 'This is the address of a web page',
    say: 'A site can’t sign in with it.',
    open: 'Get the connection string from Atlas. We show you where.',
  },
  'wrong-scheme': {
    title: 'A slip in the start',
    say: 'It has to be mongodb:// or mongodb+srv://.',
    open: 'Copy it once more from Atlas.',
  },
  'srv-scheme-missing': {
    title: 'The start misses +srv',
    say: 'An address of this kind needs it.',
    open: 'Copy it once more from Atlas.',
  },
  'srv-with-hosts': {
    title: 'Start and address do not fit',
    say: 'With +srv there is one address, and no number after it.',
    open: 'Copy it once more from Atlas.',
  },
  'no-login': {
    title: 'User or password is missing',
    say: 'Without both, nobody gets in.',
    open: 'Tell us the user and the password of the database.',
  },
  'account-email': {
    title: 'The user is an e-mail address',
    say: 'The database has users of its own. Their names are short.',
    open: 'Tell us the name of the database user.',
  },
  'wrong-user': {
    title: 'The database does not know this user',
    say: 'The name was changed, deleted or mistyped.',
    open: 'Look up the name in Atlas.',
  },
  'wrong-password': {
    title: 'The password is not the right one',
    say: 'It is the one of the database user, not of your Atlas account.',
    open: 'Give the right one, or set a new one in Atlas.',
  },
  'no-database': {
    title: 'No database name',
    say: 'Your site would have opened empty.',
    open: 'Test it. We look which database has the readings.',
  },
  'wrong-database': {
    title: 'Another database name',
    say: 'With that name, your site opens empty.',
    open: 'Test it. We look which database has the readings.',
  },
  'slash-missing': {
    title: 'A / was missing',
    say: 'It belongs between the address and the extras.',
    open: 'Copy it once more from Atlas.',
  },
  'options-damaged': {
    title: 'Extras at the end that can’t stay so',
    say: 'They were damaged, or do not fit the rest of the line.',
    open: 'Copy it once more from Atlas.',
  },
  'host-typo': {
    title: 'A slip in the address',
    say: 'There is no database at this address.',
    open: 'Copy the address once more from Atlas.',
  },
  'other-cluster': {
    title: 'Another database than yours',
    say: 'It opens, but there are no readings in it.',
    open: 'Look in Atlas if you have a second one.',
  },
  'dead-host': {
    title: 'The address of a closed service',
    say: 'mLab and others closed years ago.',
    open: 'If the data was moved to Atlas, get the new line there.',
  },
  'two-variables': {
    title: 'Two settings hold a database',
    say: 'Your site reads only one of them.',
    open: 'Take the other away, so that nobody changes the wrong one.',
  },
  'wrong-variable': {
    title: 'It stands in the wrong setting',
    say: 'Your site does not look there.',
    open: 'Save it, and it goes to the right place.',
  },
  'read-only-user': {
    title: 'This user may only read',
    say: 'A site has to write as well.',
    open: 'Give the user more rights in Atlas.',
  },
  'wrong-auth-source': {
    title: 'The place to sign in was wrong',
    say: 'This user is kept in the database “admin”.',
    open: 'Give the user rights for your database in Atlas.',
  },
  'local-dns': {
    title: 'This computer can’t look the address up',
    say: 'Your site can. We asked another address service.',
    open: 'The line needs no change. Another network may help other programs here.',
  },
  masked: {
    title: 'A part is hidden behind dots',
    say: 'It was copied from a page that hides the password.',
    open: 'Copy it where all of it can be seen, or tell us the part.',
  },
  'look-alikes': {
    title: 'Signs that only look right',
    say: 'A writing program had put in others, such as a long dash.',
    open: 'Tell us the part once more.',
  },
  'old-password': {
    title: 'The password was changed since',
    say: 'This copy still has the old one.',
    open: 'Give the new one, or set another in Atlas.',
  },
  'tls-missing': {
    title: 'The safe line was not asked for',
    say: 'Atlas takes nobody without it.',
    open: 'Copy it once more from Atlas.',
  },
  'sign-twice': {
    title: 'A sign that was typed twice',
    say: 'One : or @ is enough. If it belongs to the password, the test finds out.',
    open: 'Tell us the password once more.',
  },
  'option-refused': {
    title: 'An extra that Nightscout refuses',
    say: 'The site would stop when it starts. It signs in without it.',
    open: 'Copy it once more, without this extra.',
  },
  'pool-option': {
    title: 'An extra with a setting of its own',
    say: 'In the line it stops the site. MONGO_MIN_POOL_SIZE and MONGO_POOL_SIZE do the same.',
    open: 'Copy it once more, without this extra.',
  },
  'file-option': {
    title: 'An extra that names a file',
    say: 'There is no such file on Heroku, and the site would stop.',
    open: 'Copy it once more, without this extra.',
  },
  'unreachable-host': {
    title: 'An address that Heroku can’t reach',
    say: 'It only works inside one home, company or computer.',
    open: 'Tell us the address that others use, or get the line from Atlas.',
  },
  'tables-address': {
    title: 'This is the address for tables',
    say: 'It is for other programs (Atlas SQL). A site can’t work with it.',
    open: 'In Atlas, press Connect, then Drivers. Copy the line there.',
  },
  'not-a-connection-string': {
    title: 'This is no connection string',
    say: 'It should start with mongodb.',
    open: 'Copy the whole line, or get it from Atlas.',
  },
} as const;
