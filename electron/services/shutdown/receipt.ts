import { basename } from 'node:path';

import { fail, ok, type Result } from '../../contract/result.ts';
import type { ShutdownSite, ShutdownView } from '../../contract/shutdown.ts';
import type { MainLanguage, MainLocale } from '../../locales/locale.ts';
import { escapeMarkup as text } from '../../base/xml.ts';
import type { Clock } from '../../base/clock.ts';
import type { FileDialogs } from '../../base/file-dialogs.ts';
import type { Printer } from '../../base/printer.ts';
import { saveFile } from '../../base/verified-file.ts';

/** Main's words, with a moment in ISO 8601 as a person reads it. */
interface Writer extends Pick<MainLocale, 'day' | 'money'> {
  readonly words: MainLocale['documents']['receipt'];
  readonly moment: (iso: string) => string;
}

const stateOf = ({ state, offAt }: ShutdownSite, { words, moment }: Writer): string =>
  words.state(state, offAt === null ? null : moment(offAt));

function runsOn({ check }: ShutdownView, { words, moment }: Writer): string {
  if (check === null) return words.notChecked;
  const { running, unknown } = check;
  const what =
    running.length > 0 ? words.running(running.length) : unknown.length > 0 ? words.unknown : words.nothing;
  return words.seen(what, moment(check.at));
}

/** Nobody looks at the plan itself: what the person told us is told as theirs. */
function ecoState({ own, sites }: ShutdownView, { words, moment }: Writer): string {
  if (own.eco === null) return words.ecoNotEnded;
  const runs = sites.some(({ flat, state }) => flat && state !== 'off' && state !== 'was-off');
  const ended = words.ecoEnded(moment(own.eco));
  return runs ? words.ecoRuns(ended) : words.ecoUnseen(ended);
}

const row = (name: string, value: string): string =>
  `<tr><th scope="row">${text(name)}</th><td>${text(value)}</td></tr>`;

const table = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `<h2>${text(title)}</h2><table><tbody>${rows.join('')}</tbody></table>`;

function costsOf(view: ShutdownView, nameOf: (id: string) => string, writer: Writer): readonly string[] {
  const { words, money, day } = writer;
  const { bill } = view;
  return [
    ...(view.extras === null ? [row(words.extras, words.notLooked)] : []),
    ...(view.extras ?? []).map((extra) =>
      row(
        words.extra(extra.plan, money(extra.cents), nameOf(extra.siteId)),
        extra.gone ? words.removed : words.stillCosts,
      ),
    ),
    ...(view.sites.some(({ flat }) => flat) ? [row(words.eco, ecoState(view, writer))] : []),
    ...(bill === null ? [] : [row(words.lastBill, words.lastBillFrom(day(Date.parse(bill.from))))]),
  ];
}

export interface ReceiptOptions {
  /** When it is written, milliseconds since 1970. */
  readonly at: number;
  readonly practice: boolean;
  readonly locale: MainLocale;
}

/** The receipt of a shutdown: one self-contained page without scripts, to be printed or saved as PDF. It holds no secret. */
export function writeReceipt(view: ShutdownView, { at, practice, locale }: ReceiptOptions): string {
  const words = locale.documents.receipt;
  const writer: Writer = { ...locale, words, moment: (iso) => locale.moment(Date.parse(iso)) };
  const named = ({ title, name }: ShutdownSite): string => {
    const shown = `${title} (${name})`;
    return practice ? locale.documents.practice(shown) : shown;
  };
  const nameOf = (id: string): string => {
    const site = view.sites.find((one) => one.id === id);
    return site === undefined ? '' : named(site);
  };
  const copyOf = ({ copy }: ShutdownSite): string =>
    copy === null ? words.noCopy : words.copy(copy.place, writer.moment(copy.at));
  return [
    `<!doctype html><html lang="${locale.language}" dir="${locale.direction}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${text(words.title)}</title><style>${style}</style></head><body>`,
    `<h1>${text(words.title)}</h1><p>${text(locale.moment(at))}</p>`,
    view.account === null ? '' : `<p>${text(words.account(view.account))}</p>`,
    table(
      words.sites,
      view.sites.map((site) => row(named(site), stateOf(site, writer))),
    ),
    `<p><strong>${text(words.stillRunning(runsOn(view, writer)))}</strong></p>`,
    table(
      words.copies,
      view.sites.map((site) => row(named(site), copyOf(site))),
    ),
    table(words.costs, costsOf(view, nameOf, writer)),
    `<p>${text(words.outside)}</p>`,
    `<p>${text(words.again)}</p>`,
    '</body></html>',
  ].join('\n');
}

/** What a receipt is delivered with. */
export interface ReceiptParts {
  readonly clock: Pick<Clock, 'now'>;
  readonly printer: Printer;
  readonly files: Pick<FileDialogs, 'askWhereToSave'>;
  readonly practice: boolean;
  readonly language: MainLanguage;
}

/** Prints the receipt, or saves it as PDF where the person says; `file` is its name. Null: they closed that window. */
export async function deliverReceipt(
  view: ShutdownView,
  how: 'print' | 'save',
  { clock, printer, files, practice, language }: ReceiptParts,
): Promise<Result<{ file: string | null } | null>> {
  const at = clock.now();
  const page = writeReceipt(view, { at, practice, locale: language.current() });
  if (how === 'print') return ok((await printer.print(page)) ? { file: null } : null);
  const day = new Date(at).toISOString().slice(0, 10);
  const path = await files.askWhereToSave(`sitekeeper receipt ${day}.pdf`);
  if (path === null) return ok(null);
  const saved = await saveFile(path, await printer.pdf(page));
  return saved.ok ? ok({ file: basename(path) }) : fail({ code: 'file-not-saved', changed: 'no' });
}

const style = `
@page { margin: 18mm 15mm }
body { margin: 0; font: 11pt/1.4 system-ui, sans-serif; color: #000; background: #fff }
h1 { font-size: 18pt; margin: 0 0 4mm }
h2 { font-size: 13pt; margin: 7mm 0 2mm }
p { margin: 0 0 2mm }
table { width: 100%; margin-bottom: 4mm; border-collapse: collapse; table-layout: fixed }
tr { break-inside: avoid }
th, td { border-bottom: 0.3mm solid #888; padding: 1.5mm 2mm 1.5mm 0; text-align: start; vertical-align: top; overflow-wrap: anywhere }
th { width: 48%; font-weight: normal }
td { font-weight: bold }
`;
