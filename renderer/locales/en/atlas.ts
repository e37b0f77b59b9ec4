import { atlasEnds } from './atlas-ends.ts';
import { atlasPictures } from './atlas-pictures.ts';

/** The wizards that lead through the pages of Atlas. What stands in bold is the word on the real page. */
export const atlas = {
  picture: atlasPictures,

  about: {
    rebuild: 'Get the line from Atlas',
    password: 'The password of the database',
    network: 'Open the network list',
    wake: 'Wake the database',
    'read-only': 'Let the user write',
  },
  open: 'Open that page in my browser',
  status: 'See if Atlas has trouble',
  notSure: 'I’m not sure',
  notSureTitle: 'Not sure about this?',

  what: {
    title: 'We get the long line from Atlas',
    lead: 'Readings are kept at Atlas, not at Heroku. A long line tells your site how to reach them.',
    needs: 'You need your sign-in for Atlas',
    needsSay: 'We show you each page, with a picture. It takes about ten minutes.',
    nothing: 'Nothing is deleted',
    nothingSay: 'We copy the line, fill in the password and test it. Your data stays as it is.',
    without: 'No Heroku is needed',
    withoutSay: 'This works when the site is gone too. You can keep the line in a file.',
    tech: 'connection string, MONGODB_URI',
    promise: 'You can stop at any time. We keep your place.',
    find: 'I have it in a file',
    unsure: {
      one: 'What is Atlas? The service that keeps the readings. Its maker is MongoDB.',
      two: 'You never heard of it? Whoever set up the site may have the account. Ask them to sit with you.',
      three: 'You have an old copy of your settings? The line is in it. Then choose “I have it in a file”.',
    },
  },

  'sign-in': {
    title: 'Sign in to Atlas',
    lead: 'Use the same button as when you made the account. Another one opens another account.',
    one: 'Did you use Google then? Press <b>Google</b>.',
    two: 'Did you use GitHub? Press <b>GitHub</b>.',
    three: 'Else type your address under <b>Email Address</b>.',
    unsure: {
      one: 'You forgot the password? Press “Forgot password”. Atlas sends you a mail.',
      two: 'The mailbox is gone? Only the help of Atlas can let you in. Write to them.',
      three: 'All is new and empty there? Sign out again, and try another of the three.',
    },
  },

  project: {
    title: 'Find the right project',
    lead: 'One account can have several projects. Your database is in one of them. Look into each.',
    one: 'Press the name at the top left. Choose an <b>organization</b>.',
    two: 'Press the name beside it. Choose a <b>project</b>.',
    three: 'Do you see a name under <b>Clusters</b>? Then you are in the right place.',
    unsure: {
      one: 'No cluster there? Look in the next project, then in the other organizations.',
      two: 'A page that says “Create a cluster”? Don’t make a new one. Look further.',
      three: 'Nothing in any of them? Sign out, and try another way to sign in.',
    },
  },

  cluster: {
    title: 'Is the database awake?',
    lead: 'Look at the card of your cluster. Sleeping does no harm to what is in it.',
    choose: 'What do you see?',
    awake: 'A name, and the button “Connect”',
    awakeSay: 'It is awake. We go on.',
    paused: 'The word “paused”, or the button “Resume”',
    pausedSay: 'It sleeps. We show you how to wake it.',
    gone: 'No cluster in any project',
    goneSay: 'We tell you what that means.',
  },

  wake: {
    title: 'Wake the paused database',
    lead: 'It fell asleep because nobody used it. Only you can wake it.',
    one: 'Look for the word <b>paused</b>.',
    two: 'Press <b>Resume</b>. If it asks, press <b>Confirm</b>.',
    three: 'Wait until the word is gone and the dot is <b>green</b>. That can take some minutes.',
    after: 'Then we test it.',
    afterSay: 'If it is still waking up, wait a little and test again.',
    unsure: {
      one: 'A page that asks you to sign in? Use the way that you used at first.',
      two: 'No word “paused”? Then it may be awake. Go on, and we test it.',
      three: 'No cluster at all? You may be in another project. Change it at the top left.',
      four: 'It slept for very long and can’t be woken? Ask the help of Atlas soon, and don’t delete it.',
    },
  },

  gone: {
    title: 'No cluster in any project',
    lead: 'Take your time. Most often it is there, in another account.',
    account: 'Try another way to sign in',
    accountSay: 'Google, GitHub and e-mail can be three accounts of one person.',
    ask: 'Ask who set up the site',
    askSay: 'The database may be in the account of a helper.',
    lost: 'If it was deleted there',
    lostSay: 'Atlas can’t bring back what was in it. Only a copy that somebody saved can.',
    again: 'Sign in another way',
    rest: 'The sensor and its own app may still hold readings of the last days.',
  },

  connect: {
    title: 'Open the way in',
    lead: 'Atlas shows the long line behind the button Connect. Nothing changes when you press it.',
    one: 'Press <b>Clusters</b> in the menu. Older pages say <b>Database</b>.',
    two: 'Find the name of your cluster.',
    three: 'Press <b>Connect</b> beside it.',
    unsure: {
      one: 'Several clusters? Take the one that has been there longest. The test shows if it is yours.',
      two: 'The button is grey? Then the database is asleep, or just waking up.',
      three: 'It asks for an address or a user first? Close that box. We do both later.',
    },
  },

  drivers: {
    title: 'Copy the long line',
    lead: 'A box opens with several ways in. We need the one for drivers.',
    one: 'Press <b>Drivers</b>.',
    two: 'Look for a line that begins with <b>mongodb+srv</b>.',
    three: 'Press the copy sign. Come back here and press <b>Paste</b>.',
    label: 'Your long line',
    hint: 'Paste all of it, and more if you like. We take what we need.',
    paste: 'Paste',
    read: 'Read this line',
    reading: 'Reading…',
    first: 'Paste the line first.',
    has: 'We have a line. You can go on with it.',
    unsure: {
      one: 'No “Drivers”? Older pages say “Connect your application”.',
      two: 'It says <password> or <db_password> in it? That is as it should be. We fill it in.',
      three: 'Dots or stars in it? Press “Show” there first, then copy it again.',
    },
  },

  parts: {
    title: 'This is your line',
    lead: 'We took it apart and put it in order. Next we fill in what is missing.',
  },

  user: {
    title: 'Which user opens the database?',
    lead: 'The database has a user of its own. It is not your e-mail address.',
    one: 'Press <b>Database Access</b>.',
    two: 'Look for the name in the list.',
    three: 'Type it here, just as it stands there.',
    label: 'Name of the database user',
    hint: 'Without “@admin” behind it. Capital letters count.',
    go: 'Take this name',
    taking: 'Reading…',
    wrong: 'Type the name first.',
    mail: 'This looks like an e-mail address. Atlas asks that of you, but the database does not.',
    unsure: {
      one: 'Several names? Take the one that sounds like your site.',
      two: 'No name at all? Press “Add New Database User”. Use letters and digits only, and choose “Atlas admin”.',
      three: 'You can make a new user as well. The old one may stay.',
    },
  },

  know: {
    title: 'Do you know the password of “{{user}}”?',
    titleNone: 'Do you know the password of the database?',
    lead: 'A new password deletes no readings. This is the password of the database user, and of nothing else.',
    choose: 'Which one is it?',
    known: 'I know it, or I have it written down',
    knownSay: 'Nothing changes at Atlas.',
    fresh: 'I don’t know it. I want a new one',
    freshSay: 'Atlas makes one for you. The old one stops working, in other programs too.',
    not: 'It is not your Atlas sign-in, and not API_SECRET.',
    notSay: 'Those are two other secrets.',
  },

  enter: {
    title: 'Give us the password',
    lead: 'We put it into the line for you. Signs like @ or / are no trouble.',
    label: 'Password of the database user',
    hint: 'Capital letters count. Spaces at its ends are left out.',
    paste: 'Paste',
    go: 'Put it in',
    going: 'Putting it in…',
    wrong: 'Type or paste the password first.',
  },

  'users-edit': {
    title: 'Find the database user',
    lead: 'Atlas keeps a list of users. The name is in your line too.',
    leadUser: 'Atlas keeps a list of users. Yours is called “{{user}}”.',
    one: 'Press <b>Database Access</b>.',
    two: 'Look for the name of your user.',
    three: 'Press <b>Edit</b> beside it.',
    unsure: {
      one: 'The menu looks other than that? Look for “Security”, then for “Database Access”.',
      two: 'Your user is not there? You may be in another project. Change it at the top left.',
      three: 'You may not press “Edit”? Ask who set up the database.',
    },
  },

  'new-password': {
    title: 'Let Atlas make a new password',
    lead: 'Copy it before you save. It is shown only once.',
    one: 'Press <b>Edit Password</b>, then <b>Autogenerate</b>.',
    two: 'Press <b>Copy</b>.',
    three: 'Press <b>Update User</b>. Then come back and press <b>Paste</b>.',
    others: 'Other programs need the new one too.',
    othersSay: 'A second site or a copy tool with the old password stops working.',
    label: 'The new password',
    hint: 'Letters and digits only are best. Atlas makes such ones.',
    unsure: {
      one: 'You want to choose it yourself? Use letters and digits only, twenty or more.',
      two: 'You did not copy it? Press “Autogenerate” again, copy, and “Update User” once more.',
      three: 'Atlas needs about a minute until the new one works.',
    },
  },

  network: {
    title: 'Look at the network list',
    lead: 'This touches no readings. Your site comes from a new place each day, so all places must be let in.',
    one: 'Press <b>Network Access</b>.',
    two: 'Is there a row <b>0.0.0.0/0</b> with the word <b>Active</b>? Then all is well.',
    three: 'Is there another one only? Press <b>Edit</b> beside it.',
    has: 'It says 0.0.0.0/0',
    hasNot: 'It says something else',
    safe: 'Is that safe? The password keeps others out. So a long one matters.',
    unsure: {
      one: 'An empty list? Press “Add IP Address”. The next picture shows the rest.',
      two: 'Only zeros count, not the letter O.',
      three: 'A row that runs out on some day? Make a new one that stays.',
    },
  },

  'network-entry': {
    title: 'Let all places in',
    lead: 'This only says who may knock. The password still keeps others out.',
    one: 'Press <b>Allow access from anywhere</b>.',
    two: 'Look at the box. It must say <b>0.0.0.0/0</b>, with zeros, not the letter O.',
    three: 'Press <b>Confirm</b>. Wait until it says <b>Active</b>.',
    stays: 'Leave “temporary” off.',
    staysSay: 'Else it runs out, and your site stops again.',
    unsure: {
      one: 'No button for all places? Type 0.0.0.0/0 into the box yourself.',
      two: 'It says “Pending”? Wait a minute. Then it says “Active”.',
      three: 'Atlas warns you? That is right for a site at Heroku. Its place changes each day.',
    },
  },

  rights: {
    title: 'Let the user write',
    lead: 'A user that may only read can’t save new readings. What is in it is not touched.',
    one: 'Press the menu under <b>Database User Privileges</b>. Older pages say <b>Built-in Role</b>.',
    two: 'Choose <b>Atlas admin</b>. <b>Read and write to any database</b> will do too.',
    three: 'Press <b>Update User</b>. Wait a minute.',
    unsure: {
      one: 'No such menu? Look for “Built-in Role”, and press what stands there.',
      two: 'It is “Atlas admin” already? Then something else is wrong. Go on, and we test it.',
      three: 'Rights for one database only? Those will do if it is the right one.',
    },
  },

  ...atlasEnds,
} as const;
