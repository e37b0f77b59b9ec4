/** Problems with databases and their connection strings, as in problems.ts. */
export const databaseProblem = {
  'database-failed': {
    title: 'The database did not answer as it should',
    happened: 'Sitekeeper could not read it.',
    safe: 'Nothing was changed.',
    next: 'Test the connection string: it tells what is wrong.',
  },
  'string-gone': {
    title: 'Sitekeeper no longer holds this connection string',
    happened: 'The app was closed, or you signed out.',
    safe: 'Nothing was changed.',
    next: 'Find it or paste it once more.',
  },
  'string-not-ready': {
    title: 'Something is still missing',
    happened: 'The connection string has a part that only you can tell.',
    safe: 'Nothing was changed.',
    next: 'Answer what is asked, then go on.',
  },
  'database-not-empty': {
    title: 'This database is not empty',
    happened: 'Data is put back into an empty database only, so that nothing is mixed.',
    safe: 'Nothing was changed.',
    next: 'Pick another database name in the connection string.',
  },
  'folder-unreadable': {
    title: 'This folder holds no copy of a database',
    happened: 'It is another folder, or its list of contents is damaged.',
    safe: 'Nothing was changed.',
    next: 'Pick the folder that Sitekeeper made.',
  },
  'copy-out-first': {
    title: 'Copy the readings out first',
    happened: 'Readings and treatments are your history. They go only after a whole copy.',
    safe: 'Nothing was changed.',
    next: 'Take your data with you, then come back.',
  },
  'not-nightscout': {
    title: 'No Nightscout answers at this address',
    happened: 'The address belongs to something else, or the site is stopped.',
    safe: 'Nothing was changed.',
    next: 'Check the address, or start the site first.',
  },
  'site-secret-refused': {
    title: 'The site does not take this secret',
    happened: 'The API_SECRET is another one, or it has a slip.',
    safe: 'Nothing was changed.',
    next: 'Look for API_SECRET in a saved copy, and try again.',
  },
} as const;
