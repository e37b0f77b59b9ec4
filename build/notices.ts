/**
 * Writes THIRD-PARTY.md: the licences of everything that ends up in the app. `npm run notices -- --check` only compares.
 * The list below is what the three bundles draw in, and keytar; the package test proves that nothing else is packed.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const shipped = [
  '@noble/ciphers',
  '@noble/curves',
  '@noble/hashes',
  '@scure/base',
  'age-encryption',
  'bson',
  'i18next',
  'keytar',
  'node-forge',
  'react',
  'react-dom',
  'react-i18next',
  'scheduler',
  'valibot',
  'yaml',
  'zustand',
];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
}

function notice(name: string): string {
  const folder = new URL(`../node_modules/${name}/`, import.meta.url);
  const manifest = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as Manifest;
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file === undefined ? '' : readFileSync(new URL(file, folder), 'utf8').trim();
  const body = text === '' ? '' : `\n\`\`\`\n${text}\n\`\`\`\n`;
  return `## ${manifest.name} ${manifest.version}\n\nLicence: ${manifest.license}\n${body}`;
}

const intro =
  '# Third-party software in Sitekeeper\n\nMade by `npm run notices`. Electron brings its own list with its runtime.\n';
const text = `${[intro, ...shipped.map(notice)].join('\n').trimEnd()}\n`;
const target = new URL('../THIRD-PARTY.md', import.meta.url);

if (process.argv.includes('--check')) {
  const same = readFileSync(target, 'utf8') === text;
  console.log(same ? 'THIRD-PARTY.md is up to date.' : 'THIRD-PARTY.md is old: run `npm run notices`.');
  process.exitCode = same ? 0 : 1;
} else {
  writeFileSync(target, text);
}
