import { expect, type Page } from 'playwright/test';
import type { AppUnderTest } from '../support/app.ts';

/** Your data: a database is copied out of a site, into a folder. */

/** Copies all of it into a folder. The longest that one step may take, in milliseconds. */
export async function copyOut(
  { page, dialogs }: AppUnderTest,
  folder: string,
  timeout: number,
): Promise<void> {
  await page.getByRole('button', { name: /^Your data/ }).click();
  await dialogs.chooseNext(folder);
  await page.getByRole('button', { name: 'Choose a folder' }).click({ timeout });
  await expect(page.getByRole('heading', { name: 'The copy is whole' })).toBeVisible({ timeout });
}

export const sameCounts = (page: Page) => page.getByText('The counts are the same.');
