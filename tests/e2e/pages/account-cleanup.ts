import type { Page } from 'playwright/test';

/** Tidy up: what is not in use, and how it is deleted. */

export const openCleanup = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Tidy up' }).first().click();

/** Types the site's name into the question, as it is asked for. */
export const typeName = (page: Page, name: string): Promise<void> =>
  page.getByRole('dialog').getByLabel(`Type ${name} to delete it`).fill(name);
