/** The connection string of a site: its parts, what was repaired, changing and saving it. */
export const strings = {
  parts: {
    label: 'The parts of the connection string',
    start: 'Start',
    user: 'User',
    password: 'Password',
    address: 'Address',
    database: 'Database',
    extras: 'Extras',
    missing: 'missing',
  },
  repairs: {
    fine: 'This line looks right',
    fineSay: 'A test shows if the database takes it.',
    repaired_one: 'We repaired {{count}} thing',
    repaired_other: 'We repaired {{count}} things',
    open: 'Still to be done',
    hopeless: 'We can’t repair this one',
  },
} as const;
