/**
 * Takes out of a text whatever could be a secret or tell who somebody is. A second net: the log holds named events with
 * allowed fields to begin with. It rather hides too much: a rule does not ask what stands before a secret, and an
 * address ends only at a space or a quote (a forgotten `<password>` is the commonest fault of all).
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(?:mongodb(?:\+srv)?|postgres(?:ql)?|redis|amqps?):(?:\\?\/){2}[^\s"']+/gi, '[database address]'],
  [/[a-z][a-z0-9+.-]*:(?:\\?\/){2}[^\s/@"']*:[^\s@"']*@[^\s"']*/gi, '[address with password]'],
  // The same without its scheme.
  [/[^\s:/@"']+:[^\s@"']+@[\w-]+(?:\.[\w-]+)+[^\s"']*/g, '[address with password]'],
  [/AGE-SECRET-KEY-1[a-z0-9]*/gi, '[key]'],
  [/HRKU-[\w-]+/gi, '[key]'],
  // A signed token: three parts, the first of them JSON in base64.
  [/eyJ[\w-]{8,}(?:\.[\w-]+)*/g, '[key]'],
  [/(?:Bearer|Basic)\s+[\w.~+/=-]+/gi, '[key]'],
  [/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, '[id]'],
  // {"name": …, "value": …}, as lists of settings have it.
  [/(["']?value["']?\s*[=:]\s*)(?:"(?:[^"\\]|\\.)*"?|'[^']*'?|[^\s"',}]+)/gi, '$1[hidden]'],
  // A name that says what it is, with whatever follows: =, :, "is", blanks as in a table, or a quote at once.
  [
    /((?:[\w.-]*_)?(?:api[-_]?secret|secret|token|pass(?:word|wd|phrase|code|wort)?|pwd?|pin|key))(["']?\s*(?:[=:]|\bis\b|\bwas\b|→|\t)\s*|["']?\s{2,}|\s+(?=["']))(?:"[^"]*"?|'[^']*'?|[^\s"']+)/gi,
    '$1$2[hidden]',
  ],
  [/\b(for|of|as|with)\s+\S+\s+\/\s+\S+/gi, '$1 [login]'],
  [/[\w.%+-]+(?:@|%40)[\w-]+(?:\.[\w-]+)+/gi, '[e-mail]'],
  [/(?:\d{1,3}\.){3}\d{1,3}/g, '[address]'],
  [/[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}/gi, '[address]'],
  [/(?:\/(?:Users|home)\/|\\Users\\)[^/\\:"'\n]+/gi, '[home]'],
  [/\/root(?=\/|\b)/g, '[home]'],
  // A stick or a disk is called as its owner calls it.
  [/\/(?:media|run\/media|mnt|Volumes)(?:\/[^/:"'\n]+){1,2}(?=\/)/gi, '[disk]'],
  [/<?Buffer\s*[[(]?[\d\sa-f,x.]{6,}[\])>]?/gi, '[bytes]'],
  // Long, and of letters and figures mixed: nobody writes such a word.
  [/\b(?=[\w-]*\d)(?=[\w-]*[a-z])[\w-]{20,}\b(?!\.[cm]?[jt]s)/gi, '[long word]'],
  [/[0-9a-f]{24,}/gi, '[long number]'],
];

/** What stands percent-encoded is read before it is judged; a text that hides nothing so keeps its own spelling. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}

const cleaned = (text: string): string =>
  rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);

/** The text without secrets, addresses of persons and networks, home folders and long numbers. */
export function redact(text: string): string {
  return cleaned(decoded(decoded(text)));
}
