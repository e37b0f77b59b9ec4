import type { ShutdownSite, ShutdownView } from '../../contract/shutdown.ts';
import { escapeMarkup as text } from '../../base/xml.ts';
import { dayInWords, momentInWords } from '../../base/printer.ts';

const dollars = (cents: number): string => `$${(cents / 100).toFixed(cents % 100 === 0 ? 0 : 2)}`;

const moment = (iso: string): string => momentInWords(Date.parse(iso));

function stateOf({ state, offAt }: ShutdownSite): string {
  switch (state) {
    case 'off':
      return offAt === null ? 'Off' : `Off since ${moment(offAt)}`;
    case 'was-off':
      return 'Was off before';
    case 'running':
    case 'turning':
      return 'Still running';
    case 'on':
    case 'failed':
      return 'Not turned off';
    case 'back':
      return 'Turned on again';
  }
}

function runsOn({ check }: ShutdownView): string {
  if (check === null) return 'Not checked yet';
  const { running, unknown } = check;
  const what =
    running.length > 0 ? `${running.length} of the sites` : unknown.length > 0 ? 'Not known' : 'Nothing';
  return `${what}, seen ${moment(check.at)}`;
}

/** Nobody looks at the plan itself: what the person told us is told as theirs. */
function ecoState({ own, sites }: ShutdownView): string {
  if (own.eco === null) return 'Not ended yet';
  const runs = sites.some(({ flat, state }) => flat && state !== 'off' && state !== 'was-off');
  const told = `You told us that you ended it, ${moment(own.eco)}`;
  return runs ? `An Eco site runs, so it costs on. ${told}` : `${told}. Sitekeeper did not look`;
}

const row = (name: string, value: string): string =>
  `<tr><th scope="row">${text(name)}</th><td>${text(value)}</td></tr>`;

const table = (title: string, rows: readonly string[]): string =>
  rows.length === 0 ? '' : `<h2>${text(title)}</h2><table><tbody>${rows.join('')}</tbody></table>`;

/**
 * The receipt of a shutdown: one self-contained page without scripts, to be printed or saved as PDF. It holds no secret.
 * @param at milliseconds since 1970.
 */
export function writeReceipt(view: ShutdownView, options: { at: number; practice: boolean }): string {
  const named = ({ title, name }: ShutdownSite): string =>
    `${options.practice ? 'Practice: ' : ''}${title} (${name})`;
  const nameOf = (id: string): string => {
    const site = view.sites.find((one) => one.id === id);
    return site === undefined ? '' : named(site);
  };
  const title = 'Receipt: stopped using Heroku';
  const { bill } = view;
  const costs = [
    ...(view.extras === null ? [row('Paid extras', 'Not looked at')] : []),
    ...(view.extras ?? []).map((extra) =>
      row(
        `${extra.plan}, ${dollars(extra.cents)} a month (${nameOf(extra.siteId)})`,
        extra.gone ? 'Removed' : 'Still costs',
      ),
    ),
    ...(view.sites.some(({ flat }) => flat) ? [row('Eco plan', ecoState(view))] : []),
    ...(bill === null
      ? []
      : [row('Last bill', `From ${dayInWords(Date.parse(bill.from))}. Keep the card until then.`)]),
  ];
  return [
    '<!doctype html><html lang="en" dir="ltr"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${title}</title><style>${style}</style></head><body>`,
    `<h1>${title}</h1><p>${text(momentInWords(options.at))}</p>`,
    view.account === null ? '' : `<p>Heroku account: ${text(view.account)}</p>`,
    table(
      'Sites',
      view.sites.map((site) => row(named(site), stateOf(site))),
    ),
    `<p><strong>Still running: ${text(runsOn(view))}.</strong></p>`,
    table(
      'Copies of the settings',
      view.sites.map((site) =>
        row(
          named(site),
          site.copy === null ? 'No copy saved' : `${site.copy.place}, ${moment(site.copy.at)}`,
        ),
      ),
    ),
    table('What still costs', costs),
    '<p>Readings that lie in a database outside Heroku stay there. Nothing was deleted there.</p>',
    '<p>To start again: open Sitekeeper, then Stop using Heroku, then Start again.</p>',
    '</body></html>',
  ].join('\n');
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
