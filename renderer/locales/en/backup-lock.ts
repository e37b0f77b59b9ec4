/** Where there is no key store: the passphrase that locks the automatic copies. */
export const backupLock = {
  chooseTitle: 'Choose a passphrase first',
  chooseLead: 'Before a change, Sitekeeper saves a locked copy of all settings.',
  chooseWhy: 'This computer has no safe place for the key of that lock. So you choose a passphrase.',
  giveTitle: 'Your passphrase for copies',
  giveLead: 'Sitekeeper saves a locked copy before each change. This opens the lock.',
  give: 'Passphrase',
  giveHint: 'The one you chose when the first copy was saved.',
  empty: 'Write your passphrase first.',
  open: 'Open the lock',
  opening: 'Opening…',
  chooseGo: 'Use this passphrase',

  first: 'New passphrase',
  firstHint: 'Four words that do not belong together are good.',
  second: 'The same once more',
  different: 'The two are not the same.',
  nothingSaved: 'Nothing was saved. The window was closed before a place was chosen.',
  lost: 'Write it down and keep it safe.',
  lostSay: 'We can’t recover it. Without it, nobody can open the copies.',
  strength: {
    empty: 'Write a passphrase first.',
    short: 'Too short. Use 10 signs or more.',
    weak: 'Easy to guess. Add a word or two.',
    fair: 'Good enough. One more word makes it strong.',
    strong: 'Strong.',
  },
} as const;
