import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  writeRescueSheet,
  type RescueSheetText,
} from '../../../electron/services/backups/formats/rescue-sheet.ts';
import { copyOf, legalValue } from './support.ts';

const words: RescueSheetText = {
  language: 'en',
  direction: 'ltr',
  title: 'Rescue sheet',
  taken: 'Made on 20 November 2026',
  warning: 'Keep this sheet safe.',
  name: 'Setting',
  value: 'Value',
  empty: 'empty',
};
const tags = (html: string): string[] => html.match(/<[^>]*>/g) ?? [];
const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

test('a value or a title adds no markup to the page and can be read off it again', () => {
  const plain = tags(writeRescueSheet(copyOf({ A: 'x' }), words));
  fc.assert(
    fc.property(legalValue, legalValue, (value, title) => {
      fc.pre(value !== '');
      const copy = copyOf({ A: value });
      const html = writeRescueSheet(
        { ...copy, app: { ...copy.app, title } },
        { ...words, title, warning: title },
      );
      expect(tags(html)).toEqual(plain);
      const cell = /<td><code>([\s\S]*?)<\/code><\/td>/.exec(html)?.[1] ?? '';
      const paper = value
        .replace(/(?![\t\n])\p{Cc}/gu, (char) =>
          char < ' ' ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : '\u2421',
        )
        .replaceAll('\n', '↵\n');
      expect(decoded(cell)).toBe(paper);
    }),
    { numRuns: 500 },
  );
});

/** A sheet on which this text stands in every place but that of a value. */
function sheetOf(text: string): string {
  const copy = copyOf({ [`A${text}`]: 'x', B: '' });
  const told = { taken: text, name: text, value: text, empty: text };
  return writeRescueSheet({ ...copy, app: { ...copy.app, name: `robin${text}` } }, { ...words, ...told });
}

test('the name of a setting, of a site and the words add none either', () => {
  const odd = '</code></td><img src=x onerror=1>"\'&';
  expect(tags(sheetOf(odd))).toEqual(tags(sheetOf('')));
  expect(sheetOf(odd)).not.toContain(odd);
  for (const quote of ['"', "'"])
    expect(writeRescueSheet(copyOf({}), { ...words, language: `en${quote} onload=${quote}x` })).not.toContain(
      `en${quote}`,
    );
});

test('the page loads nothing, runs nothing and numbers its pages', () => {
  const html = writeRescueSheet(copyOf({ A: '<script src="https://x">' }), words);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/<script|<link|<img|url\(|@import|\son\w+=/i);
  expect(html).toContain('counter(page) " / " counter(pages)');
});

test('all settings stand on it, an empty one marked so, in the language’s direction', () => {
  const html = writeRescueSheet(copyOf({ A: 'one', B: '', C: 'three' }), {
    ...words,
    language: 'he',
    direction: 'rtl',
  });
  expect(html).toContain('<html lang="he" dir="rtl">');
  for (const part of [
    '<code>one</code>',
    '<i>empty</i>',
    '<code>three</code>',
    'lily-sugar',
    'Lily&#39;s sugar',
  ]) {
    expect(html).toContain(part);
  }
});
