import { hostPattern, isAtlas, isShard, type Scheme } from './parts-of-string.ts';
import { slips } from './edit-distance.ts';
import { meaning } from './percent.ts';

const schemes = ['mongodb+srv', 'mongodb'] as const;

export type SchemeReading =
  | { readonly kind: 'mongo'; readonly scheme: Scheme; readonly rest: string; readonly clean: boolean }
  | { readonly kind: 'web' | 'none' };

/** `mongodb+svr`, `Mongodb`, `odb+srv` (the front cut off), `mongodb srv`. */
function nearest(word: string): Scheme | null {
  const name = word.toLowerCase().replaceAll(/\s+/g, ' ');
  const cut = schemes.find((scheme) => name.length > 2 && scheme.endsWith(name));
  if (cut !== undefined) return cut;
  const [best] = schemes
    .map((scheme) => ({ scheme, away: slips(name, scheme, 2) }))
    .toSorted((one, other) => one.away - other.away);
  return best !== undefined && best.away <= 2 ? best.scheme : null;
}

/** The scheme of a text that lost it, from what its hosts look like. */
function guess(rest: string): Scheme {
  const [hosts = ''] = rest.slice(rest.lastIndexOf('@') + 1).split(/[/?#]/);
  const single = isAtlas(hosts) && !isShard(hosts) && !hosts.includes(',');
  return single ? 'mongodb+srv' : 'mongodb';
}

const looksLikeString = (text: string): boolean => {
  const at = text.lastIndexOf('@');
  const [hosts = ''] = text.slice(at + 1).split(/[/?#]/);
  const all = hosts.split(',');
  const clear = all.every((host) => hostPattern.test(host) && host.includes('.'));
  return clear && (at < 0 ? all.every(isAtlas) : text.slice(0, at).includes(':'));
};

const mostSchemes = 4;
/** The end of a scheme, wherever it stands, and with its front cut off. */
const inside = /(?:(?:mongo)?db(?:\+s[a-z]{1,3})?|\+?s[a-z]{1,3}):\/\//gi;
/** A scheme that begins later than this is not the first word of the text. */
const longestScheme = 12;

/** Whether what begins at a place is the value of an option, such as `TOKEN_RESOURCE:mongodb://…`. */
const isValue = (text: string, index: number): boolean =>
  !text.slice(index).includes('@') &&
  /[?&][a-z]+=(?:[^&\s]*[:,=])?$/i.test(text.slice(Math.max(0, index - 200), index));

/**
 * One string was pasted into another, or twice without a gap: the last whole one counts. Its scheme is exact, so that
 * it is read without another guess; null when there is no second one.
 */
function lastPasted(text: string): string | null {
  const later = [...text.matchAll(inside)].filter(
    ({ index }) => (index > longestScheme || text.slice(0, index).includes('@')) && !isValue(text, index),
  );
  const whole = later.findLast((one) => text.slice(one.index + one[0].length).includes('@'));
  if (whole === undefined) return later[0] === undefined ? null : text.slice(0, later[0].index);
  const scheme: Scheme = /s[a-z]+:/i.test(whole[0]) ? 'mongodb+srv' : 'mongodb';
  return `${scheme}://${text.slice(whole.index + whole[0].length)}`;
}

/**
 * Reads the scheme in front of a connection string, however it is misspelt, missing or doubled
 * (docs/reference/connection-string-mistakes.md#wrong-scheme).
 */
export function readScheme(text: string): SchemeReading {
  const pasted = lastPasted(text);
  let rest = pasted ?? text;
  let scheme: Scheme | null = null;
  let clean = pasted === null;
  for (let count = 0; count < mostSchemes; count += 1) {
    const found = /^([a-z][a-z+\-_.\s]{1,15}?)\s*([:;]{0,3}[/\\]{1,5}|[:;]{1,3})/i.exec(rest);
    const [whole = '', word = '', sign = ''] = found ?? [];
    const exact = schemes.find((name) => name === word.toLowerCase());
    const near = /[/\\]/.test(sign) && !word.includes('.') ? nearest(word) : exact;
    if (near === undefined || near === null) break;
    if (scheme === null || near === 'mongodb+srv') scheme = near;
    clean &&= count === 0 && whole === `${near}://`;
    rest = rest.slice(whole.length);
  }
  if (scheme !== null) {
    const bare = rest.replace(/^(?::?[/\\]+)+/, '');
    return { kind: 'mongo', scheme, rest: bare, clean: clean && bare === rest };
  }
  if (/^(?!https?:)[a-z][a-z0-9+.-]*:\/\//i.test(rest)) return { kind: 'none' };
  const web = /^https?:[/\\]{1,3}/i.exec(rest);
  const bare = rest.slice(web?.[0].length ?? 0).replace(/^[:/\\]+/, '');
  const login = bare.includes('@');
  if (looksLikeString(bare) && (web === null || login)) {
    return { kind: 'mongo', scheme: guess(bare), rest: bare, clean: false };
  }
  return { kind: web === null && !/^(?:www\.|cloud\.mongodb\.com)/i.test(bare) ? 'none' : 'web' };
}

/** Undoes percent signs that were put over the whole text, or over the `@` before the hosts, and so hide its shape. */
export function unwrap(body: string): string {
  const front = /^mongodb(?:%2B|\+)?(?:srv)?(?:%3A|:)(?:%2F|\/){2}/i.exec(body)?.[0] ?? '';
  const rest = body.slice(front.length);
  const whole = front.includes('%') && !rest.includes('@');
  const shape = whole ? meaning(body) : meaning(front) + rest;
  return shape.includes('@') ? shape : shape.replace(/%40(?=[\w-]+(?:\.[\w-]+)+(?::\d+)?(?:[/?,]|$))/i, '@');
}
