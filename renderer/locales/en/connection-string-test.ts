/** The test of a connection string: its steps, how it ended, and what to do next. */
export const connectionStringTest = {
  title: 'Test it',
  lead: 'Nothing is changed by a test.',
  leadWrite: 'It writes one small note, and takes it out again.',
  go: 'Test it',
  testing: 'Testing…',
  again: 'Test again',
  stop: 'Stop the test',
  write: 'Try to write as well',
  writeSay: 'We write one small note, and take it out again.',
  now: 'now',
  failed: 'no',
  later: 'after the fix',
  notYet: 'Tell us first what is missing.',
  works: 'It works',
  /** Signed in, yet what is told beneath keeps a site from working with it. */
  worksPartly: 'It opens, but it can’t save',
  worksFull: 'It opens, but it is full',
  /** What was tested is the repaired line; the site has the old one until it is saved. */
  worksRepaired: 'Your site still has the old line. Save this one to it.',
  worksNot: 'It does not work yet',
  worksNewest: 'Newest reading: {{when}}.',
  worksNone: 'We could sign in. There are no readings in it yet.',
  worksUnknown: 'We could sign in.',
  future: 'Its date lies in the future. A clock was wrong.',
  stopped: 'The test was stopped',
  stoppedSay: 'Nothing was changed. You can test again at any time.',
  /** now and done stand in the list; spoken is read aloud as we do it. */
  steps: {
    text: { now: 'Read the line', done: 'The line can be read', spoken: 'We read the line.' },
    address: { now: 'Find the address', done: 'Address found', spoken: 'We look for the address.' },
    tcp: { now: 'Knock at the door', done: 'The door opens', spoken: 'We knock at the door.' },
    tls: { now: 'Make the way safe', done: 'The way is safe', spoken: 'We make the way safe.' },
    login: { now: 'Sign in', done: 'Signed in', spoken: 'We sign in.' },
    rights: {
      now: 'May it read and write?',
      done: 'It may read and write',
      spoken: 'We look what the user may do.',
    },
    databases: {
      now: 'Look which databases there are',
      done: 'Databases found',
      spoken: 'We look which databases there are.',
    },
    nightscout: {
      now: 'Find the readings',
      done: 'Looked for the readings',
      spoken: 'We look for the readings.',
    },
    write: {
      now: 'Write a small note',
      done: 'Note written and taken out',
      spoken: 'We write a small note.',
    },
  },
  mayRead: 'It may only read',
  mayUnknown: 'We could not see its rights',
  mayOther: 'Its rights are for another database',
  databases: {
    title: 'Which database has your readings?',
    other: 'Your readings are in another database.',
    otherSay: 'This line opens “{{opens}}”. The readings are in “{{best}}”.',
    use: 'Use “{{name}}”',
    using: 'Changing…',
    several: 'More than one has readings. Choose the one that your site should open.',
    nothing: 'No database here has readings.',
    nothingSay: 'For a new site that is fine. Else this is another database than yours.',
    readings_one: 'about {{number}} reading',
    readings_other: 'about {{number}} readings',
    newest: 'newest {{when}}',
    none: 'no readings',
    opens: 'this line opens it',
  },
  /** After the failure, the button that leads on. */
  ways: {
    again: 'Test again',
    change: 'Change a part',
    rebuild: 'Get it from Atlas',
    wake: 'Wake the database',
    network: 'Open the network list',
    password: 'Set a new password',
    'read-only': 'Give the user more rights',
    cleanup: 'Make room',
  },
  failure: {
    string: {
      title: 'This line can’t be tested yet',
      happened: 'Something in it is missing, damaged, or would stop your site.',
      next: 'Mend the part that we name here, then test again.',
    },
    offline: {
      title: 'This computer has no internet',
      happened: 'We could not reach anything outside this computer. That says nothing about your database.',
      next: 'Check the network here, then test again.',
    },
    'address-gone': {
      title: 'There is no database at this address',
      happened: 'No address service knows this name. Most often it has a slip.',
      next: 'Copy the line once more from Atlas. There you also see if the database is still there.',
    },
    'local-dns': {
      title: 'This network can’t find the address',
      happened: 'Others can find it. The address service of this computer or network can’t.',
      next: 'Your site is not touched by that. Try the network of a phone, or save it untested.',
    },
    'dns-trouble': {
      title: 'The address could not be looked up',
      happened:
        'The service that knows addresses gave no clear answer. That says nothing about your database.',
      next: 'Wait a minute, then test again.',
    },
    'no-route': {
      title: 'No way to the database from this network',
      happened: 'The address is known, but this network does not lead there. A VPN may be the cause.',
      next: 'Turn a VPN off, or try the network of a phone. Then test again.',
    },
    'connection-refused': {
      title: 'The database does not open its door',
      happened:
        'Most often Atlas has put it to sleep. A sleeping database keeps what is in it. A firewall here may also be the cause.',
      next: 'Look in Atlas to see if it is paused, and wake it.',
    },
    'connection-timeout': {
      title: 'The database does not answer',
      happened:
        'Most often Atlas has put it to sleep. A sleeping database keeps what is in it. A firewall here may also be the cause.',
      next: 'Look in Atlas to see if it is paused. If not, try the network of a phone.',
    },
    'network-list': {
      title: 'The database does not let this place in',
      happened: 'It is there. Atlas has a list of places that may come in. This one is not on it.',
      next: 'Open that list for all places. Your site needs that too.',
    },
    certificate: {
      title: 'Somebody else answers at this address',
      happened: 'The safe way does not end at your database. Some networks and virus scanners do this.',
      next: 'We sent no password. Try another network, such as the one of a phone.',
    },
    'no-primary': {
      title: 'The database is not ready',
      happened: 'It is there, but none of its computers takes the lead now. This mostly passes.',
      next: 'Wait a few minutes, then test again. If it stays so, look in Atlas.',
    },
    'login-refused': {
      title: 'User or password is not right',
      happened: 'The database is there, but it did not let us in.',
      next: 'Give the right password, or set a new one in Atlas. It is not your Atlas password.',
    },
    'not-allowed': {
      title: 'This user may not look inside',
      happened: 'We could sign in, but the user has no rights for this database.',
      next: 'Give the user more rights in Atlas.',
    },
    'read-only': {
      title: 'This user may only read',
      happened: 'The readings can be read. A site must save new ones too.',
      next: 'Give the user more rights in Atlas, then test again.',
    },
    full: {
      title: 'The database is full',
      happened: 'What is in it stays, and can be read. It takes nothing new.',
      next: 'Make room in it. We save a copy of what goes.',
    },
    cut: {
      title: 'The connection broke off',
      happened: 'Only the line to the database was cut. What is in it stays there.',
      next: 'Test again. If it happens twice, try another network.',
    },
    'time-up': {
      title: 'It took too long',
      happened: 'The database did not answer in time. The network here may be slow.',
      next: 'Test again, or try another network.',
    },
    strange: {
      title: 'The database gave a strange answer',
      happened: 'We do not know what it means.',
      next: 'Test again. If it stays so, show this page to a helper.',
    },
  },
} as const;
