/**
 * The test language `xx`: every word of English, accented, about 40 % longer, in brackets, and shown from right to
 * left. A screen that holds it without cutting anything will hold German and Arabic. Text that is not accented on
 * screen did not come from `words/`.
 */
export type Words = string | { readonly [key: string]: Words };

const accents: Readonly<Record<string, string>> = {
  a: 'å',
  b: 'ƀ',
  c: 'ç',
  d: 'ð',
  e: 'é',
  f: 'ƒ',
  g: 'ĝ',
  h: 'ĥ',
  i: 'î',
  j: 'ĵ',
  k: 'ķ',
  l: 'ļ',
  m: 'ɱ',
  n: 'ñ',
  o: 'ö',
  p: 'þ',
  q: 'ɋ',
  r: 'ŕ',
  s: 'š',
  t: 'ţ',
  u: 'û',
  v: 'ṽ',
  w: 'ŵ',
  x: 'ẋ',
  y: 'ý',
  z: 'ž',
  A: 'Å',
  B: 'Ɓ',
  C: 'Ç',
  D: 'Ð',
  E: 'É',
  F: 'Ƒ',
  G: 'Ĝ',
  H: 'Ĥ',
  I: 'Î',
  J: 'Ĵ',
  K: 'Ķ',
  L: 'Ļ',
  M: 'Ɱ',
  N: 'Ñ',
  O: 'Ö',
  P: 'Þ',
  Q: 'Ɋ',
  R: 'Ŕ',
  S: 'Š',
  T: 'Ţ',
  U: 'Û',
  V: 'Ṽ',
  W: 'Ŵ',
  X: 'Ẋ',
  Y: 'Ý',
  Z: 'Ž',
};

/** Places for values (`{{count}}`) and marks for bold (`<b>`) must stay as they are. */
const fixed = /(\{\{[^}]+\}\}|<\/?\w+>)/;
const growth = 0.4;

/** One text in the test language. Length counts letters only, not what stays as it is. */
export function pseudoText(text: string): string {
  if (text === '') return text;
  const parts = text.split(fixed);
  const letters = parts.filter((part) => !fixed.test(part)).join('').length;
  const body = parts
    .map((part) =>
      fixed.test(part) ? part : part.replaceAll(/[a-z]/gi, (letter) => accents[letter] ?? letter),
    )
    .join('');
  const filler = ' ~~~~~~~~~'.repeat(Math.ceil(letters / 10)).slice(0, Math.ceil(letters * growth));
  return `[${body}${filler.trimEnd()}]`;
}

/** A whole tree of words in the test language, with the same keys. */
export function pseudo(words: Words): Words {
  if (typeof words === 'string') return pseudoText(words);
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, pseudo(value)]));
}
