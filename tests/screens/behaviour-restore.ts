/** What the screens about copies do, where a picture can't show it. */
import type { Page } from 'playwright';
import { ok } from '../../electron/contract/result.ts';
import { button, callsOf, focused, wrongIf } from './behaviour-support.ts';
import type { Behaviour } from './behaviour-support.ts';
import { mia } from './household.ts';
import { restoreAsked, restoreOther } from './restore-data.ts';

async function openCopies(page: Page): Promise<void> {
  await button(page, mia.title).click();
  await page.getByRole('main').getByRole('button', { name: /^Save/ }).click();
  await button(page, 'Use a saved file').waitFor();
}

async function openPasted(page: Page): Promise<void> {
  await openCopies(page);
  await button(page, 'Use a saved file').click();
  await button(page, 'Paste').click();
}

const passphrase = 'river lamp window seven';

export const restoreBehaviours: readonly Behaviour[] = [
  {
    name: 'a save window that was closed keeps the passphrase in its boxes and says that nothing was saved',
    answers: { 'backups.save': ok(null) },
    check: async (page) => {
      await openCopies(page);
      const boxes = [page.getByLabel('New passphrase'), page.getByLabel('The same once more')];
      for (const box of boxes) await box.fill(passphrase);
      await button(page, 'Save a copy').click();
      await page.getByText(/^Nothing was saved/).waitFor();
      const left = await Promise.all(boxes.map((box) => box.inputValue()));
      return wrongIf(
        left.some((text) => text !== passphrase),
        'the passphrase has to be typed again',
      );
    },
  },
  {
    name: 'a copy that was saved leaves no passphrase in the page',
    answers: {},
    check: async (page) => {
      await openCopies(page);
      const boxes = [page.getByLabel('New passphrase'), page.getByLabel('The same once more')];
      for (const box of boxes) await box.fill(passphrase);
      await button(page, 'Save a copy').click();
      await page.getByRole('heading', { name: 'Saved', exact: true }).waitFor();
      const left = await Promise.all(boxes.map((box) => box.inputValue()));
      return wrongIf(
        left.some((text) => text !== ''),
        'the passphrase is still in a box',
      );
    },
  },
  {
    name: 'the database of another site goes in only after one more yes; Escape sends nothing',
    answers: { 'backups.restorePaste': ok(restoreOther) },
    check: async (page) => {
      await openPasted(page);
      await page.getByRole('checkbox', { name: 'Database address' }).check();
      await button(page, 'Put back 1 setting').click();
      await page.getByRole('dialog').waitFor();
      const at = await focused(page);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      const early = await callsOf(page, 'backups.restoreApply');
      await button(page, 'Put back 1 setting').click();
      await button(page, 'Put it in').click();
      await page.waitForFunction(() => window.callsMade?.some(({ name }) => name === 'backups.restoreApply'));
      const [sent] = (await callsOf(page, 'backups.restoreApply')) as readonly {
        names: readonly string[];
        despiteOtherSite: boolean;
      }[];
      return [
        ...wrongIf(at !== 'Leave the database as it is', `the focus is on "${at}"`),
        ...wrongIf(early.length > 0, 'it was sent before the yes'),
        ...wrongIf(sent?.despiteOtherSite !== true, 'the yes was not sent along'),
        ...wrongIf(sent?.names.join(' ') !== 'MONGODB_URI', 'something else was sent'),
      ];
    },
  },
  {
    name: 'a value that can be read in two ways is sent as the person chose it, and not at all before',
    answers: { 'backups.restorePaste': ok(restoreAsked) },
    check: async (page) => {
      await openPasted(page);
      await button(page, 'Put back 1 setting').waitFor();
      await page.getByRole('radio', { name: /Reading 2 12 hours/ }).check();
      await button(page, 'Put back 2 settings').click();
      await page.waitForFunction(() => window.callsMade?.some(({ name }) => name === 'backups.restoreApply'));
      const [sent] = await callsOf(page, 'backups.restoreApply');
      const wanted = {
        id: mia.id,
        despiteOtherSite: false,
        names: ['FOCUS_HOURS', 'TIME_FORMAT'],
        readings: [{ name: 'FOCUS_HOURS', reading: 1 }],
      };
      return wrongIf(JSON.stringify(sent) !== JSON.stringify(wanted), `sent was ${JSON.stringify(sent)}`);
    },
  },
];
