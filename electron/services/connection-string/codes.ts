/**
 * Everything that can be wrong with a connection string or around it, with its number in table B4 of
 * nightscout-domain.md; null for what only the grammar (B2) asks for.
 */
export const mistakes = {
  'placeholder-left': 1,
  'brackets-kept': 2,
  'bracket-left': 3,
  'special-characters': 4,
  'double-encoding': 5,
  'white-space': 6,
  'quotes-around': 7,
  'variable-name': 8,
  'text-around': 9,
  'web-address': 10,
  'wrong-scheme': 11,
  'srv-scheme-missing': 12,
  'srv-with-hosts': 13,
  'no-login': 14,
  'account-email': 15,
  'wrong-user': 16,
  'wrong-password': 17,
  'no-database': 18,
  'wrong-database': 19,
  'slash-missing': 20,
  'options-damaged': 21,
  'host-typo': 22,
  'other-cluster': 23,
  'dead-host': 24,
  'two-variables': 25,
  'wrong-variable': 26,
  'read-only-user': 27,
  'wrong-auth-source': 28,
  'local-dns': 29,
  masked: 30,
  'look-alikes': 31,
  'old-password': 32,
  'tls-missing': null,
  'not-a-connection-string': null,
} as const satisfies Readonly<Record<string, number | null>>;

export type MistakeCode = keyof typeof mistakes;

/** What only the person can tell. `everything`: the whole string has to be copied once more. */
export type Question = 'user' | 'password' | 'host' | 'database' | 'everything';
