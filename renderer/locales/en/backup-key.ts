/** The key of the automatic copies, for another computer. */
export const backupKey = {
  title: 'Key of the automatic copies',
  say: 'Automatic copies open only on this computer. With this key, they open on another one.',
  go: 'Save the key…',
  lead: 'The key is locked with a passphrase that you choose now.',
  save: 'Save the key',
  saving: 'Saving…',
  saved: 'Saved as {{file}}.',
  tech: 'age identity',
} as const;
