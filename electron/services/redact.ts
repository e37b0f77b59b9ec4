/**
 * Takes out of a text whatever could be a secret or tell who somebody is. A second net: the log holds named events with
 * allowed fields to begin with.
 */
const rules: readonly (readonly [RegExp, string])[] = [
  [/\bmongodb(?:\+srv)?:\/\/[^\s"'<>]+/gi, '[database address]'],
  [/\bpostgres(?:ql)?:\/\/[^\s"'<>]+/gi, '[database address]'],
  [/\b[a-z][a-z0-9+.-]*:\/\/[^\s/@"']*:[^\s/@"']*@[^\s"']*/gi, '[address with password]'],
  [/\bHRKU-[\w-]+/gi, '[key]'],
  [/\b(?:Bearer|Basic)\s+[\w.~+/=-]+/gi, '[key]'],
  [/\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi, '[id]'],
  [
    /\b(api[-_]?secret|token|secret|password|passwd|pwd|key)(["']?\s*[=:]\s*["']?)[^\s"'&,;]+/gi,
    '$1$2[hidden]',
  ],
  [/\b[\w.%+-]+@[\w-]+(?:\.[\w-]+)+\b/g, '[e-mail]'],
  [/\b(?:\d{1,3}\.){3}\d{1,3}\b/g, '[address]'],
  [/\b[0-9a-f]{24,}\b/gi, '[long number]'],
];

export function redact(text: string): string {
  return rules.reduce((rest, [pattern, replacement]) => rest.replace(pattern, replacement), text);
}
