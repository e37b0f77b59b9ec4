import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { copyOut, sameCounts } from './pages/mongodb-export.ts';
import { openSite } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test.use({
  appEnv: { SITEKEEPER_PRACTICE_SPEED: '10', SITEKEEPER_PRACTICE_SCENARIO: 'database-full' },
});
// Half a gigabyte of made-up documents is filled, copied, and read back.
test.setTimeout(180_000);
const slow = { timeout: 120_000 };

const robin = 'Practice: Robin’s Nightscout';

async function openRobin(page: Page): Promise<void> {
  await tryPracticeSite(page);
  await openSite(page, robin);
}

async function openCleanup(page: Page): Promise<void> {
  await openRobin(page);
  await page.getByRole('button', { name: /^Database/ }).click();
  await page.getByRole('button', { name: /^How full it is/ }).click();
}

test('a full database is brought under its limit, and undo puts the copy back', async ({ page }) => {
  await openCleanup(page);
  await expect(page.getByText('The database is full.')).toBeVisible(slow);
  await expect(page.getByRole('radio', { name: /^Old device status/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: /^Old readings and treatments/ })).toBeDisabled();

  await page.getByRole('button', { name: /^Clear .+…$/ }).click(slow);
  const sure = page.getByRole('dialog');
  await expect(sure.getByRole('button', { name: 'Keep everything' })).toBeFocused();
  await sure.getByRole('button', { name: /^Clear/ }).click();
  await expect(page.getByRole('heading', { name: /lines are gone$/ })).toBeVisible(slow);
  await expect(page.getByText(/are free again. We measured it./)).toBeVisible();
  await expect(page.getByText(/uses \d+% of its database/)).toBeVisible(slow);

  await page.getByRole('button', { name: 'See these settings' }).click();
  await expect(page.getByRole('heading', { name: /^Check your/ })).toBeVisible(slow);
  await page.getByRole('button', { name: 'Not now' }).click();

  // Back on the page of how full it is, the end of it still stands there, with its undo.
  await page.getByRole('button', { name: 'Undo' }).click(slow);
  await expect(page.getByRole('heading', { name: 'All of it is back' })).toBeVisible(slow);
});

test('a database is copied out with equal counts, and is not put back where all of it is already', async ({
  page,
  app,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-data-'));
  await openRobin(page);
  await copyOut(app, folder, slow.timeout);
  await expect(sameCounts(page)).toBeVisible();
  const [copy] = readdirSync(folder);
  expect(readdirSync(join(folder, copy ?? ''))).toEqual(
    expect.arrayContaining(['nightscout', 'readings.csv', 'readings.json', 'sitekeeper.json']),
  );

  await page.getByRole('button', { name: 'Done' }).click();
  await app.dialogs.chooseNext(join(folder, copy ?? ''));
  await page.getByRole('button', { name: 'Choose the copy' }).click(slow);
  await expect(page.getByRole('heading', { name: 'Put this copy back?' })).toBeVisible(slow);
  await expect(page.getByText('All of this copy is in “nightscout” already.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nothing is left to put back' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );

  // Readings and treatments were copied out whole, so they may go now.
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await page.getByRole('button', { name: /^Database/ }).click();
  await page.getByRole('button', { name: /^How full it is/ }).click();
  await expect(page.getByRole('radio', { name: /^Old readings and treatments/ })).toBeEnabled(slow);
  rmSync(folder, { recursive: true });
});
