import type { Page } from 'playwright/test';
import { expect, test } from './support/app.ts';

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10', SITEKEEPER_PRACTICE_SCENARIO: 'wrong-string' } });

const title = 'Practice: Robin’s Nightscout';

async function toDatabase(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with a practice site' }).click();
  await page.getByRole('button', { name: 'See what to do' }).click();
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
  await page.getByRole('button', { name: 'Test it', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'It works', exact: true })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText(/^Newest reading/)).toBeVisible();

  await page.getByRole('button', { name: `Save to ${title}` }).click();
  await expect(page.getByRole('heading', { name: 'The site has its database again' })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('button', { name: 'Undo this' })).toBeVisible();
  await page.getByRole('button', { name: 'See the site' }).click();
  await expect(page.getByRole('main')).toContainText('Working', { timeout: 30_000 });
});
