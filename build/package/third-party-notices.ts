/** `npm run notices`: builds the app and writes THIRD-PARTY.md, the licences of everything that is shipped with it. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedPackages } from './shipped-packages.ts';
import { buildWhatChanged } from '../setup/build.ts';
import { root } from '../setup/paths.ts';

/** Licences that let anybody ship the code in an app of any licence, as long as they are named (SPDX names). */
const allowed = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'CC0-1.0', 'Unlicense'];

const intro = `# Third-party software in Sitekeeper

Made by \`npm run notices\` from what the last build put into the app, and packed with it. Electron's runtime brings the
notices of Chromium, Node.js and all that they contain in a file of their own, \`LICENSES.chromium.html\`.
`;

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
}

/**
 * The text of THIRD-PARTY.md.
 * @param folders the packages' folders, below `base`; two versions of one package count each, and the same twice once
 * @throws when a package's licence is not one of the allowed ones, or its text is missing
 */
export function thirdPartyNotices(folders: readonly string[], base = root): string {
  const notices = new Map<string, string>();
  for (const folder of folders) {
    const manifest = JSON.parse(readText(join(base, folder, 'package.json'))) as Manifest;
    const name = `${manifest.name} ${manifest.version}`;
    const texts = licenceTexts(join(base, folder)).map((text) => `\n\`\`\`\n${text}\n\`\`\`\n`);
    if (texts.length === 0) throw new Error(`${name} comes without the text of its licence.`);
    notices.set(name, `## ${name}\n\nLicence: ${chosenLicence(manifest)}\n${texts.join('')}`);
  }
  const sorted = [...notices].sort(([one], [other]) => (one < other ? -1 : 1));
  return `${[intro, ...sorted.map(([, notice]) => notice)].join('\n').trimEnd()}\n`;
}

/** Of several licences to choose from (`(MIT OR GPL-2.0)`) the first that is allowed. */
function chosenLicence({ name, version, license = 'none' }: Manifest): string {
  const choices = license.replace(/^\((.*)\)$/, '$1').split(' OR ');
  const chosen = choices.find((choice) => allowed.includes(choice));
  if (chosen === undefined)
    throw new Error(`${name} ${version} may not be shipped. Its licence: ${license}.`);
  return choices.length === 1 ? chosen : `${chosen}, chosen from ${choices.join(' or ')}`;
}

/** The licence, and the notices that the Apache licence wants passed on. */
function licenceTexts(folder: string): string[] {
  return readdirSync(folder)
    .filter((file) => /^(?:licen[cs]e|copying|notice)/i.test(file))
    .sort()
    .map((file) => readText(join(folder, file)).split(bundledByTool)[0]?.trim() ?? '')
    .filter((text) => text !== '');
}

/** From here on Vite's licence is about what Vite's own program contains, none of which is in the app. */
const bundledByTool = /^# Licenses of bundled dependencies$/m;

function readText(file: string): string {
  return readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
}

if (import.meta.main) {
  if (await buildWhatChanged())
    writeFileSync(join(root, 'THIRD-PARTY.md'), thirdPartyNotices(shippedPackages()));
  else process.exitCode = 1;
}
