/** What the screens about databases do, where a picture can't show it. */
import type { Page } from 'playwright';
import { fail, ok } from '../../electron/contract/result.ts';
import { button, callsOf, focused, wrongIf } from './behaviour-support.ts';
import type { Behaviour } from './behaviour-support.ts';
import { stepsAt, stringId, work } from './mongodb-data.ts';
import { mia, problem } from './household.ts';

/** A button by the begin of its name, where more is said in it. */
const begins = (page: Page, name: RegExp) => page.getByRole('button', { name });

async function openCleanup(page: Page): Promise<void> {
  await button(page, mia.title).click();
  await begins(page, /^Database/).click();
  await begins(page, /^How full it is/).click();
  await button(page, 'Clear 182 MB…').click();
}

export const cleanupBehaviours: readonly Behaviour[] = [
  {
    name: 'nothing is cleared before the second yes, and Escape keeps everything',
    answers: {},
    check: async (page) => {
      await openCleanup(page);
      const at = await focused(page);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      const cleared = await callsOf(page, 'mongodb.cleanupStart');
      return [
        ...wrongIf(at !== 'Keep everything', `the focus is on "${at}"`),
        ...wrongIf(cleared.length > 0, 'it was cleared'),
      ];
    },
  },
  {
    name: 'the safe choice is sent as it was counted, without a ticket, and its progress is read aloud',
    answers: {
      'mongodb.cleanupStart': ok({
        ...work,
        kind: 'clear',
        steps: stepsAt('clear', 'looking'),
        documents: 0,
        total: null,
      }),
    },
    check: async (page) => {
      await openCleanup(page);
      await page.getByRole('dialog').getByRole('button', { name: 'Clear 182 MB' }).click();
      await page
        .locator('output.visually-hidden', { hasText: 'Look at what is there.' })
        .waitFor({ state: 'attached' });
      const sent = JSON.stringify(await callsOf(page, 'mongodb.cleanupStart'));
      const choice = { what: 'old-devicestatus', days: 30 };
      return wrongIf(sent !== JSON.stringify([{ string: stringId, choice, ticket: null }]), sent);
    },
  },
  {
    name: 'what goes as a whole needs the typed name',
    answers: { 'mongodb.cleanupStart': ok(null) },
    check: async (page) => {
      await button(page, mia.title).click();
      await begins(page, /^Database/).click();
      await begins(page, /^How full it is/).click();
      await page.getByRole('radio', { name: 'All device status' }).click();
      await button(page, 'Clear 182 MB…').click();
      const go = page.getByRole('dialog').getByRole('button', { name: 'Clear 182 MB' });
      await go.click({ force: true });
      const early = (await callsOf(page, 'mongodb.cleanupTicket')).length;
      await page.getByLabel('Type nightscout to clear it').fill('nightscout');
      await go.click();
      await page.getByText('You kept everything.').waitFor();
      const [sent] = (await callsOf(page, 'mongodb.cleanupStart')) as readonly { readonly ticket: unknown }[];
      return [
        ...wrongIf(early > 0, 'a ticket was asked for without the name'),
        ...wrongIf(sent?.ticket !== 'made-up', 'it was sent without its ticket'),
      ];
    },
  },
  {
    name: 'the secret of a site leaves the page as it is sent',
    answers: { 'mongodb.exportFromSite': fail(problem('site-secret-refused')) },
    check: async (page) => {
      await button(page, mia.title).click();
      await begins(page, /^Your data/).click();
      await button(page, 'Use the site’s address').click();
      const box = page.getByLabel('The site’s secret');
      await box.fill('a-made-up-secret');
      await box.press('Enter');
      await page.getByRole('heading', { name: 'The site does not take this secret' }).waitFor();
      const sent = await callsOf(page, 'mongodb.exportFromSite');
      return [
        ...wrongIf((await box.inputValue()) !== '', 'the secret stands in its box'),
        ...wrongIf(sent.length !== 1, `${sent.length} times sent`),
      ];
    },
  },
];
