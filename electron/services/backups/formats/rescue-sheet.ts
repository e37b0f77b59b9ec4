import type { Backup } from '../backup.ts';
import { escapeMarkup } from '../../../base/xml.ts';

/** The words on the sheet, from the caller's language. */
export interface RescueSheetText {
  /** BCP 47, such as `en`. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: string;
  /** When it was made, in words and in the person's own time. */
  readonly taken: string;
  /** That whoever holds the sheet can change the site. */
  readonly warning: string;
  readonly name: string;
  readonly value: string;
  /** Shown in place of an empty value. */
  readonly empty: string;
}

/**
 * The rescue sheet: one self-contained page without scripts, to be printed or saved as PDF from a window that runs
 * none. Its content policy lets it load nothing. Values stand in fixed-width letters, each in its own direction.
 */
export function writeRescueSheet(copy: Backup, words: RescueSheetText): string {
  const text = escapeMarkup;
  const rows = [...copy.settings].map(([name, value]) => {
    const shown = value.reveal();
    const cell = shown === '' ? `<i>${text(words.empty)}</i>` : `<code>${text(printable(shown))}</code>`;
    return `<tr><th scope="row"><code>${text(name)}</code></th><td>${cell}</td></tr>`;
  });
  return [
    `<!doctype html><html lang="${text(words.language)}" dir="${words.direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${text(words.title)}</title><style>${style}</style></head><body>`,
    `<h1>${text(words.title)}</h1><p>${text(copy.app.title)} (<code>${text(copy.app.name)}</code>)</p>`,
    `<p>${text(words.taken)}</p><p><strong>${text(words.warning)}</strong></p>`,
    `<table><thead><tr><th scope="col">${text(words.name)}</th><th scope="col">${text(words.value)}</th></tr></thead>`,
    `<tbody>${rows.join('')}</tbody></table></body></html>`,
  ].join('\n');
}

/** Control characters as their pictures (␀ to ␟), which paper can show; a line break of the value's own as `↵`. */
const printable = (value: string): string =>
  value.replace(/(?!\t)\p{Cc}/gu, (char) => {
    const code = char.charCodeAt(0);
    if (char === '\n') return '↵\n';
    return code < 32 ? String.fromCharCode(0x2400 + code) : '\u2421';
  });

const style = `
@page { margin: 18mm 15mm; @bottom-center { content: counter(page) " / " counter(pages); font: 9pt sans-serif } }
body { margin: 0; font: 11pt/1.4 system-ui, sans-serif; color: #000; background: #fff }
h1 { font-size: 18pt; margin: 0 0 4mm }
p { margin: 0 0 2mm }
table { width: 100%; margin-top: 6mm; border-collapse: collapse; table-layout: fixed }
thead { display: table-header-group }
tr { break-inside: avoid }
th, td { border: 0.3mm solid #888; padding: 1.5mm 2mm; text-align: start; vertical-align: top; line-break: anywhere }
th:first-child { width: 34% }
code { font: 10pt/1.4 ui-monospace, Consolas, "Liberation Mono", monospace; white-space: pre-wrap; unicode-bidi: isolate }
td code { direction: ltr }
`;
