import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';

import type { Bridge } from '../../electron/contract/calls.ts';
import { startPractice } from '../../electron/practice/start.ts';
import { expect, test, type AppUnderTest } from './support/app.ts';
import { expectMySites } from './pages/sites.ts';

declare global {
  interface Window {
    readonly sitekeeper: Bridge;
  }
}

const words = 'seven green boats sleep here';

/** Opens the app over the made-up Heroku, with its key given, as after a start. */
async function open(
  app: AppUnderTest,
  practice: { readonly origin: string; readonly key: string },
): Promise<Page> {
  await app.restart({ SITEKEEPER_HEROKU_API: practice.origin });
  const { page } = app;
  await app.clipboard.write(practice.key);
  await page.evaluate(async () => {
    const { calls } = window.sitekeeper;
    await calls['account.paste']();
    await calls['account.keep']();
  });
  await page.reload();
  await expectMySites(page);
  return page;
}

const titled = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 45_000 });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** From the choice of sites to the page on which they are turned off. */
async function toTurnOff(app: AppUnderTest, page: Page, folder: string): Promise<void> {
  await press(page, 'Stop using Heroku');
  await titled(page, 'Which sites do you want to stop?');
  // The sites are looked at: an app without a site is not among them, and one that is off is told as that.
  await expect(page.getByRole('checkbox', { name: /robin-first-try/ })).toHaveCount(0);
  await expect(page.getByRole('checkbox', { name: /old-ns Off already/ })).toBeVisible();
  for (const name of ['old-ns', 'club-news-21', 'robin-ns-77ab'])
    await page.getByRole('checkbox', { name: new RegExp(name) }).uncheck();
  await press(page, 'Begin with 2 sites');
  await titled(page, 'Save a copy of each site');
  await page.getByLabel('New passphrase').fill(words);
  await page.getByLabel('The same once more').fill(words);
  await app.dialogs.chooseNext(folder);
  await press(page, 'Save 2 copies');
  await expect(page.getByText('2 copies saved.')).toBeVisible({ timeout: 60_000 });
  expect(readdirSync(folder)).toHaveLength(2);
  await press(page, 'Continue');
  await titled(page, 'The way to your database is saved');
  await press(page, 'Continue');
  await titled(page, 'Who has to know?');
  await page.getByLabel('Add somebody').fill('The school');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await press(page, 'Continue');
  await titled(page, 'Turn all of them off');
}

test('stop using Heroku: quit in the middle, go on, keep the receipt, and start again', async ({ app }) => {
  test.setTimeout(180_000);
  const practice = await startPractice({ speed: 4 });
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-stop-'));
  let page = await open(app, practice);
  page.setDefaultTimeout(20_000);
  await toTurnOff(app, page, folder);
  await press(page, 'Turn off 2 sites');
  await expect(page.getByText(/^off, \d/).first()).toBeVisible({ timeout: 45_000 });

  // The app is quit while it works. The next start goes on where it was.
  page = await open(app, practice);
  await press(page, 'See the list');
  await titled(page, /Not everything is off yet|Nothing is running/);
  const rest = page.getByRole('button', { name: 'Try the rest again' });
  if (await rest.isVisible()) await rest.click();
  await titled(page, 'Nothing is running');
  await press(page, 'Continue');
  await titled(page, 'Paid extras');
  await expect(page.getByText('It holds data. That is lost for ever.')).toBeVisible();
  await press(page, 'Continue');
  await titled(page, 'End the Eco plan');
  await press(page, 'I have done this');
  await titled(page, 'The last bill, then the card');
  await press(page, 'Continue');

  await titled(page, '2 sites are off');
  await app.dialogs.chooseNext(join(folder, 'receipt.pdf'));
  await press(page, 'Save as PDF');
  await expect(page.getByText('Saved as receipt.pdf.')).toBeVisible();
  expect(readFileSync(join(folder, 'receipt.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  await press(page, 'Start again');
  await titled(page, 'Sites are on again');
  await press(page, 'Back to my sites');
  await titled(page, 'My sites');
  rmSync(folder, { recursive: true });
  await practice.close();
});
