import { languages, type Words } from './placeholder-languages.ts';

const latin: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
};

/** Small letters without accents; what is no letter goes. */
const plainWord = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[łøđðßæœıþ]/g, (letter) => latin[letter] ?? letter)
    .replaceAll(/[^\p{L}]/gu, '');

const listed = (kind: keyof Words): readonly string[] =>
  Object.values(languages).flatMap((words) => words[kind].split(' ').map(plainWord));

/** Nouns for what belongs there, each with whether it alone, without brackets, gives a placeholder away. */
const nouns = new Set([...listed('password'), ...listed('user'), ...listed('place')]);
const all = new Set([...nouns, ...listed('filler')]);
const longestPlaceholder = Math.max(...[...all].map(({ length }) => length));

/** Short or everyday words that people do use as a name or a password. */
const everyday = new Set(
  'pass pw pwd secret user login uid usr account name nom nome nombre naam namn navn nume id db mongo mongodb atlas cluster host server port address clave kode parola geslo chiave parole passe uri url srv database bd base ime nev meno jmeno utente'.split(
    ' ',
  ),
);
const telling = new Set(
  [
    ...listed('password'),
    ...listed('user'),
    ...'dbname databasename datenbankname databasnamn databasenavn databasenaam'.split(' '),
  ].filter((word) => !everyday.has(word)),
);

/** Words that stand in front of a gap and in no name of anybody's own. */
const asking: ReadonlySet<string> = new Set('your here enter insert replace'.split(' '));

export interface WordsIn {
  /** There is a word for what belongs there. */
  readonly noun: boolean;
  /** One that nobody takes for a value of his own, or one with `your` or `here` beside it. */
  readonly telling: boolean;
}

/** Words can't be this many, and no guide writes so much. */
const mostLetters = 60;
/** Letters, and what stands between words. */
const plainly = /^[\p{L}\p{M}\s_.\-\u2010-\u2015'\u2019:/,]*$/u;

/**
 * Whether a text is made of nothing but such words, with or without signs between them; null when it is not, or has a
 * digit or another sign in it, as real passwords have. It is read once from the left, so that no text takes long.
 */
export function wordsIn(text: string): WordsIn | null {
  const letters = plainly.test(text) ? plainWord(text) : '';
  if (letters === '' || letters.length > mostLetters) return null;
  const ways: { noun: boolean; asks: boolean; telling: boolean }[] = [
    { noun: false, asks: false, telling: false },
  ];
  for (let start = 0; start < letters.length; start += 1) {
    const before = ways[start];
    // No word ends here, so that none can begin.
    if (before === undefined) continue;
    for (let end = start + 1; end <= Math.min(letters.length, start + longestPlaceholder); end += 1) {
      const word = letters.slice(start, end);
      if (!all.has(word)) continue;
      const now = ways[end];
      ways[end] = {
        noun: before.noun || nouns.has(word) || now?.noun === true,
        asks: before.asks || asking.has(word) || now?.asks === true,
        telling: before.telling || telling.has(word) || now?.telling === true,
      };
    }
  }
  const whole = ways[letters.length];
  return whole === undefined
    ? null
    : { noun: whole.noun, telling: whole.telling || (whole.noun && whole.asks) };
}
