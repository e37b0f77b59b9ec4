/**
 * Characters that XML can't hold, a return, and texts that look like such an escape are written `_x000D_` in cells
 * (ECMA-376 part 1, 22.4.2.4, ST_Xstring).
 */
const outside = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[\dA-Fa-f]{4}_)/gu;

/** A value as it stands in a cell, before the markup is escaped. */
export const escapeCell = (text: string): string =>
  text.replace(outside, (char) => `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);

/** The value of a cell's text. */
export const unescapeCell = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
