/**
 * What the letters of a file may be, the likeliest reading first. One: the file says so itself (UTF-8, UTF-16) or all
 * ways to read it agree. `not-text`: no letters at all.
 */
export interface Letters {
  readonly texts: readonly [string, ...string[]];
  /** Nobody can say which old encoding it is: every value with such a letter has to be looked at. */
  readonly unsure: boolean;
}

/** The encodings of older systems, by how many people meet them. */
const encodings = [
  'windows-1252',
  'macintosh',
  'windows-1250',
  'windows-1254',
  'windows-1251',
  'windows-1253',
  'windows-1255',
  'windows-1256',
  'koi8-r',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;

/** Letters of DOS, which a Windows console still writes into files (code page 850; the browsers' list has it not). */
const dos =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸¨·¹³²■\u00A0';

/** The texts that a file's bytes may be. */
export function lettersOf(bytes: Uint8Array): Letters | 'not-text' {
  const encoding = unicodeOf(bytes);
  try {
    const value = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return value.includes('\0') ? 'not-text' : { texts: [value], unsure: false };
  } catch {
    return bytes.some((byte) => byte < 9) ? 'not-text' : oldLetters(bytes);
  }
}

/** The text in a file, if there is only one way to read it. */
export function decodeText(bytes: Uint8Array): { value: string } | 'not-text' | 'other-letters' {
  const letters = lettersOf(bytes);
  if (letters === 'not-text') return letters;
  return letters.unsure || letters.texts.length > 1 ? 'other-letters' : { value: letters.texts[0] };
}

/** UTF-16 by its mark, or by the zeros that every second byte of a text in it has; else UTF-8. */
function unicodeOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 400);
  const zeros = (from: number): number => start.filter((byte, at) => at % 2 === from && byte === 0).length;
  if (zeros(1) * 4 > start.length && zeros(0) === 0) return 'utf-16le';
  return zeros(0) * 4 > start.length && zeros(1) === 0 ? 'utf-16be' : 'utf-8';
}

/** Above that only the likeliest encoding is looked at, and nothing of it is taken unasked. In bytes. */
const guessLimit = 512 * 1024;

function oldLetters(bytes: Uint8Array): Letters {
  if (bytes.length > guessLimit) return { texts: [decoded(bytes, 'windows-1252') ?? ''], unsure: true };
  const texts = new Set<string>();
  let first = '';
  for (const encoding of [...encodings, null]) {
    const text = encoding === null ? fromDos(bytes) : decoded(bytes, encoding);
    if (encoding === 'windows-1252') first = text ?? '';
    if (text !== null && isPlausible(text)) texts.add(text);
  }
  const [likeliest, ...others] = texts;
  return likeliest === undefined
    ? { texts: [first], unsure: true }
    : { texts: [likeliest, ...others], unsure: false };
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const fromDos = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : dos.charAt(byte - 128))).join('');

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
];
/** What people type beside letters: quotes, dashes, signs of money and of degrees. */
const usual = /^[‘’“”„«»‹›–—…·°´¨§€£¥¿¡©®™ºª½²³µ±×¼¾\u00A0]+$/u;
/** Such a sign between two letters, or an ellipsis in front of one: nobody writes so, but for `l·l` in Catalan. */
const misplaced = /\p{L}[^\p{ASCII}\p{L}\p{M}‘’–—·\u00A0]\p{L}|(?<![lL])·\p{L}|…\p{L}/u;
/** No keyboard has these letters, and none of these encodings puts a mark of its own behind a Latin letter. */
const odd = /[ﬁﬂƒ\p{Lm}]|\p{Script=Latin}\p{M}/u;

/** Whether all letters beyond English make words as people write them: of one alphabet, with capitals in front only. */
function isPlausible(text: string): boolean {
  const others = text.match(/[^\p{ASCII}\p{L}\p{M}]+/gu) ?? [];
  if (!others.every((piece) => usual.test(piece)) || misplaced.test(text) || odd.test(text)) return false;
  if (text.split('‹').length !== text.split('›').length) return false;
  const words = text.match(/[\p{L}\p{M}]*[^\p{ASCII}\P{L}][\p{L}\p{M}]*/gu) ?? [];
  return words.every((word) => isWord(word));
}

function isWord(word: string): boolean {
  if (scripts.filter((script) => script.test(word)).length !== 1) return false;
  // Nobody's word has a capital behind a small letter, or three letters with marks in a row.
  if (/\p{Ll}\p{Lu}/u.test(word)) return false;
  return !/\p{Script=Latin}/u.test(word) || !/[^\p{ASCII}\P{L}]{3}/u.test(word);
}
