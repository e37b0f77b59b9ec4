import type { Draft } from '../draft.ts';
import type { Rule } from '../state.ts';
import { encoded, meaning } from '../percent.ts';

const words =
  'your|my|the|a|db|database|user|mongo|mongodb|atlas|cluster|password|passwort|passwd|pwd|pass|username|name|dbname|here|enter|insert|type|replace|with|actual|real|new|host|hostname|address|contrase\u00F1a|senha|wachtwoord';
/** Words can be found in a row of words in many ways, so longer texts are not tried. */
const mostLetters = 60;
const inWords = new RegExp(String.raw`^(?:(?:${words})[\s_.-]*)+$`, 'i');
/** What is left of `<db_password>` when only the brackets were taken away. */
const bare =
  /^(?:(?:your|my|db|database|user|mongodb|atlas|enter|insert)[\s_-]*)*(?:password|username|dbname)(?:[\s_-]*here)?$|^x{4,}$/i;

const isPlaceholder = (part: string): boolean => {
  const inside = /^(?:<|%3C)([^]*?)(?:>|%3E)$/i.exec(part)?.[1];
  return inside === undefined
    ? bare.test(part)
    : inside === '' || /^x+$/i.test(inside) || (inside.length <= mostLetters && inWords.test(inside));
};

const hostPlaceholder = /x{5,}|z{5,}|[<>]/i;
const exampleHost = /(?:^|[.-])(?:abcde|example)[.-](?:[^,]*\.)?mongodb\.net/i;

const part =
  (name: 'user' | 'password'): Rule['find'] =>
  (draft, _context, asked) =>
    !asked.has(name) && isPlaceholder(draft[name] ?? '') ? { asks: name, blank: true } : null;

/** Shapes that Atlas, its pages and its guides put where a value belongs (B4 number 1). */
export const placeholders: readonly Rule[] = [
  { code: 'placeholder-left', find: part('user') },
  { code: 'placeholder-left', find: part('password') },
  {
    code: 'placeholder-left',
    find({ hosts }, _context, asked) {
      const host = hosts.join(',');
      const open = hostPlaceholder.test(host) || exampleHost.test(host);
      return open && !asked.has('host') ? { asks: 'host', blank: true } : null;
    },
  },
  {
    code: 'placeholder-left',
    find: (draft, _context, asked) =>
      !asked.has('database') && isPlaceholder(draft.database)
        ? { draft: { ...draft, database: '' }, asks: 'database' }
        : null,
  },
];

/** `…`, stars and dots: a text that was copied from where part of it was hidden (B4 number 30). */
const hidden = /\*{3,}|[\u2026\u2022\u25CF\u2217\u00B7]|\.{3,}/;
const everyHidden = new RegExp(hidden, 'g');
export const isHidden = (text: string): boolean => hidden.test(text);

export const masks: readonly Rule[] = [
  ...(['user', 'password'] as const).map((name): Rule => ({
    code: 'masked',
    find: (draft, _context, asked) =>
      !asked.has(name) && hidden.test(draft[name] ?? '') ? { asks: name, blank: true } : null,
  })),
  {
    code: 'masked',
    find: ({ hosts }, _context, asked) =>
      !asked.has('host') && hidden.test(hosts.join(',')) ? { asks: 'host', blank: true } : null,
  },
  {
    code: 'masked',
    find: (draft, _context, asked) =>
      !asked.has('database') && hidden.test(draft.database)
        ? { draft: { ...draft, database: '' }, asks: 'database' }
        : null,
  },
  {
    code: 'masked',
    find: (draft) => {
      const query = draft.query.replaceAll(everyHidden, '');
      return query === draft.query ? null : { draft: { ...draft, query: query === '?' ? '' : query } };
    },
  },
];

/** `<` and `>` that stayed round a real value: both (number 2), or one of them (number 3). */
const open = /^(?:<|%3C)/i;
const close = /(?:>|%3E)$/i;
const parts = ['user', 'password', 'database'] as const;

const stripped = (draft: Draft, name: (typeof parts)[number]): Draft => ({
  ...draft,
  [name]: (draft[name] ?? '').replace(open, '').replace(close, ''),
});

const brackets = (name: (typeof parts)[number], both: boolean): Rule => ({
  code: both ? 'brackets-kept' : 'bracket-left',
  find(draft, _context, asked) {
    const text = draft[name] ?? '';
    if (asked.has(name)) return null;
    const found = both ? open.test(text) && close.test(text) : open.test(text) || close.test(text);
    const inside = stripped(draft, name);
    if (!found || inside[name] === '') return null;
    return {
      draft: inside,
      instead: name === 'password' ? [{ ...draft, password: encoded(meaning(text)) }] : [],
    };
  },
});

/** Inside a name or a password a bracket may be meant; it is written as the driver wants it. */
const inside = (name: 'user' | 'password'): Rule => ({
  code: 'bracket-left',
  find(draft, _context, asked) {
    const text = draft[name] ?? '';
    if (asked.has(name) || !/[<>]/.test(text)) return null;
    const kept = { ...draft, [name]: encoded(meaning(text)) };
    return { draft: kept, instead: [{ ...draft, [name]: text.replaceAll(/[<>]/g, '') }] };
  },
});

export const bracketRules: readonly Rule[] = [
  ...[true, false].flatMap((both) => parts.map((name) => brackets(name, both))),
  inside('user'),
  inside('password'),
];
