import { databaseProblem } from './mongodb-problems.ts';

/**
 * Every problem in three short sentences: what happened, what is safe, what comes next. `safe` is said when nothing was
 * changed; the two others stand in `changed`, as they are the same for all.
 */
export const changed = {
  yes: 'The change itself was made.',
  unknown: 'We do not know if it took place. We look again before anything is done twice.',
} as const;

/** What comes next after an act that took place, or may have: it is looked at before anything is done again. */
export const lookNext = {
  offline: 'Check the network of this computer, then look again.',
  'heroku-silent': 'Wait a minute, then look again.',
  'heroku-busy': 'Wait a few minutes, then look again.',
  'heroku-strange': 'Open any web page and sign in to the network. Then look again.',
  'site-busy': 'Wait a minute, then look again.',
  unexpected: 'Look again. If it comes back, show the code to a helper.',
} as const;

export const problem = {
  offline: {
    title: 'This computer has no internet',
    happened: 'We could not reach anything outside this computer.',
    safe: 'Your sites may be fine, and nothing was changed.',
    next: 'Check the network of this computer, then try again.',
  },
  'heroku-silent': {
    title: 'Heroku did not answer',
    happened: 'We asked Heroku, but no full answer came back.',
    safe: 'Nothing was changed.',
    next: 'Wait a minute, then try again.',
  },
  'heroku-down': {
    title: 'Heroku has trouble',
    happened: 'Heroku says that it has trouble itself.',
    safe: 'It is not your site, and nothing was changed.',
    next: 'There is nothing to fix here. Look again later.',
  },
  'heroku-busy': {
    title: 'Too many questions at once',
    happened: 'Heroku got many questions from this account and asks us to wait.',
    safe: 'Nothing was changed.',
    next: 'Wait a few minutes, then try again.',
  },
  'heroku-strange': {
    title: 'Something stands between us and Heroku',
    happened: 'The answer did not come from Heroku. Hotel and school networks do this.',
    safe: 'Your key was not given away, and nothing was changed.',
    next: 'Open any web page and sign in to the network. Then try again.',
  },
  'key-refused': {
    title: 'Heroku does not take this key',
    happened: 'The key is wrong, too old, or was deleted in Heroku.',
    safe: 'Nothing is lost, and nothing was changed.',
    next: 'Make a new key in Heroku and paste it here.',
  },
  'key-limited': {
    title: 'This key may not do that',
    happened: 'The key works, but it was made with limits.',
    safe: 'Nothing was changed.',
    next: 'Make a new key without limits, then connect again.',
  },
  'two-factor': {
    title: 'Heroku wants a second step',
    happened: 'For this act, Heroku asks for a code from your phone.',
    safe: 'Nothing was changed.',
    next: 'Do this one on Heroku’s own page.',
  },
  'account-held': {
    title: 'Heroku has put the account on hold',
    happened: 'Most often a bill is not paid, or a card ran out.',
    safe: 'We changed nothing. Heroku deletes the sites of an account that stays unpaid.',
    next: 'Look at the bills on Heroku’s page soon, then try again.',
  },
  'site-gone': {
    title: 'This site is not there any more',
    happened: 'Heroku does not know it. It was deleted, renamed or given away.',
    safe: 'We changed nothing.',
    next: 'Go to My sites and look again.',
  },
  'site-renamed': {
    title: 'This site has another name now',
    happened: 'Somebody changed its name at Heroku. It may not be the one you mean.',
    safe: 'Nothing was deleted.',
    next: 'Go to My sites, look again, and be sure which one it is.',
  },
  'site-busy': {
    title: 'Heroku is busy with this site',
    happened: 'Another change to this site is under way.',
    safe: 'Nothing was changed by us.',
    next: 'Wait a minute, then try again.',
  },
  'heroku-refused': {
    title: 'Heroku said no',
    happened: 'Heroku understood us, but did not do it.',
    safe: 'Nothing was changed.',
    next: 'Look again. If it stays so, show the code to a helper.',
  },
  'not-a-key': {
    title: 'This is not a Heroku key',
    happened: 'What you gave us does not look like a key.',
    safe: 'We did not send it anywhere, and we did not keep it.',
    next: 'Copy the whole long row that starts with HRKU. Then paste again.',
  },
  'several-keys': {
    title: 'There is more than one key in it',
    happened: 'What you pasted holds two different Heroku keys.',
    safe: 'Nothing was sent to Heroku.',
    next: 'Copy the one key alone, then paste it again.',
  },
  'nothing-to-paste': {
    title: 'There is nothing to paste',
    happened: 'Nothing was copied yet, or it was not text.',
    safe: 'Nothing was changed.',
    next: 'Go to the page in your browser and press the copy sign. Then press Paste.',
  },
  'no-account': {
    title: 'No account is connected',
    happened: 'Sitekeeper has no key to ask Heroku with.',
    safe: 'Your sites run on as they are.',
    next: 'Connect your Heroku account first.',
  },
  'already-running': {
    title: 'This is under way',
    happened: 'The same act runs for this site now.',
    safe: 'Nothing is done twice.',
    next: 'Wait until it has ended.',
  },
  'acts-under-way': {
    title: 'Something is still under way',
    happened: 'Work on one of your sites has not ended yet.',
    safe: 'You are still signed in, and the work goes on.',
    next: 'Wait until it has ended, then sign out.',
  },
  'many-restarts': {
    title: 'That would be the third restart',
    happened: 'This site was restarted twice within the hour.',
    safe: 'Nothing was changed.',
    next: 'Wait a while, or choose to restart anyway.',
  },
  'copies-locked': {
    title: 'The saved copies are locked',
    happened: 'Before a change we save a copy. That needs your passphrase.',
    safe: 'Nothing was changed.',
    next: 'Unlock the copies, then go on.',
  },
  'copy-not-saved': {
    title: 'The copy could not be saved',
    happened: 'The disk may be full, or the folder does not take new files.',
    safe: 'Without a copy we change nothing, so nothing was changed.',
    next: 'Make room on this computer, then try again.',
  },
  'file-not-saved': {
    title: 'The file could not be saved',
    happened: 'The disk may be full, or the folder does not take new files.',
    safe: 'Your site is as it was.',
    next: 'Choose another folder, or make room on this computer.',
  },
  'other-database': {
    title: 'The database needs a second yes',
    happened: 'This copy may be of another site, and a database would go in from it.',
    safe: 'Nothing was changed.',
    next: 'Leave the database address out, or say once more that you want it.',
  },
  'copy-gone': {
    title: 'The saved copy is not there',
    happened: 'It was deleted, moved, or can’t be read any more.',
    safe: 'Nothing was changed.',
    next: 'Use another copy of this site.',
  },
  'copy-unreadable': {
    title: 'We can’t read this file',
    happened: 'It is no copy of settings, or it is damaged.',
    safe: 'The file stays as it is, and nothing was changed.',
    next: 'Pick another file.',
  },
  'copy-needs-passphrase': {
    title: 'This copy is locked',
    happened: 'The file opens only with the passphrase it was saved with.',
    safe: 'Nothing was changed.',
    next: 'Write the passphrase, then go on.',
  },
  'wrong-passphrase': {
    title: 'This is not the passphrase',
    happened: 'The copy did not open with what you wrote.',
    safe: 'Nothing was changed. You can try as often as you like.',
    next: 'Look for capital letters and spaces, then try again.',
  },
  'changed-since': {
    title: 'Something was changed since',
    happened: 'After this act, somebody changed the same thing again.',
    safe: 'Nothing was changed by us now.',
    next: 'You can still take back the part that nobody touched since.',
  },
  'nothing-to-change': {
    title: 'It is like that already',
    happened: 'Heroku says that all is as you asked for.',
    safe: 'Nothing was changed.',
    next: 'There is nothing more to do.',
  },
  'settings-refused': {
    title: 'Heroku would not take these settings',
    happened: 'A name does not fit, or it is too much in all.',
    safe: 'All settings are as they were.',
    next: 'Look at what you changed, then try again.',
  },
  'name-refused': {
    title: 'Heroku does not take this name',
    happened: 'Somebody may have it, or a letter in it does not fit.',
    safe: 'The site keeps its name and its address.',
    next: 'Try another name.',
  },
  'person-refused': {
    title: 'Heroku does not take this person',
    happened: 'The address may have a slip in it, or this person has the site already.',
    safe: 'Nobody was invited or taken out.',
    next: 'Look at the address, letter by letter.',
  },
  'no-shutdown': {
    title: 'There is no such list any more',
    happened: 'It was ended, or its file is gone.',
    safe: 'Your sites are as they were.',
    next: 'Go back and begin a new one.',
  },
  'plan-refused': {
    title: 'Heroku said no to this plan',
    happened: 'It may not be paid for yet, or this site is too large for it.',
    safe: 'The site stays on its plan.',
    next: 'For Eco, subscribe on Heroku’s page for bills first. Or choose another plan.',
  },
  'card-needed': {
    title: 'Heroku wants a card first',
    happened: 'This account has no card, so Heroku gives out nothing that costs.',
    safe: 'Nothing was changed.',
    next: 'Add a card on Heroku’s page for bills, then try again.',
  },
  'copy-first': {
    title: 'A fresh copy comes first',
    happened: 'There is no copy of its settings as they are now.',
    safe: 'Nothing was deleted.',
    next: 'Save a copy to a folder of your own, then go on.',
  },
  'ticket-refused': {
    title: 'That took too long',
    happened: 'Your yes was not fresh any more.',
    safe: 'Nothing was deleted.',
    next: 'Start again, and type the name once more.',
  },
  ...databaseProblem,
  'no-undo': {
    title: 'This can’t be taken back any more',
    happened: 'It was taken back before, or its copy is gone.',
    safe: 'Nothing was changed.',
    next: 'Look at the site to see how it is now.',
  },
  'not-agreed': {
    title: 'It was not done',
    happened: 'Sitekeeper asked in a window of its own, and the answer was not yes.',
    safe: 'Nothing was changed.',
    next: 'If you do want it, press again and say yes in that window.',
  },
  'not-allowed': {
    title: 'Sitekeeper stopped this',
    happened: 'The page asked for something that it may not do. It is a fault in the app.',
    safe: 'Nothing was changed.',
    next: 'Close the app and open it again.',
  },
  unexpected: {
    title: 'Something broke in Sitekeeper',
    happened: 'It is a fault in the app, not in your site.',
    safe: 'Nothing was changed.',
    next: 'Try again. If it comes back, show the code to a helper.',
  },
} as const;
