import { effectiveDatabase, passwordIn } from './database.ts';
import { finding, type Rule } from './view.ts';

/**
 * Nightscout's own least length, and the strength below which it warns, in bits.
 * Source: docs/reference/nightscout.md#api_secret.
 */
const leastLength = 12;
const leastBits = 60;
const fewestSigns = 6;

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Words that everybody would try first. */
const everyday = /nightscout|password|apisecret|secret|dexcom|libre|123456(?:7890?|789)?|qwerty|abc123/g;

/** A rough upper bound of the work to guess a text that was made by chance. */
function bitsOf(text: string): number {
  const pools: readonly (readonly [RegExp, number])[] = [
    [/[a-z]/, 26],
    [/[A-Z]/, 26],
    [/\d/, 10],
    [/[^a-zA-Z\d]/, 33],
  ];
  const pool = pools.reduce((sum, [signs, size]) => sum + (signs.test(text) ? size : 0), 0);
  return pool === 0 ? 0 : text.length * Math.log2(pool);
}

function isWeak(secret: string, appName: string): boolean {
  const plain = letters(secret);
  const own = letters(appName);
  const rest = (own === '' ? plain : plain.replaceAll(own, '')).replaceAll(everyday, '');
  if (new Set(secret).size < fewestSigns || bitsOf(secret) < leastBits) return true;
  return plain !== '' && rest.length < fewestSigns;
}

/**
 * API_SECRET, the main password of the site. With too short a one the site shows its trouble page; without any it
 * starts, and nobody can sign in (seen with 15.0.7). Source: docs/reference/nightscout.md#api_secret.
 */
export const checkSecret: Rule = (view, { appName }) => {
  const line = view.line('API_SECRET');
  if (line === null) return [finding('secret-missing', [view.where('API_SECRET')])];
  const names = [line.name];
  if (line.text.length < leastLength) return [finding('secret-short', names)];
  const database = effectiveDatabase(view);
  return [
    ...(isWeak(line.text, appName) ? [finding('secret-weak', names)] : []),
    ...(database !== null && passwordIn(database.text) === line.text
      ? [finding('secret-is-database-password', [line.name, database.name])]
      : []),
    // Uploaders put it into an address, where other signs have to be rewritten by hand.
    ...(/[^\w.~-]/.test(line.text) ? [finding('secret-hard-to-type', names)] : []),
  ];
};
