import type { Page } from 'playwright';
import { ok } from '../../electron/contract/result.ts';
import { button, callsOf, focused, wrongIf } from './behaviour-support.ts';
import type { Behaviour } from './behaviour-support.ts';
import { repaired, siteStrings, stringId, testAt } from './mongodb-data.ts';
import { mia, minutesAgo } from './household.ts';

const secret = 'a made-up password';
const broken = {
  'connectionStrings.ofSite': ok({ ...siteStrings, string: repaired, unread: ['MONGO_URL'] }),
};
const worked = { 'connectionStrings.test': ok(testAt(null)) };

async function toDatabase(page: Page): Promise<void> {
  await button(page, mia.title).click();
  await page.getByRole('button', { name: /^Database/ }).click();
  await page.getByRole('heading', { level: 1, name: 'The database' }).waitFor();
  await button(page, 'Test it').waitFor();
}

const inPage = (page: Page, text: string) =>
  page.evaluate((sought) => document.documentElement.outerHTML.includes(sought), text);

export const databaseBehaviours: readonly Behaviour[] = [
  {
    name: 'the password of a string is shown on a press only, and hides when the window is left',
    answers: broken,
    check: async (page) => {
      await toDatabase(page);
      const before = await inPage(page, secret);
      await button(page, 'Show the password').click();
      await page.getByText(secret).waitFor();
      await page.evaluate(() => window.dispatchEvent(new Event('blur')));
      await page.getByText(secret).waitFor({ state: 'detached' });
      return wrongIf(before, 'it stood in the page before it was asked for');
    },
  },
  {
    name: 'a typed password of the database goes to main once and leaves the page',
    answers: broken,
    check: async (page) => {
      await toDatabase(page);
      await button(page, 'Change a part').click();
      await page.getByLabel('New password').fill('typed-and-gone');
      await button(page, 'Use this').click();
      await page.locator('dialog').waitFor({ state: 'detached' });
      const sent = JSON.stringify(await callsOf(page, 'connectionStrings.answer'));
      const expected = JSON.stringify([{ string: stringId, answers: { password: 'typed-and-gone' } }]);
      return [
        ...wrongIf(sent !== expected, sent),
        ...wrongIf(await inPage(page, 'typed-and-gone'), 'it stands in the page'),
        ...wrongIf((await focused(page)) !== 'Change a part', 'the focus did not go back'),
      ];
    },
  },
  {
    name: 'a string is tested once, can’t be saved meanwhile, and the test can be stopped',
    answers: broken,
    check: async (page) => {
      await toDatabase(page);
      await button(page, 'Test it').click();
      await button(page, 'Testing…').click({ force: true });
      await button(page, 'Save after the test').click({ force: true });
      await button(page, 'Stop the test').click();
      const made = await Promise.all(
        ['connectionStrings.test', 'connectionStrings.stopTest', 'connectionStrings.save'].map((name) =>
          callsOf(page, name),
        ),
      );
      const counts = made.map(({ length }) => length).join();
      return wrongIf(counts !== '1,1,0', `tests, stops, saves: ${counts}`);
    },
  },
  {
    name: 'what is ticked goes with the saving, and nothing else',
    answers: { ...broken, ...worked },
    check: async (page) => {
      await toDatabase(page);
      await page.getByRole('checkbox', { name: /MONGO_URL/ }).check();
      await button(page, 'Test it').click();
      await button(page, `Save to ${mia.title}`).click();
      await page.getByRole('heading', { name: 'Connecting the database now' }).waitFor();
      const sent = JSON.stringify(await callsOf(page, 'connectionStrings.save'));
      return wrongIf(
        sent !== JSON.stringify([{ string: stringId, id: mia.id, remove: ['MONGO_URL'] }]),
        sent,
      );
    },
  },
  {
    name: 'an unfinished repair that is sent away leaves the focus on the heading of the page',
    answers: {
      'guides.list': ok([
        { wizard: 'find', site: mia.id, step: 'test', string: repaired, at: minutesAgo(9) },
      ]),
    },
    check: async (page) => {
      await button(page, 'Not any more').click();
      await button(page, 'Not any more').waitFor({ state: 'detached' });
      const ended = JSON.stringify(await callsOf(page, 'guides.end'));
      return [
        ...wrongIf(ended !== JSON.stringify([{ wizard: 'find', site: mia.id }]), ended),
        ...wrongIf((await focused(page)) !== 'My sites', `the focus is on "${await focused(page)}"`),
      ];
    },
  },
  {
    name: 'finding a string is kept at each step',
    answers: { ...broken, ...worked },
    check: async (page) => {
      await toDatabase(page);
      await page.getByRole('button', { name: /^Find another one/ }).click();
      await button(page, 'Go on with this one').click();
      await page.getByRole('heading', { name: 'Repair the connection string' }).waitFor();
      const kept = (await callsOf(page, 'guides.keep')).at(-1);
      const expected = { wizard: 'find', site: mia.id, step: 'test', string: stringId };
      return wrongIf(JSON.stringify(kept) !== JSON.stringify(expected), JSON.stringify(kept));
    },
  },
];
