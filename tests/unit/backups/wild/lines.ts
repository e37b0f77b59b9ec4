import { uri, three, two, docker, pem, type WildCase } from './wild-case.ts';

/** Lines of NAME=value, after public reports and their neighbours. All names and passwords are made up. */
export const lineCases: Readonly<Record<string, WildCase>> = {
  'doubled backslashes in single quotes': {
    file: `API_SECRET=abcdefghijkl12\nLOOP_APNS_KEY='-----BEGIN PRIVATE KEY-----\\\\nMIGT\\\\n-----END PRIVATE KEY-----'\n`,
    settings: { API_SECRET: 'abcdefghijkl12' },
    asked: ['LOOP_APNS_KEY: backslashes'],
  },
  'the same beside a line of a person': {
    file: `API_SECRET=abcdefghijkl12\nLOOP_APNS_KEY='-----BEGIN PRIVATE KEY-----\\\\nMIGT\\\\n-----END PRIVATE KEY-----'\nCUSTOM_TITLE="Lily"\n`,
    settings: { API_SECRET: 'abcdefghijkl12', CUSTOM_TITLE: 'Lily' },
    asked: ['LOOP_APNS_KEY: backslashes'],
  },
  'Ruby escapes': {
    file: 'API_SECRET="abc\\#{def}ghijk"\nCUSTOM_TITLE="Zo\\u00EB"\n',
    settings: { API_SECRET: 'abc#{def}ghijk', CUSTOM_TITLE: 'Zoë' },
  },
  'a console with a dyno’s and a buildpack’s own names': {
    file: `bash: line 1: heroku: command not found\ndeclare -x API_SECRET="abcdefghijkl12"\ndeclare -x DYNO="run.1234"\ndeclare -x ENABLE="careportal basal iob"\ndeclare -x HOME="/app"\ndeclare -x MONGODB_URI="${uri}"\ndeclare -x NODE_OPTIONS="--require /app/.heroku/metrics/plugin.js"\ndeclare -x OLDPWD\ndeclare -x PORT="1234"\ndeclare -x WEB_CONCURRENCY="1"\ndeclare -x WEB_CONCURRENCY_SET_BY="heroku/nodejs"\ndeclare -x WEB_MEMORY="512"\n`,
    settings: three,
    left: ['DYNO', 'HOME', 'NODE_OPTIONS', 'PORT', 'WEB_CONCURRENCY', 'WEB_CONCURRENCY_SET_BY', 'WEB_MEMORY'],
  },
  'a person’s own NODE_OPTIONS': {
    file: 'THEME=colors\nNODE_OPTIONS=--max-old-space-size=400\n',
    settings: { THEME: 'colors', NODE_OPTIONS: '--max-old-space-size=400' },
  },
  'several on a line before a command': {
    file: `MONGO_CONNECTION="${uri}" API_SECRET=abcdefghijkl12 ENABLE="careportal basal iob" PORT=1337 node server.js\n`,
    settings: docker,
    left: ['PORT'],
  },
  'several on a line, the last with blanks': {
    file: 'API_SECRET=abcdefghijkl12 ENABLE=careportal basal iob\n',
    settings: { API_SECRET: 'abcdefghijkl12' },
    asked: ['ENABLE: same-line'],
  },
  'German quotes': {
    file: `API_SECRET=„abcdefghijkl12“\nENABLE=„careportal basal iob“\nMONGODB_URI=„${uri}“\n`,
    settings: three,
  },
  'quotes of other languages and of phones': {
    file: `API_SECRET=« abcdefghijkl12 »\nENABLE=”careportal basal iob”\nTHEME=‘colors’\nCUSTOM_TITLE="Lily”\nBASE_URL=「https://x.example」\n`,
    settings: { ...two, THEME: 'colors', CUSTOM_TITLE: 'Lily', BASE_URL: 'https://x.example' },
  },
  'a quote at one end': {
    file: 'API_SECRET=“abcdefghijkl12\nTHEME="colors\nENABLE=iob\n',
    settings: { ENABLE: 'iob' },
    asked: ['API_SECRET: quotes', 'THEME: quotes'],
  },
  'an apostrophe is no quote': {
    file: "CUSTOM_TITLE=Anna's sugar\nTHEME=colors\n",
    settings: { CUSTOM_TITLE: "Anna's sugar", THEME: 'colors' },
  },
  'a key of several lines without quotes': {
    file: `API_SECRET=abcdefghijkl12\nLOOP_APNS_KEY=${pem}\nENABLE=careportal basal iob\n`,
    settings: { ...two, LOOP_APNS_KEY: pem },
  },
  'a key without its end': {
    file: 'LOOP_APNS_KEY=-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49\nENABLE=iob\n',
    settings: { ENABLE: 'iob' },
    asked: ['LOOP_APNS_KEY: next-line'],
  },
  'Notepad in old letters': {
    file: `latin1:API_SECRET="abcdefghijkl12"\r\nCUSTOM_TITLE="Jos\xE9"\r\nENABLE="careportal basal iob"\r\n`,
    settings: { ...two, CUSTOM_TITLE: 'José' },
  },
  'letters that two old systems write alike': {
    file: 'latin1:API_SECRET=abcdefghijkl12\nCUSTOM_TITLE=L\x9Awe\nENABLE=careportal basal iob\n',
    settings: two,
    asked: ['CUSTOM_TITLE: old-letters'],
  },
  'letters of DOS': {
    file: 'latin1:CUSTOM_TITLE=Jos\x82 M\x81ller\nTHEME=colors\n',
    settings: { CUSTOM_TITLE: 'José Müller', THEME: 'colors' },
  },
  'a hash in a value': {
    file: 'API_SECRET=abcdef#ghijkl12\nCUSTOM_TITLE=Lily #1\n',
    settings: { API_SECRET: 'abcdef#ghijkl12', CUSTOM_TITLE: 'Lily #1' },
  },
  'a hash that may begin a comment': {
    file: 'API_SECRET=abcdefghijkl12 # my password\nENABLE="careportal basal iob" # parts\nTHEME=colors #dark\n',
    settings: { ENABLE: 'careportal basal iob' },
    asked: ['API_SECRET: comment', 'THEME: comment'],
  },
  'several exports on a line': {
    file: `export API_SECRET="abcdefghijkl12"; export ENABLE="careportal basal iob"; export MONGODB_URI="${uri}"\n`,
    settings: three,
  },
  'exports joined with &&, without quotes': {
    file: 'export API_SECRET=abcdefghijkl12 && export THEME=colors\n',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
  },
  'a semicolon behind one value, and behind all': {
    file: 'API_SECRET=abcdefghijkl12;\nTHEME=colors\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: same-line'],
  },
  'a semicolon behind every value': {
    file: 'API_SECRET=abcdefghijkl12;\nTHEME=colors;\n',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
  },
  'an image’s own names': {
    file: `API_SECRET=abcdefghijkl12\nENABLE=careportal basal iob\nMONGO_CONNECTION=${uri}\nPATH=/usr/local/sbin:/usr/bin\nNODE_VERSION=20.19.0\nYARN_VERSION=1.22.22\n`,
    settings: docker,
    left: ['PATH', 'NODE_VERSION', 'YARN_VERSION'],
  },
  'blanks that do not break': {
    file: `API_SECRET=abc\u00A0efghijkl12\nENABLE=careportal\u00A0basal\u00A0iob\nTHEME=\u200Bcolors\u00A0\n`,
    settings: { ENABLE: 'careportal basal iob', THEME: 'colors' },
    asked: ['API_SECRET: invisible-signs'],
  },
  'values that stand somewhere else, and values that end in dots': {
    file: 'API_SECRET=${API_SECRET}\nBASE_URL={{url}}\nMONGODB_URI=mongodb+srv://carer:pa…\nTHEME=colors\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: reference', 'BASE_URL: reference', 'MONGODB_URI: hidden-value'],
  },
  'a numbered list': {
    file: '1. API_SECRET=abcdefghijkl12\n2. ENABLE=careportal basal iob\n',
    settings: two,
  },
  'line ends of old Macs': {
    file: 'API_SECRET=abcdefghijkl12\rENABLE=careportal basal iob\r',
    settings: two,
  },
  'signs in full width': {
    file: 'API_SECRET＝abcdefghijkl12\nENABLE：careportal basal iob\n',
    settings: two,
  },
  'a name twice: two values are asked about, one is not': {
    file: 'API_SECRET=abcdefghijkl12\nTHEME=colors\nAPI_SECRET=otherother12\nTHEME="colors"\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: twice'],
  },
  'a name twice in a shell’s own list': {
    file: 'declare -x API_SECRET="abcdefghijkl12"\ndeclare -x THEME="colors"\ndeclare -x API_SECRET="other"\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: twice'],
  },
  'the arrows and signs of programs': {
    file: 'API_SECRET => abcdefghijkl12\nENABLE := careportal basal iob\nTHEME == colors\nBASE_URL -> https://x.example\nCUSTOM_TITLE=>"Lily"\n',
    settings: { ...two, THEME: 'colors', BASE_URL: 'https://x.example', CUSTOM_TITLE: 'Lily' },
  },
  'an arrow that may be a sign of the value': {
    file: 'API_SECRET=>abcdefghijkl12\nTHEME=colors\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: same-line'],
  },
  'line breaks and tabs written out between double quotes': {
    file:
      String.raw`CUSTOM_TITLE="C:\new\table"` +
      '\n' +
      String.raw`API_SECRET="a\"b\\c"` +
      '\n' +
      `LOOP_APNS_KEY="${pem.replaceAll('\n', '\\n')}"\n`,
    settings: { API_SECRET: 'a"b\\c', LOOP_APNS_KEY: pem },
    asked: ['CUSTOM_TITLE: backslashes'],
  },
  'a key that was moved to the right': {
    file: `LOOP_APNS_KEY=${pem.replaceAll('\n', '\n    ')}\nTHEME=colors\n`,
    settings: { LOOP_APNS_KEY: pem, THEME: 'colors' },
  },
  'words of guides in place of values': {
    file: 'API_SECRET=<your secret>\nCUSTOM_TITLE=[your title]\nBRIDGE_PASSWORD=changeme\nBRIDGE_USER_NAME=YOUR_USER_NAME\nTHEME=colors\n',
    settings: { THEME: 'colors' },
    asked: [
      'API_SECRET: placeholder',
      'CUSTOM_TITLE: placeholder',
      'BRIDGE_PASSWORD: placeholder',
      'BRIDGE_USER_NAME: placeholder',
    ],
  },
  'a backslash at the end of a line': {
    file: 'API_SECRET=abcdefghijkl12\\\nENABLE=careportal basal iob \\\nTHEME=colors\n',
    settings: { ENABLE: 'careportal basal iob', THEME: 'colors' },
    asked: ['API_SECRET: backslashes'],
  },
  'several of Windows on a line': {
    file: 'set API_SECRET=abcdefghijkl12&& set THEME=colors&& node server.js\n',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
  },
  'joined with && behind a value with blanks': {
    file: "ENABLE=careportal basal && THEME='colors'\n",
    settings: { THEME: 'colors' },
    asked: ['ENABLE: same-line'],
  },
  'an address that a mail broke, its rest moved to the right': {
    file: 'THEME=colors\nMONGODB_URI=mongodb+srv://carer:pass1234@cluster0.ab1cd.mongodb.net/mycgm?\n retryWrites=true&w=majority\n',
    settings: { THEME: 'colors' },
    asked: ['MONGODB_URI: next-line'],
  },
  'a dollar sign in a line that was typed into a shell': {
    file: 'export API_SECRET="abc$def"\nexport BASE_URL=$base/x\nexport CUSTOM_TITLE=\'a$b\'\nexport THEME="a\\$b"\n',
    settings: { CUSTOM_TITLE: 'a$b', THEME: 'a$b' },
    asked: ['API_SECRET: reference', 'BASE_URL: reference'],
  },
  'what Windows takes away': {
    file: '@echo off\nset API_SECRET=abc^&def\nset CUSTOM_TITLE=100%%\nset THEME=colors\nnode server.js\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: backslashes', 'CUSTOM_TITLE: backslashes'],
  },
  'joined with a single &': {
    file: 'API_SECRET=abcdefghijkl12&THEME=colors\nENABLE=iob\n',
    settings: { ENABLE: 'iob' },
    asked: ['API_SECRET: same-line'],
  },
  'signs as a web page writes them': {
    file: 'API_SECRET=abc&amp;def\nCUSTOM_TITLE="Lily&#39;s"\nTHEME=colors\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: page-signs', 'CUSTOM_TITLE: page-signs'],
  },
  'blanks between quotes': {
    file: 'API_SECRET=" abcdefghijkl12 "\nTHEME=" colors"\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: invisible-signs'],
  },
  'numbers of a shell’s history, and cross-env': {
    file: '  501  export API_SECRET=abcdefghijkl12\n  502  cross-env THEME=colors TIME_FORMAT=24 node server.js\n',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors', TIME_FORMAT: '24' },
  },
};
