import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './support/app.ts';
import { expectItWorks, expectSaved, saveTo, testIt } from './pages/connection-string.ts';
import { copyOut, sameCounts } from './pages/mongodb-export.ts';
import { openSite } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10', SITEKEEPER_PRACTICE_SCENARIO: 'healthy' } });
// A year of made-up readings is copied, read back, and put in again.
test.setTimeout(240_000);
const slow = { timeout: 120_000 };

const robin = 'Practice: Robin’s Nightscout';

test('a database is copied out, and put back into a new one with equal counts; the site shows its readings', async ({
  page,
  app,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-data-'));
  await tryPracticeSite(page);
  await openSite(page, robin);
  await copyOut(app, folder, slow.timeout);
  const counts = await sameCounts(page).textContent();
  await page.getByRole('button', { name: 'Done' }).click();

  // The full one stays as it is, and the copy goes into a new one.
  const [copy = ''] = readdirSync(folder);
  await app.dialogs.chooseNext(join(folder, copy));
  await page.getByRole('button', { name: 'Choose the copy' }).click(slow);
  await page.getByRole('button', { name: 'Use a new database' }).click(slow);
  await page.getByLabel('Name of the new database').fill('fresh');
  await page.getByRole('button', { name: 'Use this name' }).click();
  await expect(page.getByText('The database “fresh” is empty.')).toBeVisible(slow);
  await page.getByRole('button', { name: /^Put back/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByRole('heading', { name: 'All of it is back' })).toBeVisible(slow);
  expect(await sameCounts(page).textContent()).toBe(counts);

  // The site opens it from then on only when a person says so.
  await page.getByRole('button', { name: 'Save it to the site' }).click();
  await testIt(page);
  await expectItWorks(page, slow);
  await saveTo(page, robin);
  await expectSaved(page, slow);
  rmSync(folder, { recursive: true });
});
