/**
 * What gives a secret away in the name of a setting that the catalogue does not know. Too many are better than too few.
 * Source: docs/reference/nightscout.md#secret-names.
 */
const tellingName = /SECRET|PASS|PWD|KEY|TOKEN|URI|DSN|CRED|PRIVATE|AUTH|SALT|SIGNATURE/i;

const signs: readonly RegExp[] = [
  // An address with a user and a password, or with a token behind the question mark.
  /:\/\/[^/\s]*:[^@\s]*@/,
  /[?&](?:token|secret|key|sig|signature|password|pwd|api[-_]?key)=/i,
  /-----BEGIN [A-Z ]+-----/,
  // A signed web token, and Heroku's own keys.
  /\beyJ[\w-]{8,}\.[\w-]{8,}\./,
  /\bHRKU-[\w-]+/,
];

const shortestKey = 20;
/** Random text has more than three bits a sign from this length on; words and host names mostly less. */
const keyBits = 3.2;

/** Shannon's measure of a text, in bits for each sign. */
function bitsPerSign(text: string): number {
  const counts = new Map<string, number>();
  const units = text.split('');
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const shares = [...counts.values()].map((count) => count / units.length);
  return shares.reduce((sum, share) => sum - share * Math.log2(share), 0);
}

/** Whether one unbroken word of letters and digits looks made by chance. */
function looksRandom(text: string): boolean {
  if (text.length < shortestKey || /\s/.test(text) || /^https?:\/\//i.test(text)) return false;
  return /\d/.test(text) && /[a-z]/i.test(text) && bitsPerSign(text) >= keyBits;
}

/** Whether an unknown setting is to be treated as a password or key, by its name or by what it holds. */
export const looksSecret = (name: string, text: string): boolean =>
  tellingName.test(name) || signs.some((sign) => sign.test(text)) || looksRandom(text.trim());
