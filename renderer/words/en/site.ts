/** The page of one site, and the acts on it. */
export const site = {
  open: 'Open site',
  rename: 'Change name',
  nameLabel: 'What you call this site',
  nameHint: 'Only Sitekeeper shows this name. The web address stays.',
  nameEmpty: 'Write a name first.',
  saving: 'Saving…',
  gone: 'This site is not in the list any more.',
  goneSay: 'It may belong to another account now. Go back and look again.',
  appName: 'app {{name}}',

  act: {
    restart: 'Restart',
    wake: 'Wake it',
    'turn-off': 'Turn off',
    'turn-on': 'Turn on',
    close: 'Close it',
    reopen: 'Reopen',
    look: 'Look again',
    open: 'Open site',
  },

  working: {
    title: 'Not acting right?',
    nightscout: 'A restart helps most of the time. It takes about a minute. No readings are lost.',
    web: 'A restart helps most of the time. It takes about a minute.',
  },
  stopped: {
    title: 'Start it again',
    nightscout: 'Readings that were saved stay safe. Alarms from this site may not work while it is stopped.',
    web: 'Nothing on it is lost. Visitors can’t use it while it is stopped.',
    note: 'It takes about a minute. You can watch here.',
  },
  asleep: {
    title: 'It is only asleep',
    nightscout: 'It wakes when somebody opens it. Alarms from this site may not work while it sleeps.',
    web: 'It wakes when somebody opens it. That takes up to 40 seconds.',
  },
  starting: {
    title: 'It is starting',
    say: 'Wait about a minute. This page changes by itself.',
  },
  off: {
    title: 'Somebody switched it off',
    say: 'A restart can’t help while it is off. Sitekeeper can’t turn it on yet.',
    next: 'You can turn it on at Heroku, under “Resources”.',
  },
  closed: {
    title: 'It is closed on purpose',
    say: 'Visitors see a “closed” page. Sitekeeper can’t reopen it yet.',
    next: 'You can reopen it at Heroku, under “Settings”.',
  },
  empty: {
    title: 'No site was put here yet',
    say: 'This is only a name at Heroku. There is nothing to restart.',
  },
  unknown: {
    title: 'We could not find out',
    say: 'The site itself may be fine.',
  },
  checking: {
    title: 'Looking at it now',
    say: 'This takes a few seconds.',
  },

  againRestart: 'Restart once more',
  blockedOffline: 'Works again when the internet is back.',

  many: {
    title: 'Restart {{site}} a third time?',
    lead: 'You have restarted it twice within the hour. One more may not help.',
    lock: 'Each start signs in to Dexcom again. With a wrong password, Dexcom locks the account.',
    wait: 'A locked account opens again when no program signs in for a while.',
    safe: 'Readings that were saved stay safe.',
    safeWeb: 'What was saved stays safe.',
    keep: 'Don’t restart',
    go: 'Restart anyway',
  },

  last: 'Last restarts',
  lastNone: 'Sitekeeper has not restarted this site yet.',
} as const;
