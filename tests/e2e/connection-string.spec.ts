import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import {
  expectItWorks,
  expectSaved,
  expectNewestReading,
  saveTo,
  seeTheSite,
  testIt,
} from './pages/connection-string.ts';
import { seeWhatToDo } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test.setTimeout(120_000);
test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10', SITEKEEPER_PRACTICE_SCENARIO: 'wrong-string' } });

const title = 'Practice: Robin’s Nightscout';

async function toDatabase(page: Page): Promise<void> {
  await tryPracticeSite(page);
  await seeWhatToDo(page);
  await page.getByRole('button', { name: 'Check the database' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The database' })).toBeVisible();
}

test('a site that looks for its database with a damaged line is repaired, and works again', async ({
  page,
}) => {
  await toDatabase(page);
  await expect(page.getByRole('heading', { name: /^We repaired/ })).toBeVisible();
  await expect(page.getByText('The < > around a part')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save after the test' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await testIt(page);
  await expectItWorks(page, { timeout: 30_000 });
  await expectNewestReading(page);

  await saveTo(page, title);
  await expectSaved(page, { timeout: 60_000 });
  await expect(page.getByRole('button', { name: 'Undo this' })).toBeVisible();
  await seeTheSite(page);
  await expect(page.getByRole('main')).toContainText('Working', { timeout: 30_000 });
});

test('the line of an earlier version is found, tested and saved, and an unfinished way is offered', async ({
  page,
}) => {
  await toDatabase(page);
  await page.getByRole('button', { name: /^Find another one/ }).click();
  await page.getByRole('radio', { name: /^In version/ }).check();
  await page.getByRole('button', { name: 'Go on with this one' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Repair the connection string' })).toBeVisible();

  // Out of the way and in again: it goes on where it was left.
  for (const to of ['Find my connection string', 'The database', title]) {
    await page.getByRole('button', { name: 'Back' }).click();
    await expect(page.getByRole('heading', { level: 1, name: to })).toBeVisible();
  }
  await page.getByRole('button', { name: 'Go on', exact: true }).click();
  await page.getByRole('button', { name: 'Go on with this one' }).click();
  await testIt(page);
  await expectItWorks(page, { timeout: 30_000 });
  await saveTo(page, title);
  await expectSaved(page, { timeout: 60_000 });
  await seeTheSite(page);
  await expect(page.getByRole('main')).toContainText('Working', { timeout: 30_000 });
  await expect(page.getByText('You were repairing')).toBeHidden();
});

test('a wrong password is told as such, with the way to a new one', async ({ page }) => {
  await toDatabase(page);
  await page.getByRole('button', { name: 'Change a part' }).click();
  await page.getByLabel('New password').fill('not the right one');
  await page.getByRole('button', { name: 'Use this' }).click();
  await testIt(page);
  await expect(page.getByRole('heading', { name: 'User or password is not right' })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('button', { name: 'Set a new password' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save after the test' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
});
