/** How the wizards through Atlas end: the test, the database, where the line goes, the restart. */
export const atlasEnds = {
  test: {
    title: 'Does it work?',
    lead: 'We knock at the database from this computer. Nothing in it is changed.',
    leadWrite: 'We write one small note, and take it out again. Your readings stay as they are.',
    leadWake: 'A database needs some minutes to wake up. If it does not answer yet, wait and test again.',
    wait: 'Test it before you go on.',
    anyway: 'Go on untested',
  },

  database: {
    title: 'Which database is your site’s?',
    lead: 'We found readings in these. Your site shows one of them only.',
    choose: 'Databases',
    readings: 'About {{number}} readings.',
    newest: 'Newest: {{when}}.',
    nothing: 'No readings in it.',
    future: 'A date lies in the future.',
    empty: 'An empty one would open an empty site.',
    emptySay: 'The readings in the other one are not touched. They would only not be shown.',
    go: 'Use “{{name}}”',
    going: 'Taking it…',
  },

  save: {
    title: 'Where shall we put the line?',
    lead: 'It works. A site can have it at once, or you keep it in a file.',
    choose: 'Where to',
    site: 'The site gets the line. A copy of its settings is saved first.',
    file: 'Into a file of mine',
    fileSay: 'For a new site, or to keep it safe.',
    last: 'Your line is ready',
    lastSay: 'Look at it once more. Then it goes to its place.',
  },

  restart: {
    title: 'Now start {{site}} again',
    lead: 'It can reach its database now. It needs a new start to notice.',
    go: 'Restart',
    going: 'Restarting…',
    without: 'It works already',
    see: 'See the site',
    titleNone: 'The database works',
    leadNone: 'Go back to what you were doing. A site of yours needs a restart to notice.',
    finish: 'Finish',
    long: 'Did it sleep for very long?',
    longSay: 'Take a copy of your data soon. A database that sleeps too long can be lost.',
    data: 'Take my data with me',
  },

  missing: {
    title: 'First we need your line',
    lead: 'This site has no line to a database that we can read. Atlas can tell it again.',
    go: 'Get it from Atlas',
    reading: 'Looking into the settings of your site…',
  },
} as const;
