import type { ShutdownState } from '../../contract/shutdown.ts';

/** What main writes into files and onto paper. Moments, days and sums come as text already. */
export const documents = {
  unknownTime: 'an unknown time',
  practice: (text: string): string => `Practice: ${text}`,
  /** All settings of one site, on paper. */
  rescueSheet: {
    title: 'Rescue sheet',
    practiceTitle: 'Practice: rescue sheet',
    taken: (moment: string): string => `Saved with Sitekeeper on ${moment}.`,
    warning: 'Keep this sheet like a key. Whoever has it can get into the site and change it.',
    name: 'Setting (config var)',
    value: 'Value',
    empty: 'empty',
  },
  /** What is kept of a shutdown. */
  receipt: {
    title: 'Receipt: stopped using Heroku',
    account: (email: string): string => `Heroku account: ${email}`,
    sites: 'Sites',
    state: (state: ShutdownState, offAt: string | null): string =>
      state === 'off' && offAt !== null ? `Off since ${offAt}` : states[state],
    stillRunning: (what: string): string => `Still running: ${what}.`,
    notChecked: 'Not checked yet',
    running: (count: number): string => `${count} of the sites`,
    nothing: 'Nothing',
    unknown: 'Not known',
    seen: (what: string, moment: string): string => `${what}, seen ${moment}`,
    copies: 'Copies of the settings',
    noCopy: 'No copy saved',
    copy: (place: string, moment: string): string => `${place}, ${moment}`,
    costs: 'What still costs',
    extras: 'Paid extras',
    notLooked: 'Not looked at',
    extra: (plan: string, price: string, site: string): string => `${plan}, ${price} a month (${site})`,
    removed: 'Removed',
    stillCosts: 'Still costs',
    eco: 'Eco plan',
    ecoNotEnded: 'Not ended yet',
    ecoEnded: (moment: string): string => `You told us that you ended it, ${moment}`,
    ecoRuns: (ended: string): string => `An Eco site runs, so it costs on. ${ended}`,
    ecoUnseen: (ended: string): string => `${ended}. Sitekeeper did not look`,
    lastBill: 'Last bill',
    lastBillFrom: (day: string): string => `From ${day}. Keep the card until then.`,
    outside: 'Readings that lie in a database outside Heroku stay there. Nothing was deleted there.',
    again: 'To start again: open Sitekeeper, then Stop using Heroku, then Start again.',
  },
};

const states: Readonly<Record<ShutdownState, string>> = {
  off: 'Off',
  'was-off': 'Was off before',
  running: 'Still running',
  turning: 'Still running',
  on: 'Not turned off',
  failed: 'Not turned off',
  back: 'Turned on again',
};
