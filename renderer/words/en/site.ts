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

  restart: 'Restart',
  restarting: 'Restarting…',
  wake: 'Wake it',
  waking: 'Waking…',

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

  steps: {
    stopping: { now: 'Stopping', done: 'Stopped' },
    starting: { now: 'Starting', done: 'Started' },
    answering: { now: 'Answering', done: 'Answered' },
    knocking: { now: 'Knocking at the site', done: 'Knocked' },
  },
  stepNow: 'now',
  running: {
    restart: 'Restarting now',
    wake: 'Waking it now',
    nightscout: 'About a minute. Use the sensor’s own alarms until then.',
    web: 'About a minute. You can leave this page; it goes on.',
  },
  spoken: {
    step: '{{step}} now.',
    done: 'Done. {{site}} works again.',
    stuck: '{{site}} does not work yet.',
  },
  done: {
    restart: 'It works again',
    wake: 'It is awake',
    took: 'The site answered at {{time}}. It took {{duration}}.',
    saved: 'Saved in History.',
  },
  failedTitle: 'The restart did not start',
  failedUnknown: 'We do not know how it ended',
  failedWake: 'The site did not wake up',
  againRestart: 'Restart once more',
  againLook: 'Look again',
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

/** Why a job ended without the site answering: what happened, what is safe, what comes next. */
export const stuck = {
  'stopped-again': {
    title: 'It stopped again',
    happened: 'The site started, then stopped by itself. Another restart will most likely not help.',
    safe: 'Nothing is lost. What was saved stays safe.',
    next: 'Most often a setting or the database is the cause. Show this page to a helper.',
  },
  'boot-page': {
    title: 'It runs, but not right',
    happened: 'Nightscout started, but it shows its trouble page.',
    safe: 'Readings that were saved stay safe.',
    next: 'Open the site. Its page says what it misses, most often the database.',
  },
  'still-starting': {
    title: 'It is still starting',
    happened: 'It takes longer than usual. After 90 seconds we stopped waiting.',
    safe: 'Nothing is lost. It may still come up by itself.',
    next: 'Wait a few minutes, then look again. Don’t restart it in between.',
  },
  'not-answering': {
    title: 'It does not answer yet',
    happened: 'Heroku says that it runs. Visitors still get no page from it.',
    safe: 'Nothing is lost. What was saved stays safe.',
    next: 'Look again in a few minutes. If it stays so, restart it once more.',
  },
  closed: {
    title: 'It runs, but is closed',
    happened: 'The restart worked. The site is closed for maintenance.',
    safe: 'Nothing is lost. Visitors see a “closed” page.',
    next: 'Somebody closed it on purpose. You can reopen it at Heroku, under “Settings”.',
  },
  off: {
    title: 'It is switched off',
    happened: 'Somebody switched this site off, so it can’t start.',
    safe: 'Nothing is lost. What was saved stays safe.',
    next: 'You can turn it on at Heroku, under “Resources”.',
  },
} as const;
