/** One step through an XML text. Names come without their prefix (`x:row` is `row`). */
export type XmlStep =
  | { readonly type: 'open' | 'close'; readonly name: string; readonly attributes: string }
  | { readonly type: 'text'; readonly text: string };

/**
 * Walks through XML as spreadsheets use it: elements, text, CDATA. Comments and instructions are passed over.
 * Document types, which can make a small file grow without end, end the walk, as does a tag that is never closed.
 */
export function* walkXml(xml: string): Generator<XmlStep> {
  let at = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    const text = tag < 0 ? xml.slice(at) : xml.slice(at, tag);
    if (text !== '') yield { type: 'text', text: decodeEntities(text) };
    if (tag < 0 || xml.startsWith('<!DOCTYPE', tag)) return;
    const [start, end] = boundaries(xml, tag);
    const close = xml.indexOf(end, tag + start);
    if (close < 0) return;
    const inner = xml.slice(tag + start, close);
    if (end === ']]>') yield { type: 'text', text: inner };
    else if (end === '>') yield* element(inner);
    at = close + end.length;
  }
}

function boundaries(xml: string, tag: number): [start: number, end: string] {
  if (xml.startsWith('<!--', tag)) return [4, '-->'];
  if (xml.startsWith('<![CDATA[', tag)) return [9, ']]>'];
  return xml.startsWith('<?', tag) ? [2, '?>'] : [1, '>'];
}

function* element(inner: string): Generator<XmlStep> {
  const closing = inner.startsWith('/');
  const empty = inner.endsWith('/');
  const body = inner.slice(closing ? 1 : 0, empty ? -1 : undefined);
  const full = /^\S*/.exec(body)?.[0] ?? '';
  const step = { name: full.slice(full.indexOf(':') + 1), attributes: body.slice(full.length) };
  if (!closing) yield { type: 'open', ...step };
  if (closing || empty) yield { type: 'close', ...step };
}

/** The value of an attribute of a step; null when it has none of that name. */
export function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match === null ? null : decodeEntities(match[1] ?? match[2] ?? '');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntities = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (whole, hex, decimal, name: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });

/** Text made safe to stand in an XML or HTML text or quoted attribute. */
export const escapeMarkup = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
