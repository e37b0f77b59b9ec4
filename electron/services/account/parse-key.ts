import { Secret } from '../../base/secret.ts';

/** What is read of a pasted text: more than any table of keys, in characters. */
const textLimit = 10_000;

/** Characters that nobody sees and that come along when a page is copied. */
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/**
 * `HRKU-` keys. What follows the prefix has changed before, so only its alphabet and a sane length are asked for.
 * Source: docs/reference/heroku-api.md#key-forms.
 */
const prefixed = /(?<![\p{L}\p{N}_-])HRKU-[\w-]+(?![\p{L}\p{N}_-])/giu;
const shape = /^HRKU-[\w-]{20,120}$/i;
/** The bare UUIDs of older days. */
const bare = /(?<![\p{L}\p{N}_-])[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}(?![\p{L}\p{N}_-])/giu;

/**
 * The two forms that Heroku gives out: the prefix and a UUID, or 65 characters in all.
 * Source: docs/reference/heroku-api.md#key-forms.
 */
const isWhole = (key: string): boolean => key.length === 41 || key.length === 65;

/** The rest of a key that a mail or a narrow window broke: alone on the next line, and no word. */
const nextPiece = /^[ \t"'”’>\\-]*\r?\n[ \t"'“‘>|]*([\w-]+)[ \t"'`”’>,;.]*(?:\r?\n|$)/;
const isPiece = (text: string): boolean => /\d|[_-]|[a-z][A-Z]/.test(text) || text.length >= 16;

/** The names under which a key stands; `ID:` in Heroku's own list of authorizations names something else. */
const keyLabel = /(?:token|key|password|bearer|secret)["'“”`]?\s*[:=]?\s*["'“”`]?$/i;
const otherLabel = /\bid["'“”`]?\s*[:=]?\s*["'“”`]?$/i;

const labelOf = (text: string, at: number): string =>
  text.slice(Math.max(0, text.lastIndexOf('\n', at), at - 60), at);

/** Keys with the prefix; one that was broken at the end of its line comes together again. */
function prefixedKeys(text: string): readonly string[] {
  return [...text.matchAll(prefixed)].flatMap(({ 0: alone, index }) => {
    const piece = nextPiece.exec(text.slice(index + alone.length, index + alone.length + 300))?.[1];
    const joined = piece !== undefined && isPiece(piece) && !isWhole(alone) ? alone + piece : alone;
    return shape.test(joined) ? [joined] : [];
  });
}

/** Bare keys: those that are called so, else those that nothing calls otherwise. */
function bareKeys(text: string): readonly string[] {
  const found = [...text.matchAll(bare)].map(({ 0: key, index }) => ({ key, label: labelOf(text, index) }));
  const called = found.filter(({ label }) => keyLabel.test(label));
  const open = called.length > 0 ? called : found.filter(({ label }) => !otherLabel.test(label));
  return open.map(({ key }) => key);
}

/**
 * The Heroku key in a pasted text, whatever was copied along: a table, a command, a file, quotes, line breaks. Null when
 * nothing looks like one; `several` when there are two that differ, of which nobody can know which is meant.
 */
export function findKey(pasted: string): Secret | 'several' | null {
  const text = pasted.slice(0, textLimit).replace(unseen, '');
  const unbroken = (): string => text.replace(/[ \t]*\r?\n[ \t]*/g, '');
  const found = [() => prefixedKeys(text), () => bareKeys(text), () => bareKeys(unbroken())]
    .map((look) => look())
    .find((keys) => keys.length > 0);
  const [key, ...others] = new Set(found);
  if (key === undefined) return null;
  return others.length === 0 ? new Secret(key) : 'several';
}
