/**
 * How `heroku config -s` writes a value (heroku/cli, lib/config/quote, read 2026-11): bare where it can, in single
 * quotes with doubled backslashes where there is neither `'` nor a line break, else in double quotes with `\n`.
 */
export function herokuQuote(value: string): string {
  if (!/["\s#!$&'()*,:;<=>?@[\\\]^`{|}]/.test(value)) return value;
  if (!/['\n]/.test(value)) return `'${value.replaceAll('\\', '\\\\')}'`;
  return `"${value.replace(/["\\$`!]/g, '\\$&').replaceAll('\n', '\\n')}"`;
}

/** The value of a text that `herokuQuote` gave. For any other text the answer means nothing: quote again and compare. */
export function readHerokuQuoted(raw: string): string {
  const inner = raw.slice(1, -1);
  if (raw.startsWith("'")) return inner.replaceAll('\\\\', '\\');
  if (raw.startsWith('"'))
    return inner.replace(/\\([\s\S])/g, (_, char: string) => (char === 'n' ? '\n' : char));
  return raw;
}
