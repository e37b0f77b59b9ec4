import { catalogue } from '../../contract/config-var-catalogue/index.ts';
import type { Secret } from '../../base/secret.ts';
import { knownName } from '../config-vars/catalogue.ts';
import { isSecret } from '../config-vars/classify.ts';
import { mayShow } from '../config-vars/mask.ts';
import type { ValueDamage } from '../../contract/backups.ts';

interface Pair {
  readonly copied: string;
  /** Empty when the site has no such setting. */
  readonly current: string;
  readonly secret: boolean;
  /** Text, an address or a key: a value of a closed list is whole or it is none. */
  readonly free: boolean;
  /** Names of settings, to find one inside a value. */
  readonly isSetting: (name: string) => boolean;
}

const quoted = /^\s*["'`´“”„‟«»‹›‘’‚‛「」『』＂＇][^]*["'`´“”„‟«»‹›‘’‚‛「」『』＂＇]\s*$/u;

/** Blanks of every kind, marks without a width, and line breaks, written out or real. */
const blanks = /\\[nrt]|[\s\u00AD\u180E\u200B-\u200F\u2028-\u202F\u2060-\u2069\uFEFF]/gu;
const withoutBlanks = (text: string): string => text.replaceAll(blanks, '');

/** What mail and text programs, and pages, make of a sign. */
const rewritten: readonly (readonly [RegExp, string])[] = [
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&quot;/gi, '"'],
  [/&(?:#0*39|apos);/gi, "'"],
  [/&nbsp;/gi, ' '],
  [/&amp;/gi, '&'],
  [/[“”„‟«»″＂]/g, '"'],
  [/[‘’‚‛′‹›´`＇]/g, "'"],
  [/[\u2010-\u2015\u2212]/g, '-'],
  [/-{2,}/g, '-'],
  [/…/g, '...'],
];
const asTyped = (text: string): string =>
  withoutBlanks(
    rewritten.reduce((kept, [sign, plain]) => kept.replaceAll(sign, plain), text.normalize('NFKC')),
  );

/** UTF-8 that was read as an older encoding: `Ã¶` for `ö`; or a sign for "unknown" in place of a letter. */
function isMisread(copied: string, current: string): boolean {
  if (copied.includes('\uFFFD')) return true;
  if (/^\p{ASCII}*$/u.test(current + copied)) return false;
  const ascii = current.replaceAll(/\P{ASCII}/gu, '?');
  return Buffer.from(copied, 'latin1').toString('utf8') === current || (current !== '' && copied === ascii);
}

const brackets = String.raw`<[^<>]*>|‹[^‹›]*›|\$?\{+[\s\w.-]*\}+|\[[\s\w.-]*\]|\$\w+|%\w+%`;
const things =
  'password|passwort|secret|key|token|uri|url|name|user|username|value|string|id|here|database|cluster';
const words =
  String.raw`(?:your|my|the|dein|mein|ihr|votre|tu|uw|din)[\s_-](?:\w+[\s_-])*(?:${things})|change[\s_-]?me|` +
  String.raw`(?:replace|insert|enter|type|put|paste)[\s_-](?:\w+[\s_-])*(?:${things}|me|this)|` +
  String.raw`x{4,}|null|undefined|none|nil|n/a|todo|tbd|redacted|hidden|placeholder`;
const example = new RegExp(`^\\s*(?:${brackets}|${words})\\s*$`, 'iu');
/** A mask over a part, or a name in angle brackets where a part belongs. */
const maskedPart = /\*{3,}|[\u2022\u25CF\u2217\u00B7]{3,}|\u2026|<\p{L}[\p{L}\p{N}_\s-]*>/u;

const exponent = /^[+-]?\d+(?:[.,]\d+)?E[+-]?\d+$/i;
const sheetFault = /^#(?:NAME|VALUE|REF|N\/A|NUM|DIV\/0|NULL)[!?]?$|^#{3,}$/i;
const dateLike = /^\d{1,2}[-. /]\p{L}{3,4}\.?$/u;
/** A spreadsheet keeps fifteen digits of a number and makes the rest zeros. */
const keptDigits = 15;
const numberIn = (text: string): number =>
  /^[+-]?\d+(?:[.,]\d+)?$/.test(text) ? Number(text.replace(',', '.')) : Number.NaN;

function isSheetNumber(copied: string, current: string): boolean {
  const text = copied.trim();
  if (exponent.test(text) || sheetFault.test(text) || dateLike.test(text)) return true;
  if (numberIn(text) === numberIn(current.trim())) return true;
  const zeros = '0'.repeat(Math.max(0, current.length - keptDigits));
  return /^\d{16,}$/.test(current) && text === current.slice(0, keptDigits) + zeros;
}

const keyBegins = /-----BEGIN [A-Z\d ]+-----/;
const keyEnds = /-----END [A-Z\d ]+-----/;
const shortestPart = 3;

function isCut({ copied, current, free }: Pair): boolean {
  if (keyBegins.test(copied) && !keyEnds.test(copied)) return true;
  const [part, whole] = [copied.trim(), current.trim()];
  if (!free || part.length >= whole.length) return false;
  return whole.startsWith(part) || (part.length > shortestPart && whole.includes(part));
}

function isLonger({ copied, current, free, secret }: Pair): boolean {
  const [whole, part] = [copied.trim(), current.trim()];
  if (!free || part.length <= shortestPart || !whole.startsWith(part)) return false;
  return secret || whole.slice(part.length).includes('\n');
}

const assignment = /(?:^|[\s;"'])(?:export\s+|set\s+)?([A-Za-z_]\w{2,})\s*[=:]/g;
const settingsInside = ({ isSetting }: Pair, text: string): number =>
  [...text.matchAll(assignment)].filter(([, name = '']) => isSetting(name)).length;

/** In the order in which they are told: the first says most. */
const signs: readonly (readonly [ValueDamage, (pair: Pair) => boolean])[] = [
  ['empty', ({ copied }) => copied.trim() === ''],
  ['joined', (pair) => settingsInside(pair, pair.copied) > settingsInside(pair, pair.current)],
  ['spaces', ({ copied, current }) => copied !== current && withoutBlanks(copied) === withoutBlanks(current)],
  [
    'placeholder',
    ({ copied, current, free }) =>
      free && (example.test(copied) || (maskedPart.test(copied) && !maskedPart.test(current))),
  ],
  ['quotes', ({ copied, current }) => quoted.test(copied) && !quoted.test(current)],
  [
    'signs',
    ({ copied, current }) =>
      copied !== current && (asTyped(copied) === asTyped(current) || isMisread(copied, current)),
  ],
  ['number', ({ copied, current }) => copied !== current && isSheetNumber(copied, current)],
  ['capitals', ({ copied, current }) => copied !== current && copied.toLowerCase() === current.toLowerCase()],
  ['cut', isCut],
  ['longer', isLonger],
  [
    'shorter',
    ({ copied, current, secret }) => secret && current !== '' && copied.trim().length < current.trim().length,
  ],
];

/**
 * What is wrong with a value of a copy, as far as it shows beside the one on the site. The judgement of a value that is
 * to be put back; null when nothing speaks against it. Never throws; the answer holds no value.
 * @param current the one on the site; null when it has none.
 * @param others names of all settings of the site and of the copy.
 */
export function valueDamageOf(
  name: string,
  copied: Secret,
  current: Secret | null,
  others: ReadonlySet<string>,
): ValueDamage | null {
  const known = knownName(name);
  const kind = known === null ? 'text' : catalogue[known].kind;
  const pair: Pair = {
    copied: copied.reveal(),
    current: current?.reveal() ?? '',
    secret: isSecret(name, current ?? copied),
    free: (kind === 'text' || kind === 'address') && !mayShow(name, copied),
    isSetting: (inside) => inside !== name && (others.has(inside) || knownName(inside) !== null),
  };
  return signs.find(([, fits]) => fits(pair))?.[0] ?? null;
}
