import type { Page } from 'playwright/test';

import { expect, test } from './support/app.ts';
import { openSite } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10' } });

const openKim = async (page: Page): Promise<void> => {
  await tryPracticeSite(page);
  await openSite(page, 'Practice: Kim’s Nightscout');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice: Kim’s Nightscout');
};

test('a site is turned off after a question, and Undo brings it back', async ({ page }) => {
  await openKim(page);
  await page.getByRole('button', { name: 'Turn off…' }).click();
  const question = page.getByRole('dialog');
  await expect(question.getByRole('button', { name: 'Keep it on' })).toBeFocused();
  await question.getByRole('button', { name: 'Turn it off' }).click();
  await expect(page.getByRole('heading', { name: 'It is switched off' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('main').getByRole('button', { name: 'Undo' }).first().click();
  await expect(page.getByRole('main').getByText('Working', { exact: true })).toBeVisible({ timeout: 30_000 });
});

test('a setting is changed with a copy before it and taken back after it', async ({ page }) => {
  await openKim(page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Settings/ })
    .click();
  await page.getByRole('button', { name: 'Add a setting' }).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByLabel('What do you want to add?').fill('NIGHT_NOTE');
  await drawer.getByRole('button', { name: /NIGHT_NOTE/ }).click();
  await drawer.getByLabel('New value').fill('hello');
  await drawer.getByRole('button', { name: 'Keep this change' }).click();
  await page.getByRole('button', { name: 'Check 1 change' }).click();
  await expect(page.getByRole('main')).toContainText('NIGHT_NOTE');
  await page.getByRole('button', { name: 'Change 1 setting' }).click();
  await expect(page.getByRole('heading', { name: 'The settings are changed' })).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole('button', { name: 'Undo this' }).click();
  await expect(page.getByRole('heading', { name: 'It is taken back' })).toBeVisible({ timeout: 30_000 });
});

test('a site goes back to an older version', async ({ page }) => {
  await openKim(page);
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Go back/ })
    .click();
  await page.getByRole('radio').nth(1).check();
  await page
    .getByRole('button', { name: /^Go back/ })
    .last()
    .click();
  await expect(page.getByRole('heading', { name: 'You are back at the older version' })).toBeVisible({
    timeout: 30_000,
  });
});
