/**
 * Takes out of a text whatever could be a secret or tell who somebody is. A second net: the log holds named events with
 * allowed fields to begin with. It rather hides too much: a rule does not ask what stands before a secret, and an
 * address ends only at a space or a quote (a forgotten `<password>` is the commonest fault of all).
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/(?:mongodb(?:\+srv)?|postgres(?:ql)?):\/\/[^\s"']+/gi, '[database address]'],
  [/[a-z][a-z0-9+.-]*:\/\/[^\s/@"']*:[^\s/@"']*@[^\s"']*/gi, '[address with password]'],
  [/HRKU-[\w-]+/gi, '[key]'],
  [/(?:Bearer|Basic)\s+[\w.~+/=-]+/gi, '[key]'],
  [/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi, '[id]'],
  [
    /(api[-_]?secret|token|secret|password|passwd|pwd|key)(["']?\s*[=:]\s*)(?:"[^"]*"?|'[^']*'?|[^\s"']+)/gi,
    '$1$2[hidden]',
  ],
  [/[\w.%+-]+@[\w-]+(?:\.[\w-]+)+/g, '[e-mail]'],
  [/(?:\d{1,3}\.){3}\d{1,3}/g, '[address]'],
  [/[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}/gi, '[address]'],
  [/(?:\/(?:Users|home)\/|\\Users\\)[^/\\:"'\n]+/gi, '[home]'],
  [/[0-9a-f]{24,}/gi, '[long number]'],
];

export function redact(text: string): string {
  return rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}
