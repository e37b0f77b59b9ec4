import { isConfigVarValue, maxConfigVarBytes } from '../../contract/config-vars.ts';
import type { BackupFileKind, Entry } from './backup.ts';
import { unsure } from './backup.ts';
import { isOpenPem } from './formats/multi-line-value.ts';
import { curlyQuoted, isHalfQuoted } from './formats/quotes.ts';
import type { ReadingDoubt } from '../../contract/backups.ts';

/** What programs wrote exactly as it is: a shell's own list, or a program's JSON. */
const exactKinds: ReadonlySet<BackupFileKind> = new Set(['console', 'json']);
/** What went through a spreadsheet or a person's hands. */
const tableKinds: ReadonlySet<BackupFileKind> = new Set([
  'csv',
  'tsv',
  'xlsx',
  'ods',
  'docx',
  'notes',
  'paired-lines',
  'table',
]);
/** Kinds in which people write remarks behind a value. */
const noteKinds: ReadonlySet<BackupFileKind> = new Set(['notes', 'docx']);
/** Kinds whose own reader takes quotes off. */
const quotingKinds: ReadonlySet<BackupFileKind> = new Set(['json', 'yaml', 'commands', 'systemd', 'fish']);

/** Kinds in which a blank at an end was put between quotes on purpose, or by a slip. */
const programKinds: ReadonlySet<BackupFileKind> = new Set([
  'env',
  'yaml',
  'commands',
  'systemd',
  'powershell',
  'fish',
]);

/** Too many of these in the name of a setting are better than too few (config-vars/secret-detection.ts). */
const exactValue = /SECRET|PASS|PWD|KEY|TOKEN|URI|URL|CONNECTION|MONGO|DSN|AUTH|SALT|USER|LOGIN|ACCOUNT/i;

const unseen = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/;
const atEnds = /[ \t\n\u00A0\u00AD\u200B\u200E\u200F\u2000-\u200A\u2028-\u202F\u205F-\u2069\u3000\uFEFF]/;
const oddBlank = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/;
const oddBlanks = new RegExp(oddBlank, 'g');
const unseenSigns = new RegExp(unseen, 'g');

/** `1.23457E+14`, `1,23E+05`: how spreadsheets show, and then save, a long number. */
const shortenedNumber = /^-?\d(?:[.,]\d+)?E[+-]?\d+$/i;
/** A number of more digits than a spreadsheet keeps ends in zeros. */
const roundedNumber = /^\d{13,}0{3,}$/;

const months =
  'jan|feb|fév|mar|mär|mrz|apr|avr|abr|may|mai|maj|mag|mei|jun|jui|giu|jul|lug|aug|aoû|ago|sep|set|oct|okt|ott|nov|dec|dez|déc|dic|dès';
/** What a spreadsheet makes of `3.9` or `1-2`; its words for true and false; and what it says where it fails. */
const spreadsheetWords: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:\d{1,2}[-. ]{1,2}(?:${months})[a-zé]*\.?|(?:${months})[a-zé]*\.?[-. ]\d{2,4})$`,
    'i',
  ),
  /^(?:WAHR|FALSCH|VRAI|FAUX|VERDADERO|FALSO|VERO|WAAR|ONWAAR|SANT|USANT|SAND|FALSK|TOSI|EPÄTOSI|PRAWDA|FAŁSZ|PRAVDA|NEPRAVDA|IGAZ|HAMIS|ADEVĂRAT|FALS|ИСТИНА|ЛОЖЬ|DOĞRU|YANLIŞ|VERDADEIRO)$/,
  /^#(?:NAME|REF|VALUE|N\/A|NULL|NUM|DIV\/0|WERT|BEZUG|NV|NOM|VALEUR|¡VALOR|¿NOMBRE|NOME|NAAM|WAARDE|ИМЯ)[?!]?$/i,
  /^#{3,}$/,
];

/** Dots or stars in place of a value, and words that say as much. */
const hidden =
  /^(?:[•●∙⋅·*✱＊▪■○]{3,}|[xX]{8,}|EV\[[^\]]*\]|ENC\[[^\]]*\]|<hidden>|\[?(?:hidden|redacted|masked|secret|encrypted|protected)\]?|\(hidden\)|sensitive)$/;
const endsInDots = /(?:…|\.\.\.)$/;
/** `${NAME}`, `${{ secrets.NAME }}`, `{{NAME}}`, `%NAME%`: the value stands somewhere else. */
const reference = /\$\{\{?[^}]*\}|\{\{[^}]*\}\}|^%\w+%$|^\$[A-Z_][A-Z\d_]*$|^\$\(.*\)$/;

/** `<your secret>`, `[your title]`, `YOUR_API_KEY`, `changeme`, `xxxx`: what guides write where a value belongs. */
const placeholder = new RegExp(
  String.raw`^\s*(?:<[^<>]*\p{L}[^<>]*>|‹[^‹›]*›|\[?(?:(?:your|my|the|dein|mein|ihr|votre|tu|uw|din)[\s_-](?:\w+[\s_-])*` +
    String.raw`(?:password|passwort|secret|key|token|uri|url|name|user|username|value|string|id|here|database|title)|` +
    String.raw`change[\s_-]?me|(?:replace|insert|enter|type|put|paste)[\s_-](?:\w+[\s_-])*(?:here|me|this|value)|x{4,})\]?)\s*$`,
  'iu',
);

interface Asking {
  readonly doubt: ReadingDoubt;
  readonly readings: readonly string[];
}

const asking = (doubt: ReadingDoubt, ...readings: string[]): Asking => ({ doubt, readings });

/** What speaks against taking a value as it stands in a file that is not ours; null when nothing does. */
function doubtAbout(name: string, value: string, kind: BackupFileKind): Asking | null {
  if (hidden.test(value)) return asking('hidden-value');
  if (kind !== 'console' && placeholder.test(value)) return asking('placeholder', value);
  if (isOpenPem(value)) return asking('next-line', value);
  if (shortenedNumber.test(value) || (tableKinds.has(kind) && roundedNumber.test(value))) {
    return asking('shortened-number', value);
  }
  if (tableKinds.has(kind) && spreadsheetWords.some((word) => word.test(value)))
    return asking('spreadsheet-word', value);
  if (exactKinds.has(kind)) return null;
  if (endsInDots.test(value)) return asking('hidden-value', value);
  if (reference.test(value)) return asking('reference', value);
  if (kind === 'env' && /^[=>]+[^=>\s]/.test(value))
    return asking('same-line', value.replace(/^[=>]+/, ''), value);
  return signsIn(name, value, kind);
}

/** How a web page writes signs of its own. */
const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&nbsp;': ' ',
};
const entity = /&(?:amp|lt|gt|quot|#39|nbsp);/g;

function signsIn(name: string, value: string, kind: BackupFileKind): Asking | null {
  const read = value.replace(entity, (sign) => entities[sign] ?? sign);
  if (read !== value) return asking('page-signs', read, value);
  const clean = value.replace(oddBlanks, ' ').replace(unseenSigns, '');
  // In words a blank is a blank; in a password it may be a sign of its own, which some keyboards type.
  const matters = exactValue.test(name) || unseen.test(value);
  if (clean !== value && matters) return asking('invisible-signs', clean, value);
  const note = noteKinds.has(kind) ? clean.search(/\s#(?!\d+$)/) : -1;
  if (note >= 0) return asking('comment', clean.slice(0, note).trimEnd(), clean);
  if (noteKinds.has(kind) && /[,;]$/.test(clean)) return asking('same-line', clean.slice(0, -1), clean);
  const straight = /^(["'])[\s\S]*\1$/.test(clean) && clean.length > 1;
  // Compose keeps the quotes of `- NAME="value"`; who wrote them hardly meant that.
  if (straight && (kind === 'yaml' || tableKinds.has(kind)))
    return asking('quotes', clean.slice(1, -1), clean);
  if (isHalfQuoted(clean) && !quotingKinds.has(kind))
    return asking('quotes', clean.replace(/^["'“”„«»‹›‚‘’]|["'“”„«»‹›‘’]$/g, ''), clean);
  if (/SECRET|PASS|MONGO|_URI$|_KEY$/.test(name) && /\s[([{<]/.test(clean) && !clean.includes('-----BEGIN')) {
    return asking('same-line', clean.slice(0, clean.search(/\s[([{<]/)), clean);
  }
  return null;
}

/** A value without blanks and unseen signs at its ends, which come along when a page is copied. */
function inner(value: string): string {
  let start = 0;
  let end = value.length;
  while (start < end && atEnds.test(value.charAt(start))) start += 1;
  while (end > start && atEnds.test(value.charAt(end - 1))) end -= 1;
  return value.slice(start, end);
}

/** A value without what people copy along: blanks and quotes round all of it, and blanks that do not break. */
function cleaned(value: string, kind: BackupFileKind): string {
  if (exactKinds.has(kind)) return value;
  const plain = inner(value).replace(oddBlanks, ' ');
  const curly = quotingKinds.has(kind) ? null : curlyQuoted(plain);
  return curly !== null && curly.rest.trim() === '' ? curly.inner : plain;
}

/** A key or certificate (RFC 7468) of several lines that a table or a list moved to the right: it would not sign. */
const indentedPem = /^-----BEGIN [^]*\n[ \t]+[^]*-----END /;
const withoutIndent = (value: string): string =>
  indentedPem.test(value) ? value.replace(/[ \t]*\n[ \t]+/g, '\n') : value;

/** An entry of a file that is not ours, with what speaks against it. */
export function checkEntry(entry: Entry, kind: BackupFileKind): Entry {
  if (!exactKinds.has(kind) && entry.readings.some((reading) => indentedPem.test(reading)))
    return checkEntry({ ...entry, readings: entry.readings.map(withoutIndent) }, kind);
  const [value] = entry.readings;
  if (
    entry.readings.some(
      (reading) => !isConfigVarValue(reading) || Buffer.byteLength(reading) > maxConfigVarBytes,
    )
  ) {
    return unsure(entry.name, entry.line, 'impossible');
  }
  if (entry.doubt !== null || value === undefined) return entry;
  if (programKinds.has(kind) && exactValue.test(entry.name) && /^ | $/.test(value) && value.trim() !== '')
    return unsure(entry.name, entry.line, 'invisible-signs', value.trim(), value);
  const asked = doubtAbout(entry.name, cleanEnds(value, kind), kind);
  if (asked !== null) return unsure(entry.name, entry.line, asked.doubt, ...asked.readings);
  return { ...entry, readings: [cleaned(value, kind)] };
}

const cleanEnds = (value: string, kind: BackupFileKind): string =>
  exactKinds.has(kind) ? value : inner(value);

/** Names that stand there twice with different values: the later one counts to programs, to people neither does. */
export function mergeDuplicates(entries: readonly Entry[]): readonly Entry[] {
  const byName = new Map<string, Entry>();
  for (const entry of entries) {
    const before = byName.get(entry.name);
    const differs = before !== undefined && before.readings.join('\0') !== entry.readings.join('\0');
    if (!differs) byName.set(entry.name, before?.doubt ? before : entry);
    else
      byName.set(entry.name, unsure(entry.name, entry.line, 'twice', ...before.readings, ...entry.readings));
  }
  return [...byName.values()];
}
