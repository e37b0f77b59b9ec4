import { uri, three, two, table, pem, type WildCase } from './wild-case.ts';

/** Tables, notes and pages, after public reports (E…) and their neighbours. All names and passwords are made up. */
export const tableCases: Readonly<Record<string, WildCase>> = {
  'PowerShell prompt behind the table': {
    file: `PS C:\\Users\\Anna> heroku config -a my-sugar\n${table}PS C:\\Users\\Anna>`,
    settings: three,
  },
  'zsh prompt behind the table': {
    file: `anna@Annas-MacBook ~ % heroku config -a my-sugar\n${table}anna@Annas-MacBook ~ % `,
    settings: three,
  },
  'cmd prompt and a command behind the table': { file: `${table}\nC:\\Users\\Anna>exit\n`, settings: three },
  'bash prompt behind the table': {
    file: `${table}anna@host:~/x$ heroku logs\n2026 app[web.1]: A: b\n`,
    settings: three,
  },
  'a notice behind the table': {
    file: `${table} ›   Warning: heroku update available from 11.8.0 to 11.9.0.\n`,
    settings: three,
  },
  'words behind the table may belong to the last value': {
    file: `${table}please keep this safe\n`,
    settings: two,
    asked: ['MONGODB_URI: next-line'],
  },
  'an address that the window broke in the table': {
    file: `=== x Config Vars\n\nAPI_SECRET:  abcdefghijkl12\nMONGODB_URI: ${uri.slice(0, 60)}\n${uri.slice(60)}\nTHEME:       colors\n`,
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
    asked: ['MONGODB_URI: next-line'],
  },
  'a key of several lines in the table': {
    file: `=== x Config Vars\n\nLOOP_APNS_KEY: ${pem}\nTHEME:         colors\n`,
    settings: { LOOP_APNS_KEY: pem, THEME: 'colors' },
  },
  'a table whose blanks were lost': {
    file: `=== x Config Vars\nAPI_SECRET: abcdefghijkl12\nENABLE: careportal basal iob\nTHEME: colors\n`,
    settings: { ...two, THEME: 'colors' },
  },
  "'' for empty in the table": {
    file: "=== x Config Vars\n\nBASE_URL: ''\nTHEME:    colors\n",
    settings: { BASE_URL: '', THEME: 'colors' },
  },
  notes: {
    file: `API_SECRET: abcdefghijkl12\nENABLE: careportal basal iob\nMONGODB_URI: ${uri}\n`,
    settings: three,
  },
  'notes with words around and dots in front': {
    file: `Hello Anna, here they are:\n\n• API_SECRET: abcdefghijkl12\n• **ENABLE**: careportal basal iob\n\nGood luck!\n`,
    settings: two,
  },
  'notes with the values on lines of their own': {
    file: `API_SECRET:\nabcdefghijkl12\n\nENABLE:\ncareportal basal iob\n`,
    settings: two,
  },
  'a note behind a password': {
    file: 'API_SECRET: abcdefghijkl12 (new one since May)\nENABLE: careportal basal iob\n',
    settings: { ENABLE: 'careportal basal iob' },
    asked: ['API_SECRET: same-line'],
  },
  'notes with one password twice': {
    file: 'API_SECRET: abcdefghijkl12\nENABLE: careportal basal iob\n\nold:\nAPI_SECRET: other-secret-1\n',
    settings: { ENABLE: 'careportal basal iob' },
    asked: ['API_SECRET: twice'],
  },
  'a copied page': {
    file: `API_SECRET\nabcdefghijkl12\nENABLE\ncareportal basal iob\nMONGODB_URI\n${uri}\n`,
    settings: three,
  },
  'a copied page with its buttons and a hidden value': {
    file: `Config Vars\nHide Config Vars\nAPI_SECRET\n••••••••\nEdit\nRemove\nENABLE\n\ncareportal basal iob\nEdit\nTHEME\ncolors\n`,
    settings: { ENABLE: 'careportal basal iob', THEME: 'colors' },
    asked: ['API_SECRET: hidden-value'],
  },
  'an address that a mail broke': {
    file: `API_SECRET=abcdefghijkl12\nMONGODB_URI=${uri.replace('?', '?\n')}\nENABLE=careportal basal iob\n`,
    settings: two,
    asked: ['MONGODB_URI: next-line'],
  },
  'Excel’s CSV in old letters': {
    file: `latin1:Name;Wert\r\nAPI_SECRET;abcdefghijkl12\r\nCUSTOM_TITLE;L\xF6we\r\nENABLE;careportal basal iob\r\nMONGODB_URI;${uri}\r\n`,
    settings: { ...three, CUSTOM_TITLE: 'Löwe' },
  },
  'running numbers': {
    file: `1,API_SECRET,abcdefghijkl12\n2,ENABLE,careportal basal iob\n3,MONGODB_URI,${uri}\n`,
    settings: three,
  },
  'a colon behind the names': {
    file: `Name,Value\nAPI_SECRET:,abcdefghijkl12\nENABLE:,careportal basal iob\nMONGODB_URI:,${uri}\n`,
    settings: three,
  },
  'headings of another language, and notes': {
    file: 'Переменная;Значение;Заметка\nAPI_SECRET;abcdefghijkl12;новый\nENABLE;careportal basal iob;\n',
    settings: two,
  },
  'two columns of values and no telling heading': {
    file: 'Variable,Lily,Leo\nAPI_SECRET,abcdefghijkl12,other-secret-1\nENABLE,iob,iob\n',
    settings: { ENABLE: 'iob' },
    asked: ['API_SECRET: columns'],
  },
  'a value with the separator in it': {
    file: 'Name,Value\nAPI_SECRET,abcdefghijkl12\nENABLE,careportal, basal\n',
    settings: { API_SECRET: 'abcdefghijkl12' },
    asked: ['ENABLE: columns'],
  },
  'a Markdown table': {
    file: '| Name | Value |\n| --- | --- |\n| `API_SECRET` | abcdefghijkl12 |\n| ENABLE | careportal basal iob |\n',
    settings: two,
  },
  'a number that a spreadsheet shortened': {
    file: `Name,Value\nAPI_SECRET,1.23457E+14\nENABLE,careportal basal iob\nMONGODB_URI,${uri}\n`,
    settings: { ENABLE: 'careportal basal iob', MONGODB_URI: uri },
    asked: ['API_SECRET: shortened-number'],
  },
  'what else a spreadsheet changes': {
    file: 'Name;Value\nAPI_SECRET;1,23E+11\nBG_LOW;03. Sep\nALARM_HIGH;WAHR\nCUSTOM_TITLE;#NAME?\nBRIDGE_PASSWORD;12345678901234500000\nTHEME;colors\n',
    settings: { THEME: 'colors' },
    asked: [
      'API_SECRET: shortened-number',
      'BG_LOW: spreadsheet-word',
      'ALARM_HIGH: spreadsheet-word',
      'CUSTOM_TITLE: spreadsheet-word',
      'BRIDGE_PASSWORD: shortened-number',
    ],
  },
  'JSON with remarks': {
    file: '{\n  // mine\n  "API_SECRET": "abcdefghijkl12",\n  "ENABLE": "careportal basal iob"\n}\n',
    settings: two,
  },
  'two columns of blanks, as PowerShell shows its variables': {
    file: 'Name                 Value\n----                 -----\nAPI_SECRET           abcdefghijkl12\nENABLE               careportal basal iob\n',
    settings: two,
  },
  'values fetched one by one': {
    file: '$ heroku config:get API_SECRET\nabcdefghijkl12\n$ heroku config:get ENABLE\ncareportal basal iob\n',
    settings: two,
  },
  'remarks and commas in notes': {
    file: 'API_SECRET: abcdefghijkl12 # new\nENABLE: careportal basal iob\nTHEME: colors,\n',
    settings: { ENABLE: 'careportal basal iob' },
    asked: ['API_SECRET: comment', 'THEME: same-line'],
  },
  'an exported chat': {
    file: '[12.03.24, 10:11:12] Anna: API_SECRET=abcdefghijkl12\n[12.03.24, 10:11:30] Anna: ENABLE=careportal basal iob\n',
    settings: two,
  },
  'a quoted mail': { file: '> API_SECRET=abcdefghijkl12\n> ENABLE=careportal basal iob\n', settings: two },
  'a key in the column of a table': {
    file: `=== my-sugar Config Vars\n\nAPI_SECRET:    abcdefghijkl12\nLOOP_APNS_KEY: ${pem.replaceAll('\n', '\n               ')}\nTHEME:         colors\n`,
    settings: { API_SECRET: 'abcdefghijkl12', LOOP_APNS_KEY: pem, THEME: 'colors' },
  },
  'notes of one line': {
    file: 'API_SECRET: abcdefghijkl12, ENABLE: careportal basal iob; THEME: colors\n',
    settings: { ...two, THEME: 'colors' },
  },
  'notes of one line with blanks between': {
    file: 'CUSTOM_TITLE: Lily API_SECRET: abcdefghijkl12\nTHEME: colors\n',
    settings: { THEME: 'colors' },
    asked: ['CUSTOM_TITLE: same-line'],
  },
};
