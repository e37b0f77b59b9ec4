import type { Page } from 'playwright/test';

/** The first page: nobody is signed in, and practice is off. */

export const practiceButton = 'Try it with a practice site';

export const tryPracticeSite = (page: Page): Promise<void> =>
  page.getByRole('button', { name: practiceButton }).click();

/** Through the pages about the key, to the one on which it is pasted or typed. */
export async function toKey(page: Page): Promise<void> {
  for (const name of ['Connect my Heroku account', 'Continue', 'I have done this']) {
    await page.getByRole('button', { name, exact: true }).click();
  }
}
