import { buffer } from 'node:stream/consumers';

import { readBackup } from '../../electron/services/backups/read-backup.ts';
import { Secret } from '../../electron/base/secret.ts';
import { lint, proposed } from '../../electron/services/config-vars/lint/lint.ts';
import { seenVersion } from '../../electron/services/config-vars/lint/versions.ts';
import type { ConfigVars } from '../../electron/services/heroku/config-var-values.ts';

const help = `npm run --silent check:settings < FILE
Reads settings from standard input: a JSON object of names and values, or any file that the app reads. Takes them for
those of a Nightscout ${seenVersion}, and prints what the check finds, as JSON.
It prints what it reads: a proposed value may be a password or a key.`;

/** A JSON object is taken as it is: also names that the app leaves out of a copy. Null for any other text. */
function ofJson(input: string): ConfigVars | null {
  try {
    const value: unknown = JSON.parse(input);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value).filter(([, held]) => held !== null);
    if (entries.some(([, held]) => typeof held === 'object')) return null;
    return new Map(entries.map(([name, held]) => [name, new Secret(String(held))]));
  } catch {
    return null;
  }
}

async function settingsIn(input: Buffer): Promise<ConfigVars | null> {
  const plain = ofJson(input.toString());
  if (plain !== null) return plain;
  const read = await readBackup(input);
  return read.ok ? read.settings : null;
}

if (process.argv.includes('--help')) {
  console.log(help);
} else {
  const settings = await settingsIn(await buffer(process.stdin));
  if (settings === null) {
    console.error('This is no list of settings that the app can read.');
    process.exitCode = 1;
  } else {
    const site = { appName: '', nightscout: true, version: seenVersion };
    const told = lint(settings, site).map(({ severity, code, names, fix, question }) => {
      const set = fix.flatMap(({ name, kind }) =>
        kind === 'delete' ? [] : [[name, proposed(settings, site, name, code)?.value.reveal() ?? '']],
      );
      const taken = fix.flatMap(({ name, kind }) => (kind === 'delete' ? [name] : []));
      const answer = {
        kind: question === null ? 'change' : 'question',
        set: Object.fromEntries(set),
        delete: taken,
      };
      return { severity, code, names, fix: fix.length === 0 ? null : answer };
    });
    console.log(JSON.stringify(told));
  }
}
