/** Controls, breaks of lines, marks of direction, and what is written but not seen: each could disguise a sentence. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Co}]+/gu;

/**
 * A text as one line that shows all that it holds: for titles, and for whatever stands in a question of main's. A single
 * joiner stays: a family of emoji and Persian words are held together by it.
 * @param most UTF-16 units; what is longer ends in an ellipsis.
 */
export function oneLine(text: string, most = 200): string {
  const line = text
    .replaceAll(unseen, (marks, at: number) =>
      (marks === '\u200C' || marks === '\u200D') && at > 0 ? marks : ' ',
    )
    .replaceAll(/\s+/g, ' ')
    .trim();
  return line.length > most
    ? `${line
        .slice(0, most - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`
    : line;
}
