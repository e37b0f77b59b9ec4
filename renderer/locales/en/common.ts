/** Words that many screens share. */
export const common = {
  /** The title of the window: the screen, then the app. */
  windowTitle: '{{screen}} - Sitekeeper',
  practiceName: 'Practice: {{title}}',
  help: 'Help',
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  notNow: 'Not now',
  undo: 'Undo',
  save: 'Save',
  next: 'Continue',
  tryAgain: 'Try again',
  tryNow: 'Try now',
  lookAgain: 'Look again',
  looking: 'Looking…',
  seeAll: 'See all',
  main: 'Main',
  mySites: 'My sites',
  openBills: 'See the bills at Heroku',
  history: 'History',
  tidyUp: 'Tidy up',
  plans: 'Plans',
  webAddress: 'Web address',
  deleteSite: 'Delete a site',
  siteSettings: 'Settings',
  savedCopies: 'Saved copies',
  putBack: 'Put settings back',
  people: 'People',
  database: 'The database',
  connection: 'Connection string',
  databaseSize: 'How full it is',
  takeData: 'Take the data along',
  saveAll: 'Save a copy of all sites',
  shutdown: 'Stop using Heroku',
  shutdownGo: 'Go on with stopping',
  appSettings: 'App settings',
  supportCode: 'Code for a helper',
  promise: 'Sitekeeper looks after the website. It does not give health advice or sound alarms.',
} as const;

/** The band that marks practice on every screen. */
export const practice = {
  name: 'Practice mode',
  say: 'These sites are made up. Nothing real can change.',
  leave: 'Leave practice',
  leaving: 'Leaving…',
} as const;

/** The block at the foot of the side list. */
export const who = {
  several: '{{count}} Heroku accounts',
  practice: 'Practice account',
  practiceSay: 'Nothing is real',
  named: '{{name}}’s Heroku',
  unnamed: 'My Heroku',
  connected: 'Connected',
  session: 'Until you close the app',
  needsKey: 'Needs a new key',
  offline: 'No internet',
} as const;

/** How long ago, how long, and since when. */
export const times = {
  unknown: 'at an unknown time',
  justNow: 'just now',
  lessThanMinute: 'less than a minute',
  minutes_one: '{{count}} minute',
  minutes_other: '{{count}} minutes',
  hours_one: '{{count}} hour',
  hours_other: '{{count}} hours',
  days_one: '{{count}} day',
  days_other: '{{count}} days',
  months_one: '{{count}} month',
  months_other: '{{count}} months',
  years_one: '{{count}} year',
  years_other: '{{count}} years',
  seconds_one: '{{count}} second',
  seconds_other: '{{count}} seconds',
  ago: '{{age}} ago',
  since: 'since {{when}}',
  at: 'at {{time}}',
  today: 'Today',
  yesterday: 'Yesterday',
  todayAt: 'today, {{time}}',
  tomorrowAt: 'tomorrow, {{time}}',
  yesterdayAt: 'yesterday, {{time}}',
  dayAt: '{{day}}, {{time}}',
} as const;

/** The crash page: shown when the page itself broke. */
export const crash = {
  title: 'This page stopped working',
  happened: 'Something in Sitekeeper broke. It is a fault in the app.',
  safe: 'Your sites run on without it. Nothing was changed.',
  next: 'Open the app again here. If it comes back, show this code to a helper.',
  again: 'Start again',
} as const;
