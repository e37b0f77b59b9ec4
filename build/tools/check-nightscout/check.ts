import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { copyChecks } from './copy-sets.ts';
import { makeKit } from './kit.ts';
import { probeChecks } from './probe-states.ts';
import { runAll } from './report.ts';
import { siteChecks } from './same-answers.ts';
import { settingsChecks } from './settings-variants.ts';

/**
 * `npm run check:nightscout -- FOLDER`: starts the real Nightscout of a checkout on the practice databases, again and
 * again, and proves against it what we say of it. Not part of `npm test`: it needs the checkout. Nightscout is AGPL:
 * it is run as it is, nothing of it is copied here.
 */

const usage = `npm run check:nightscout -- FOLDER [--only probe|site|copy|settings] [--match WORDS]

  FOLDER   a checkout of Nightscout with its packages, outside this project:
             git clone https://github.com/nightscout/cgm-remote-monitor FOLDER
             cd FOLDER && npm ci --ignore-scripts
  --only   one part alone
  --match  only what has these words in its name
`;

const all = [...probeChecks, ...siteChecks, ...copyChecks, ...settingsChecks];

function versionIn(folder: string): string | null {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest) || !existsSync(join(folder, 'node_modules', 'mongodb'))) return null;
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8')) as { name: string; version: string };
  return name === 'nightscout' ? version : null;
}

async function check(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    options: { only: text, match: text },
    allowPositionals: true,
  });
  const folder = resolve(positionals[0] ?? '');
  const version = positionals[0] === undefined ? null : versionIn(folder);
  if (version === null) {
    console.error(usage);
    return 2;
  }
  const { only, match = '' } = values;
  const wanted = all.filter(
    ({ group, name }) => (only === undefined || group === only) && name.includes(match),
  );
  const kit = await makeKit(folder);
  try {
    console.log(`Nightscout ${version} against what we say of it\n`);
    const failed = await runAll(wanted, kit);
    console.log(`\n${wanted.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  } finally {
    await kit.close();
  }
}

process.exitCode = await check();
