import { buffer } from 'node:stream/consumers';

import { readBackup } from '../../electron/services/backups/read-backup.ts';

const help = `npm run --silent read:settings < FILE

Reads a file of settings from standard input, of any kind that the app reads, and prints what it read as JSON:
{"kind":"…","settings":{…},"left":["Heroku's own names"],"faults":[{"code":"…","line":1,"name":"…"}]}
It prints the values as they stand in the file, passwords too: for helpers, on their own computer.
What can be read in several ways is in no setting but among the faults.`;

/** `npm run --silent read:settings`: what the app would read in a file. */
if (process.argv.includes('--help')) console.log(help);
else {
  const read = await readBackup(await buffer(process.stdin));
  const answer = read.ok
    ? {
        kind: read.kind,
        settings: Object.fromEntries([...read.settings].map(([name, value]) => [name, value.reveal()])),
        left: read.left,
        faults: [
          ...read.asked.map(({ doubt, line, name }) => ({ code: doubt, line, name })),
          ...read.unread.map((line) => ({ code: 'line-not-read', line })),
        ].toSorted((one, other) => one.line - other.line),
      }
    : { kind: read.fault, settings: {}, left: [], faults: [{ code: read.fault, line: 1 }] };
  console.log(JSON.stringify(answer));
}
