import type { Draft } from '../parts-of-string.ts';
import { encoded, isSound, meaning } from '../percent.ts';
import type { Rule } from '../rule.ts';

type Part = 'user' | 'password';
const both = ['user', 'password'] as const;

/** What the driver refuses in a user or a password (docs/reference/connection-string-mistakes.md#grammar). */
const isRefused = (raw: string): boolean => /[:/?#[\]@]/.test(raw) || !isSound(raw);

const set = (draft: Draft, part: Part, raw: string): Draft => ({ ...draft, [part]: raw });
const of = (code: Rule['code'], find: (part: Part) => Rule['find']): readonly Rule[] =>
  both.map((part) => ({ code, find: find(part) }));

const quoted = of('quotes-around', (part) => (draft, _context, asked) => {
  const inside = /^(["'`])([^]+)\1$/.exec(draft[part] ?? '')?.[2];
  if (inside === undefined || asked.has(part)) return null;
  return {
    draft: set(draft, part, inside),
    instead: [set(draft, part, encoded(meaning(draft[part] ?? '')))],
  };
});

/** Spaces at the ends go. One in the middle of a password may belong there, so it is asked. */
const spaces = of('white-space', (part) => (draft, _context, asked) => {
  const raw = draft[part] ?? '';
  const bare = raw.replaceAll(/\s/g, '');
  if (bare === raw || asked.has(part)) return null;
  const inside = part === 'password' && /\s/.test(raw.trim());
  const kept = set(draft, part, encoded(meaning(raw.trim())));
  return {
    draft: set(draft, part, bare),
    instead: /\s/.test(raw.trim()) ? [kept] : [],
    ...(inside ? { asks: part } : {}),
  };
});

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
/** Signs that look like plain ones: long dashes, curly quotes, Cyrillic and full-width letters. */
export function plainLetters(text: string): string {
  const cyrillic =
    '\u0430\u0435\u043E\u0440\u0441\u0445\u0443\u0456\u0455\u0458\u0410\u0415\u041E\u0420\u0421\u0425\u0423\u041A\u041C\u0422\u0412\u041D';
  const latin = 'aeopcxyisjAEOPCXYKMTBH';
  return text
    .normalize('NFKC')
    .replaceAll(dashes, '-')
    .replaceAll(/[\u2018\u2019]/g, "'")
    .replaceAll(/[\u201C\u201D]/g, '"')
    .replaceAll(/[\u0400-\u04FF]/g, (letter) => latin[cyrillic.indexOf(letter)] ?? letter);
}

const lookAlikes = of('look-alikes', (part) => (draft, _context, asked) => {
  const raw = draft[part] ?? '';
  if (!/[^\0-\x7E]/.test(raw) || asked.has(part)) return null;
  const kept = set(draft, part, encoded(meaning(raw)));
  const plain = plainLetters(raw);
  const changed = set(draft, part, encoded(meaning(plain)));
  return plain === raw ? { draft: kept } : { draft: changed, instead: [kept] };
});

const accountMail: Rule = {
  code: 'account-email',
  find: ({ user }, _context, asked) =>
    !asked.has('user') && /^[^@\s]+@[\w-]+(?:\.[\w-]+)+$/.test(meaning(user ?? ''))
      ? { asks: 'user', blank: true }
      : null,
};

/** Atlas shows a user's name as `name@admin`, after the database it belongs to. */
const adminSuffix: Rule = {
  code: 'wrong-user',
  find(draft, _context, asked) {
    const name = /^([^@]+)@admin$/.exec(meaning(draft.user ?? ''))?.[1];
    return name === undefined || asked.has('user') ? null : { draft: set(draft, 'user', encoded(name)) };
  },
};

const special = of('special-characters', (part) => (draft, _context, asked) => {
  const raw = draft[part] ?? '';
  if (asked.get(part) === true || !isRefused(raw)) return null;
  const whole = set(draft, part, encoded(raw));
  const once = set(draft, part, encoded(meaning(raw)));
  return { draft: once, instead: whole[part] === once[part] ? [] : [whole] };
});

const twice = of('double-encoding', (part) => (draft, _context, asked) => {
  const raw = draft[part] ?? '';
  const once = raw.replaceAll(/%25(?=[0-9a-f]{2})/gi, '%');
  const none = once === raw || asked.has(part) || !isSound(once);
  return none ? null : { draft: set(draft, part, once), instead: [draft] };
});

/** A colon or an `@` that was typed twice: `anna::secret@host`, `anna:secret@@host`. It may also belong to the password. */
const twiceTyped: Rule = {
  code: 'sign-twice',
  find(draft, _context, asked) {
    const raw = draft.password ?? '';
    const bare = raw.replace(/^:+/, '').replace(/[:@]+$/, '');
    if (asked.has('password') || bare === raw || bare === '') return null;
    const ends = [raw.replace(/^:+/, ''), raw.replace(/[:@]+$/, ''), raw];
    return {
      draft: set(draft, 'password', bare),
      instead: ends
        .filter((text) => text !== bare)
        .map((text) => set(draft, 'password', encoded(meaning(text)))),
    };
  },
};

/** Signs before which a shell wants a backslash; it may have stayed there, or be a part of the password. */
const shellSigns = /\\([!$&*(){}[\]|;'"`<>?#~\s\\@%^=:/+])/g;
const backslash: Rule = {
  code: 'special-characters',
  find(draft, _context, asked) {
    const plain = meaning(draft.password ?? '');
    const bare = plain.replaceAll(shellSigns, '$1');
    if (asked.has('password') || bare === plain) return null;
    return { aside: true, instead: [set(draft, 'password', encoded(bare))] };
  },
};

/**
 * `pass%1234`: a percent sign of the password's own that happens to begin a sign in code. It surely does where that is
 * one that no keyboard has; else it is tried second.
 */
const ownPercent: Rule = {
  code: 'special-characters',
  find(draft, _context, asked) {
    const raw = draft.password ?? '';
    if (asked.has('password') || meaning(raw) === raw || !isSound(raw)) return null;
    const literal = set(draft, 'password', encoded(raw));
    return /\p{Cc}/u.test(meaning(raw))
      ? { draft: literal, instead: [draft] }
      : { aside: true, instead: [literal] };
  },
};

/** `&amp;` and its like, as a web page or a mail writes these signs. They may be meant as they stand. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  commat: '@',
  colon: ':',
  sol: '/',
  num: '#',
};
const entity = /&(?:(amp|lt|gt|quot|apos|commat|colon|sol|num)|#(\d{2,6})|#x([0-9a-f]{2,5}));/gi;
const withoutEntities = (text: string): string =>
  text.replaceAll(entity, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 31 && code < 0x11_00_00 ? String.fromCodePoint(code) : whole;
  });

const fromWebPage = of('double-encoding', (part) => (draft, _context, asked) => {
  const raw = draft[part] ?? '';
  const plain = withoutEntities(raw);
  if (plain === raw || asked.has(part)) return null;
  const kept = set(draft, part, encoded(meaning(raw)));
  return { draft: set(draft, part, encoded(meaning(plain))), instead: [kept] };
});

const missing: Rule = {
  code: 'no-login',
  find(draft, _context, asked) {
    if (!asked.has('user') && (draft.user ?? '') === '') return { asks: 'user', blank: true };
    return !asked.has('password') && (draft.password ?? '') === '' ? { asks: 'password', blank: true } : null;
  },
};

/**
 * The API_SECRET of the site is no password of the database
 * (docs/reference/connection-string-mistakes.md#wrong-password).
 */
const apiSecret: Rule = {
  code: 'wrong-password',
  find: ({ password }, context, asked) =>
    context.apiSecret !== undefined &&
    meaning(password ?? '') === context.apiSecret.reveal() &&
    !asked.has('password')
      ? { asks: 'password' }
      : null,
};

export const loginRules: readonly Rule[] = [
  ...quoted,
  ...spaces,
  ...lookAlikes,
  accountMail,
  adminSuffix,
  ...twice,
  twiceTyped,
  ...fromWebPage,
  ...special,
  ownPercent,
  backslash,
  missing,
  missing,
  apiSecret,
];
