/** What a file gives: the settings that need no question, and what is asked about, `name: doubt`. */
export interface WildCase {
  readonly file: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly asked?: readonly string[];
  readonly left?: readonly string[];
}

const uri = 'mongodb+srv://carer:pass1234@cluster0.ab1cd.mongodb.net/mycgm?retryWrites=true&w=majority';
const three = { API_SECRET: 'abcdefghijkl12', ENABLE: 'careportal basal iob', MONGODB_URI: uri };
const two = { API_SECRET: 'abcdefghijkl12', ENABLE: 'careportal basal iob' };
const docker = { ...two, MONGO_CONNECTION: uri };
const table = `=== ⬢ my-sugar Config Vars\n\nAPI_SECRET:  abcdefghijkl12\nENABLE:      careportal basal iob\nMONGODB_URI: ${uri}\n`;
const pem =
  '-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49\nAwEHBHkwdwIBAQQg7c8w\n-----END PRIVATE KEY-----';

/** After public reports (E…) and their neighbours. All names, hosts and passwords are made up. */
export const wildCases: Readonly<Record<string, WildCase>> = {
  'E02 PowerShell prompt behind the table': {
    file: `PS C:\\Users\\Anna> heroku config -a my-sugar\n${table}PS C:\\Users\\Anna>`,
    settings: three,
  },
  'E03 zsh prompt behind the table': {
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
  'E06 doubled backslashes in single quotes': {
    file: `API_SECRET=abcdefghijkl12\nLOOP_APNS_KEY='-----BEGIN PRIVATE KEY-----\\\\nMIGT\\\\n-----END PRIVATE KEY-----'\n`,
    settings: { API_SECRET: 'abcdefghijkl12' },
    asked: ['LOOP_APNS_KEY: backslashes'],
  },
  'E07 the same beside a line of a person': {
    file: `API_SECRET=abcdefghijkl12\nLOOP_APNS_KEY='-----BEGIN PRIVATE KEY-----\\\\nMIGT\\\\n-----END PRIVATE KEY-----'\nCUSTOM_TITLE="Lily"\n`,
    settings: { API_SECRET: 'abcdefghijkl12', CUSTOM_TITLE: 'Lily' },
    asked: ['LOOP_APNS_KEY: backslashes'],
  },
  'E13 Ruby escapes': {
    file: 'API_SECRET="abc\\#{def}ghijk"\nCUSTOM_TITLE="Zo\\u00EB"\n',
    settings: { API_SECRET: 'abc#{def}ghijk', CUSTOM_TITLE: 'Zoë' },
  },
  'E15 a console with a dyno’s and a buildpack’s own names': {
    file: `bash: line 1: heroku: command not found\ndeclare -x API_SECRET="abcdefghijkl12"\ndeclare -x DYNO="run.1234"\ndeclare -x ENABLE="careportal basal iob"\ndeclare -x HOME="/app"\ndeclare -x MONGODB_URI="${uri}"\ndeclare -x NODE_OPTIONS="--require /app/.heroku/metrics/plugin.js"\ndeclare -x OLDPWD\ndeclare -x PORT="1234"\ndeclare -x WEB_CONCURRENCY="1"\ndeclare -x WEB_CONCURRENCY_SET_BY="heroku/nodejs"\ndeclare -x WEB_MEMORY="512"\n`,
    settings: three,
    left: ['DYNO', 'HOME', 'NODE_OPTIONS', 'PORT', 'WEB_CONCURRENCY', 'WEB_CONCURRENCY_SET_BY', 'WEB_MEMORY'],
  },
  'a person’s own NODE_OPTIONS': {
    file: 'THEME=colors\nNODE_OPTIONS=--max-old-space-size=400\n',
    settings: { THEME: 'colors', NODE_OPTIONS: '--max-old-space-size=400' },
  },
  'E21 JSON a level deeper': { file: JSON.stringify({ variables: three }), settings: three },
  'JSON of a container': {
    file: JSON.stringify([
      { Config: { Env: Object.entries(docker).map(([name, value]) => `${name}=${value}`) } },
    ]),
    settings: docker,
  },
  'E22 app.json': {
    file: JSON.stringify({
      name: 'Nightscout',
      env: Object.fromEntries(
        Object.entries(three).map(([name, value]) => [name, { description: 'x', value, required: false }]),
      ),
    }),
    settings: three,
  },
  'app.json that only asks for a value': {
    file: JSON.stringify({ env: { API_SECRET: { description: 'x' }, ENABLE: { value: 'iob' } } }),
    settings: { ENABLE: 'iob' },
    asked: ['API_SECRET: no-value'],
  },
  'a list of one setting': {
    file: '{"key":"API_SECRET","value":"abcdefghijkl12"}',
    settings: { API_SECRET: 'abcdefghijkl12' },
  },
  'a long number in JSON loses nothing': {
    file: '{"API_SECRET": 12345678901234567890, "BG_HIGH": 10.50}',
    settings: { API_SECRET: '12345678901234567890', BG_HIGH: '10.50' },
  },
  'E24 compose as a list': {
    file: `services:\n  nightscout:\n    environment:\n      - API_SECRET=abcdefghijkl12\n      - ENABLE=careportal basal iob\n      - "MONGO_CONNECTION=${uri}"\n`,
    settings: docker,
  },
  'compose as a map, with a database beside it': {
    file: `services:\n  mongo:\n    environment:\n      MONGO_INITDB_ROOT_USERNAME: root\n  nightscout:\n    environment:\n      API_SECRET: abcdefghijkl12\n      ENABLE: careportal basal iob\n      MONGO_CONNECTION: ${uri}\n`,
    settings: docker,
  },
  'what compose reads otherwise than it stands there': {
    file: 'services:\n  ns:\n    environment:\n      API_SECRET: pa$$word1234\n      BASE_URL: https://${HOST}\n      CUSTOM_TITLE: Lily\n      BG_HIGH: 0180\n      ENABLE:\n      THEME: "012"\n',
    settings: { CUSTOM_TITLE: 'Lily', THEME: '012' },
    asked: ['API_SECRET: dollars', 'BASE_URL: reference', 'BG_HIGH: number-form', 'ENABLE: no-value'],
  },
  'compose with a merged map': {
    file: 'x-env: &env\n  THEME: colors\n  ENABLE: iob\nservices:\n  ns:\n    environment:\n      <<: *env\n      API_SECRET: abcdefghijkl12\n',
    settings: { THEME: 'colors', ENABLE: 'iob', API_SECRET: 'abcdefghijkl12' },
  },
  'E25 a list of keys and values': {
    file: `envs:\n- key: API_SECRET\n  scope: RUN_TIME\n  value: abcdefghijkl12\n- key: ENABLE\n  value: careportal basal iob\n- key: MONGODB_URI\n  value: ${uri}\n`,
    settings: three,
  },
  'Kubernetes, in base64': {
    file: `apiVersion: v1\nkind: Secret\ndata:\n  API_SECRET: ${Buffer.from('abcdefghijkl12').toString('base64')}\n  ENABLE: ${Buffer.from('careportal basal iob').toString('base64')}\n`,
    settings: two,
  },
  'E28 several on a line before a command': {
    file: `MONGO_CONNECTION="${uri}" API_SECRET=abcdefghijkl12 ENABLE="careportal basal iob" PORT=1337 node server.js\n`,
    settings: docker,
    left: ['PORT'],
  },
  'several on a line, the last with blanks': {
    file: 'API_SECRET=abcdefghijkl12 ENABLE=careportal basal iob\n',
    settings: { API_SECRET: 'abcdefghijkl12' },
    asked: ['ENABLE: same-line'],
  },
  'E29 docker run': {
    file: `docker run -d --name nightscout \\\n  -e API_SECRET=abcdefghijkl12 \\\n  -e ENABLE="careportal basal iob" \\\n  -e MONGO_CONNECTION="${uri}" \\\n  nightscout/cgm-remote-monitor:latest\n`,
    settings: docker,
  },
  'docker run in its other forms': {
    file: `PS C:\\> docker run --env=API_SECRET=abcdefghijkl12 \`\n  --env ENABLE='careportal basal iob' \`\n  -eTHEME=colors -e MONGO_CONNECTION x/y A=b\n`,
    settings: { ...two, THEME: 'colors' },
    asked: ['MONGO_CONNECTION: no-value'],
  },
  'a list of config:set': {
    file: `$ heroku config:set API_SECRET=abcdefghijkl12 -a my-sugar\nSetting API_SECRET and restarting ⬢ my-sugar... done, v12\nAPI_SECRET: abcdefghijkl12\n$ heroku config:set ENABLE=“careportal basal iob” CUSTOM_TITLE=my site -a my-sugar\n`,
    settings: two,
    asked: ['CUSTOM_TITLE: same-line'],
  },
  systemd: {
    file: '[Service]\nExecStart=/usr/bin/node server.js\nEnvironment=API_SECRET=abcdefghijkl12\nEnvironment="ENABLE=careportal basal iob" "THEME=colors"\nEnvironment=CUSTOM_TITLE=my site\n',
    settings: { ...two, THEME: 'colors' },
    asked: ['CUSTOM_TITLE: same-line'],
  },
  'E31 notes': {
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
  'E32 a copied page': {
    file: `API_SECRET\nabcdefghijkl12\nENABLE\ncareportal basal iob\nMONGODB_URI\n${uri}\n`,
    settings: three,
  },
  'a copied page with its buttons and a hidden value': {
    file: `Config Vars\nHide Config Vars\nAPI_SECRET\n••••••••\nEdit\nRemove\nENABLE\n\ncareportal basal iob\nEdit\nTHEME\ncolors\n`,
    settings: { ENABLE: 'careportal basal iob', THEME: 'colors' },
    asked: ['API_SECRET: hidden-value'],
  },
  'E34 German quotes': {
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
  'E35 a key of several lines without quotes': {
    file: `API_SECRET=abcdefghijkl12\nLOOP_APNS_KEY=${pem}\nENABLE=careportal basal iob\n`,
    settings: { ...two, LOOP_APNS_KEY: pem },
  },
  'a key without its end': {
    file: 'LOOP_APNS_KEY=-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqGSM49\nENABLE=iob\n',
    settings: { ENABLE: 'iob' },
    asked: ['LOOP_APNS_KEY: next-line'],
  },
  'an address that a mail broke': {
    file: `API_SECRET=abcdefghijkl12\nMONGODB_URI=${uri.replace('?', '?\n')}\nENABLE=careportal basal iob\n`,
    settings: two,
    asked: ['MONGODB_URI: next-line'],
  },
  'E37 Excel’s CSV in old letters': {
    file: `latin1:Name;Wert\r\nAPI_SECRET;abcdefghijkl12\r\nCUSTOM_TITLE;L\xF6we\r\nENABLE;careportal basal iob\r\nMONGODB_URI;${uri}\r\n`,
    settings: { ...three, CUSTOM_TITLE: 'Löwe' },
  },
  'E38 Notepad in old letters': {
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
  'E43 running numbers': {
    file: `1,API_SECRET,abcdefghijkl12\n2,ENABLE,careportal basal iob\n3,MONGODB_URI,${uri}\n`,
    settings: three,
  },
  'E44 a colon behind the names': {
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
  'E47 a number that a spreadsheet shortened': {
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
  'E50 a hash in a value': {
    file: 'API_SECRET=abcdef#ghijkl12\nCUSTOM_TITLE=Lily #1\n',
    settings: { API_SECRET: 'abcdef#ghijkl12', CUSTOM_TITLE: 'Lily #1' },
  },
  'a hash that may begin a comment': {
    file: 'API_SECRET=abcdefghijkl12 # my password\nENABLE="careportal basal iob" # parts\nTHEME=colors #dark\n',
    settings: { ENABLE: 'careportal basal iob' },
    asked: ['API_SECRET: comment', 'THEME: comment'],
  },
  'E51 several exports on a line': {
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
  'E54 a comma too many': {
    file: '{\n  "API_SECRET": "abcdefghijkl12",\n  "ENABLE": "careportal basal iob",\n}\n',
    settings: two,
  },
  'E55 a prompt before JSON, and one behind': {
    file: `$ heroku config --json -a my-sugar\n${JSON.stringify(three, null, 2)}\nanna@host:~$ \n`,
    settings: three,
  },
  'JSON with curly quotes': {
    file: '{\n  “API_SECRET”: “abcdefghijkl12”,\n  “ENABLE”: “careportal basal iob”\n}\n',
    settings: two,
  },
  'E58 an image’s own names': {
    file: `API_SECRET=abcdefghijkl12\nENABLE=careportal basal iob\nMONGO_CONNECTION=${uri}\nPATH=/usr/local/sbin:/usr/bin\nNODE_VERSION=20.19.0\nYARN_VERSION=1.22.22\n`,
    settings: docker,
    left: ['PATH', 'NODE_VERSION', 'YARN_VERSION'],
  },
  'other hosts’ own names': {
    file: `THEME=colors\nRAILWAY_PROJECT_ID=1\nRENDER=true\nRENDER_SERVICE_ID=2\nNIXPACKS_NODE_VERSION=20\nFLY_APP_NAME=x\nKUBERNETES_SERVICE_HOST=10.0.0.1\nTZ=Europe/Paris\n`,
    settings: { THEME: 'colors', TZ: 'Europe/Paris' },
    left: [
      'RAILWAY_PROJECT_ID',
      'RENDER',
      'RENDER_SERVICE_ID',
      'NIXPACKS_NODE_VERSION',
      'FLY_APP_NAME',
      'KUBERNETES_SERVICE_HOST',
    ],
  },
  'E60 PowerShell': {
    file: `$env:API_SECRET = "abcdefghijkl12"\n$env:ENABLE = "careportal basal iob"\n$env:MONGODB_URI = "${uri}"\n`,
    settings: three,
  },
  'PowerShell in its other forms': {
    file: `PS C:\\> $Env:API_SECRET='it''s mine 1234'; $env:ENABLE="iob"\n[Environment]::SetEnvironmentVariable("THEME", "colors", "User")\nsetx CUSTOM_TITLE "my site" /M\n$env:BASE_URL="https://$host"\n`,
    settings: { API_SECRET: "it's mine 1234", ENABLE: 'iob', THEME: 'colors', CUSTOM_TITLE: 'my site' },
    asked: ['BASE_URL: reference'],
  },
  'set of Windows': {
    file: 'set API_SECRET=abcdefghijkl12\nset "ENABLE=careportal basal iob"\nset THEME="colors"\n',
    settings: two,
    asked: ['THEME: quotes'],
  },
  fish: {
    file: 'set -gx API_SECRET abcdefghijkl12\nset -x ENABLE "careportal basal iob"\nsetenv THEME colors\n',
    settings: { ...two, THEME: 'colors' },
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
};
