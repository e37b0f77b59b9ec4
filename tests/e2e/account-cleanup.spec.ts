import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';
import { openCleanup, typeName } from './pages/account-cleanup.ts';
import { openSite } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10' } });

const title = 'Practice: Old Nightscout';

async function openTable(page: Page): Promise<void> {
  await tryPracticeSite(page);
  await openCleanup(page);
  await expect(page.getByText(/Together .* a month/)).toBeVisible({ timeout: 30_000 });
}

async function toLastQuestion(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Delete…' }).click();
  const sure = page.getByRole('dialog');
  await expect(sure.getByRole('button', { name: 'Delete for ever' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await typeName(page, 'old-ns');
  await sure.getByRole('button', { name: 'Delete for ever' }).click();
}

test('a spare site is deleted: a copy first, its name typed, and a last question of main', async ({
  page,
  app,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-copies-'));
  const file = join(folder, 'old-ns.env');
  await openTable(page);
  const row = page.getByRole('row').filter({ hasText: 'Old Nightscout' }).first();
  await expect(row).toContainText('Not in use');
  await expect(row).toContainText('shared');
  await row.getByRole('button', { name: `More about ${title}` }).click();
  await page.getByRole('button', { name: 'Delete…' }).click();

  await page.getByRole('radio', { name: 'heroku.env' }).click();
  await app.dialogs.chooseNext(file);
  await page.getByRole('button', { name: 'Save a copy' }).click();
  await expect(page.getByRole('heading', { name: 'What is lost for good' })).toBeVisible();
  expect(existsSync(file)).toBe(true);

  // Without a clear yes in main's own window the site is kept.
  await toLastQuestion(page);
  await expect(page.getByText('You kept it. Nothing was deleted.')).toBeVisible();
  const asked = (await app.dialogs.asked()).filter(({ kind }) => kind === 'message');
  expect(asked).toHaveLength(1);
  expect(JSON.stringify(asked)).toContain(title);

  await app.dialogs.pressNext('Delete for ever');
  await toLastQuestion(page);
  await expect(page.getByRole('heading', { name: 'It is deleted' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Back to Tidy up' }).click();
  await expect(page.getByText(/Together .* a month/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).not.toContainText('Old Nightscout');
  rmSync(folder, { recursive: true });
});

test('a site gets another plan, and undo brings the old one back', async ({ page }) => {
  await tryPracticeSite(page);
  await openSite(page, 'Practice: Kim’s Nightscout');
  await page.getByRole('button', { name: 'Plans' }).click();
  await page.getByRole('radio', { name: /^Standard-1X/ }).click();
  await page.getByRole('button', { name: 'Change to Standard-1X' }).click();
  await expect(page.getByRole('heading', { name: 'It is on the new plan' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'It is taken back' })).toBeVisible({ timeout: 30_000 });
});
