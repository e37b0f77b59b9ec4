import { uri, three, two, docker, pem, type WildCase } from './wild-case.ts';

/** Files and commands of programs and hosts, after public reports (E…) and their neighbours. All names and passwords are made up. */
export const programCases: Readonly<Record<string, WildCase>> = {
  'JSON a level deeper': { file: JSON.stringify({ variables: three }), settings: three },
  'JSON of a container': {
    file: JSON.stringify([
      { Config: { Env: Object.entries(docker).map(([name, value]) => `${name}=${value}`) } },
    ]),
    settings: docker,
  },
  'app.json': {
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
  'compose as a list': {
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
  'a list of keys and values': {
    file: `envs:\n- key: API_SECRET\n  scope: RUN_TIME\n  value: abcdefghijkl12\n- key: ENABLE\n  value: careportal basal iob\n- key: MONGODB_URI\n  value: ${uri}\n`,
    settings: three,
  },
  'Kubernetes, in base64': {
    file: `apiVersion: v1\nkind: Secret\ndata:\n  API_SECRET: ${Buffer.from('abcdefghijkl12').toString('base64')}\n  ENABLE: ${Buffer.from('careportal basal iob').toString('base64')}\n`,
    settings: two,
  },
  'docker run': {
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
  'a comma too many': {
    file: '{\n  "API_SECRET": "abcdefghijkl12",\n  "ENABLE": "careportal basal iob",\n}\n',
    settings: two,
  },
  'a prompt before JSON, and one behind': {
    file: `$ heroku config --json -a my-sugar\n${JSON.stringify(three, null, 2)}\nanna@host:~$ \n`,
    settings: three,
  },
  'JSON with curly quotes': {
    file: '{\n  “API_SECRET”: “abcdefghijkl12”,\n  “ENABLE”: “careportal basal iob”\n}\n',
    settings: two,
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
  PowerShell: {
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
  'a list cut out of a program': {
    file: '"API_SECRET": "abcdefghijkl12",\n"ENABLE": "careportal basal iob",\n',
    settings: two,
  },
  'a program’s settings': {
    file: `module.exports = {\n  API_SECRET: 'abcdefghijkl12',\n  ENABLE: "careportal basal iob"\n}\n`,
    settings: two,
  },
  'a dictionary of Python': {
    file: "{'API_SECRET': 'abcdefghijkl12', 'ENABLE': 'careportal basal iob'}",
    settings: two,
  },
  supervisor: {
    file: '[program:ns]\nenvironment=API_SECRET="abcdefghijkl12",ENABLE="careportal basal iob"\n',
    settings: two,
  },
  'a value that its host encrypted': {
    file: 'envs:\n- key: API_SECRET\n  value: EV[1:abc:def]\n- key: THEME\n  value: colors\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: hidden-value'],
  },
  'a name twice in the lists of programs': {
    file: 'services:\n  web:\n    environment:\n      - API_SECRET=abcdefghijkl12\n      - THEME=colors\n      - API_SECRET=other\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: twice'],
  },
  'a name twice in commands': {
    file: 'docker run -e API_SECRET=abcdefghijkl12 -e THEME=colors -e API_SECRET=other x\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: twice'],
  },
  'set and setx of Windows in one file': {
    file: 'set API_SECRET=abcdefghijkl12\nset "ENABLE=careportal basal iob"\nsetx THEME "colors"\n',
    settings: { ...two, THEME: 'colors' },
  },
  'commands and lines in one file': {
    file: 'export API_SECRET=abcdefghijkl12\nheroku config:set THEME=colors -a my-sugar\n',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
  },
  'a value without its quotes in a command': {
    file: 'heroku config:set API_SECRET=abcdefghijkl12 ENABLE=careportal basal iob -a my-sugar\n',
    settings: { API_SECRET: 'abcdefghijkl12' },
    asked: ['ENABLE: same-line'],
  },
  'a name twice in JSON': {
    file: '{\n"API_SECRET":"abcdefghijkl12",\n"THEME":"colors",\n"API_SECRET":"other"}\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: twice'],
  },
  'JSON with comments of three kinds': {
    file: '{\n// mine\n"API_SECRET": "abcdefghijkl12", // "THEME": "x"\n/* parts */ "ENABLE": "careportal basal iob", # parts\n"BASE_URL": "https://x.example/#a"\n}\n',
    settings: { ...two, BASE_URL: 'https://x.example/#a' },
  },
  'JSON with sentences before and behind': {
    file: `settings = {\n'API_SECRET': 'abcdefghijkl12',\n'CUSTOM_TITLE': "it's",\n'BASE_URL': None,\n'ALARM_TYPES': 'a\\nb',\n}\n`,
    settings: { API_SECRET: 'abcdefghijkl12', CUSTOM_TITLE: "it's" },
    asked: ['BASE_URL: no-value', 'ALARM_TYPES: backslashes'],
  },
  'the environment as Python prints it': {
    file: "environ({'API_SECRET': 'abcdefghijkl12', 'ENABLE': 'careportal basal iob', 'PATH': '/bin'})\n",
    settings: two,
    left: ['PATH'],
  },
  'a list of Ruby, and a table of TOML on a line': {
    file: '{ "API_SECRET" => "abcdefghijkl12", ENABLE = "careportal basal iob" }\n',
    settings: two,
  },
  'one value of JSON that is a list, one that is a map': {
    file: '{"API_SECRET":"abcdefghijkl12","ENABLE":["careportal","iob"],"EXTRA_SETTINGS":{"a":1},"THEME":"colors"}',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
    asked: ['ENABLE: no-value', 'EXTRA_SETTINGS: no-value'],
  },
  'JSON between sentences': {
    file: 'Here are my settings:\n{"API_SECRET":"abcdefghijkl12","ENABLE":"careportal basal iob"}\nThanks!\n',
    settings: two,
  },
  'a document on each line': {
    file: '{"name":"API_SECRET","value":"abcdefghijkl12"}\n{"name":"ENABLE","value":"careportal basal iob"}\n',
    settings: two,
  },
  'JSON without commas, and a key with its lines': {
    file: `{\n"LOOP_APNS_KEY": "${pem}"\n"THEME": "colors"\n}\n`,
    settings: { LOOP_APNS_KEY: pem, THEME: 'colors' },
  },
  'a backslash that JSON does not know': {
    file: '{"CUSTOM_TITLE":"C:\\\\data","BASE_URL":"C:\\data","THEME":"colors"}',
    settings: { CUSTOM_TITLE: 'C:\\data', THEME: 'colors' },
    asked: ['BASE_URL: backslashes'],
  },
  'a line whose value is JSON': {
    file: 'API_SECRET=abcdefghijkl12\nEXTRA={"a":1}\n',
    settings: { API_SECRET: 'abcdefghijkl12', EXTRA: '{"a":1}' },
  },
  'a Dockerfile, with = and without': {
    file: 'FROM node:20\nWORKDIR /opt/app\nARG UNITS=mg\n# parts\nENV API_SECRET abcdefghijkl12\nENV ENABLE careportal basal iob\nENV TIME_FORMAT=24 \\\n    THEME="colors" \\\n    CUSTOM_TITLE=Lily\\ S\nENV BASE_URL=https://x.example\nRUN npm install --only=production\nEXPOSE 1337\nCMD ["node", "server.js"]\n',
    settings: {
      ...two,
      TIME_FORMAT: '24',
      THEME: 'colors',
      CUSTOM_TITLE: 'Lily S',
      BASE_URL: 'https://x.example',
    },
  },
  'a Dockerfile that sets a name twice': {
    file: 'FROM node:20\nENV API_SECRET=abcdefghijkl12\nENV THEME=colors\nENV API_SECRET=other\nCMD node server.js\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: twice'],
  },
  'line breaks written out in a command': {
    file: String.raw`heroku config:set CUSTOM_TITLE="C:\new" THEME=colors -a my-sugar` + '\n',
    settings: { THEME: 'colors' },
    asked: ['CUSTOM_TITLE: backslashes'],
  },
  'YAML that takes in another list': {
    file: 'x-common: &common\n  API_SECRET: other\n  THEME: colors\nservices:\n  web:\n    environment:\n      <<: [*common]\n      API_SECRET: abcdefghijkl12\n',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
  },
  'a name twice in a map of YAML': {
    file: 'services:\n  web:\n    environment:\n      API_SECRET: abcdefghijkl12\n      THEME: colors\n      API_SECRET: other\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: twice'],
  },
  'YAML: a list in braces': {
    file: 'services:\n  web:\n    environment: {API_SECRET: abcdefghijkl12, THEME: "colors"}\n---\nother:\n  - x\n',
    settings: { API_SECRET: 'abcdefghijkl12', THEME: 'colors' },
  },
  'YAML: a hash that may belong to the value, an address on two lines': {
    file: 'env:\n  API_SECRET: abcdefghijkl12 # mine\n  CUSTOM_TITLE: Lily #1\n  MONGODB_URI: mongodb+srv://carer:pass1234@cluster0.ab1cd.mongodb.net/mycgm\n    ?retryWrites=true\n',
    settings: { API_SECRET: 'abcdefghijkl12' },
    asked: ['CUSTOM_TITLE: comment', 'MONGODB_URI: next-line'],
  },
  'a dollar sign in a command': {
    file: `heroku config:set API_SECRET="abc$def" CUSTOM_TITLE='a$b' THEME=colors -a my-sugar\n`,
    settings: { CUSTOM_TITLE: 'a$b', THEME: 'colors' },
    asked: ['API_SECRET: reference'],
  },
  'a list of compose with quotes behind the sign': {
    file: 'services:\n  web:\n    environment:\n      - API_SECRET="abcdefghijkl12"\n      - "ENABLE=careportal basal iob"\n',
    settings: { ENABLE: 'careportal basal iob' },
    asked: ['API_SECRET: quotes'],
  },
  'a dollar sign for fish': {
    file: 'set -gx API_SECRET "abc$def"\nset -gx THEME colors\n',
    settings: { THEME: 'colors' },
    asked: ['API_SECRET: reference'],
  },
};
