import type { Draft } from '../parts-of-string.ts';
import type { Rule } from '../rule.ts';
import { encoded, meaning } from '../percent.ts';
import { wordsIn } from '../placeholder-words.ts';

/** Signs round a gap. pointed: nobody has them round a password. Others a password may have. */
interface Frame {
  readonly open: string;
  readonly close: string;
  readonly kind: 'pointed' | 'variable' | 'other';
}

const frame = (kind: Frame['kind'], ...pairs: readonly string[]): readonly Frame[] =>
  pairs.map((pair) => {
    const [open = '', close = ''] = pair.split(' ');
    return { open, close, kind };
  });

/** The longer ones first: `${…}` also ends with a `}`. */
const frames: readonly Frame[] = [
  ...frame('variable', '${ }', '#{ }', '{{ }}', '$( )', '<%= %>', '%( )s', '[[ ]]'),
  ...frame(
    'pointed',
    '<< >>',
    '< >',
    '\u2039 \u203A',
    '\u00AB \u00BB',
    '\uFF1C \uFF1E',
    '\u3008 \u3009',
    '\u300A \u300B',
  ),
  ...frame(
    'other',
    '{ }',
    '[ ]',
    '( )',
    '__ __',
    '% %',
    '* *',
    '\u3010 \u3011',
    '\u300C \u300D',
    '\uFF5B \uFF5D',
  ),
];

interface Framed {
  readonly kind: Frame['kind'];
  readonly inside: string;
}

/** What stands between such signs; null when there are none, or only in the middle of it. */
function framed(part: string): Framed | null {
  const text = meaning(part).trim();
  const found = frames.find(
    ({ open, close }) =>
      text.length >= open.length + close.length && text.startsWith(open) && text.endsWith(close),
  );
  if (found === undefined) return null;
  return { kind: found.kind, inside: text.slice(found.open.length, text.length - found.close.length).trim() };
}

const blankLine = /^(?:x+|z+|_+|-+|\?+|#+|\.{2,})$/i;
const longBlankLine = /^(?:x{4,}|_{4,}|-{4,}|\?{4,}|#{4,}|x{2,}(?:[-_. ]x{2,})+)$/i;
const capitals = /^[A-Z][A-Z_]*$/;

/** A gap that nobody filled in: only words that say what belongs there. */
export function isPlaceholder(part: string): boolean {
  const found = framed(part);
  if (found !== null) {
    const deeper = framed(found.inside);
    const inside = deeper?.inside ?? found.inside;
    return inside === '' || blankLine.test(inside) || wordsIn(inside)?.noun === true;
  }
  const text = meaning(part);
  const variable = /^[$:]([A-Za-z_]+)$/.exec(text)?.[1];
  const words = wordsIn(variable ?? text);
  const named = words?.noun === true && (variable !== undefined || capitals.test(text));
  return longBlankLine.test(text) || named || words?.telling === true;
}

/**
 * `${MONGO_KEY}`: a name that some program would have replaced. It may still be what somebody chose, and surely is where
 * its signs were written as the driver wants them.
 */
const isVariable = (part: string): boolean => {
  const found = part.includes('%') ? null : framed(part);
  return found?.kind === 'variable' && /^[A-Za-z_$][\w.$ -]*$/.test(found.inside);
};

const hostPlaceholder =
  /x{5,}|z{5,}|(?:^|[.-])x{3,}(?=[.:-]|$)|[<>{}\u2039\u203A\u00AB\u00BB]|\[[^\]:]*[g-z_][^\]]*\]|\$/i;
const exampleHost = /(?:^|[.-])(?:abcde|example)[.-](?:[^,]*\.)?mongodb\.net/i;
const isHostPlaceholder = (host: string): boolean => {
  const [label = ''] = host.split(/[.:]/);
  const words = wordsIn(label);
  const named = words?.telling === true || /^(?:cluster|host|server)-?name$/i.test(label) || label === 'HOST';
  return hostPlaceholder.test(host) || exampleHost.test(host) || named;
};

const part =
  (name: 'user' | 'password'): Rule['find'] =>
  (draft, _context, asked) => {
    const text = draft[name] ?? '';
    if (asked.has(name)) return null;
    if (isPlaceholder(text)) return { asks: name, blank: true };
    return isVariable(text) ? { draft: { ...draft, [name]: encoded(meaning(text)) }, asks: name } : null;
  };

/**
 * Shapes that Atlas, its pages and its guides put where a value belongs
 * (docs/reference/connection-string-mistakes.md#placeholder-left).
 */
export const placeholders: readonly Rule[] = [
  { code: 'placeholder-left', find: part('user') },
  { code: 'placeholder-left', find: part('password') },
  {
    code: 'placeholder-left',
    find: ({ hosts }, _context, asked) =>
      hosts.some(isHostPlaceholder) && !asked.has('host') ? { asks: 'host', blank: true } : null,
  },
  {
    code: 'placeholder-left',
    find: (draft, _context, asked) =>
      !asked.has('database') && isPlaceholder(draft.database)
        ? { draft: { ...draft, database: '' }, asks: 'database' }
        : null,
  },
];

/**
 * `…`, stars and dots: a text that was copied from where part of it was hidden
 * (docs/reference/connection-string-mistakes.md#masked).
 */
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

/** `<` and `>` that stayed round a real value: both (`brackets-kept`), or one of them (`bracket-left`). */
const open = /^(?:<|%3C|[\u2039\u00AB\uFF1C\u3008\u300A])+/i;
const close = /(?:>|%3E|[\u203A\u00BB\uFF1E\u3009\u300B])+$/i;
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

/** `{secret}`: a password may begin and end so; it may as well be a gap that was filled in with its brackets kept. */
const otherFrames = (name: (typeof parts)[number]): Rule => ({
  code: 'brackets-kept',
  find(draft, _context, asked) {
    const text = draft[name] ?? '';
    const found = framed(text);
    if (asked.has(name) || found === null || found.kind === 'pointed' || found.inside === '') return null;
    const inside = { ...draft, [name]: encoded(found.inside) };
    if (name === 'password') return { aside: true, instead: [inside] };
    return name === 'database' && /^(?:__|[*%])/.test(text)
      ? null
      : { draft: inside, instead: [{ ...draft, [name]: encoded(meaning(text)) }] };
  },
});

export const bracketRules: readonly Rule[] = [
  ...parts.map(otherFrames),
  ...[true, false].flatMap((both) => parts.map((name) => brackets(name, both))),
  inside('user'),
  inside('password'),
];
