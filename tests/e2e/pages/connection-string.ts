import { expect, type Page } from 'playwright/test';

/** A connection string: tested, and saved to a site. Also the end of each wizard that leads to one. */

interface Patience {
  /** Milliseconds. */
  readonly timeout?: number;
}

export const testIt = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Test it', exact: true }).click();

export const expectItWorks = (page: Page, patience?: Patience): Promise<void> =>
  expect(page.getByRole('heading', { name: 'It works', exact: true })).toBeVisible(patience);

export const expectNewestReading = (page: Page): Promise<void> =>
  expect(page.getByText(/^Newest reading/)).toBeVisible();

export const saveTo = (page: Page, title: string): Promise<void> =>
  page.getByRole('button', { name: `Save to ${title}`, exact: true }).click();

export const expectSaved = (page: Page, patience?: Patience): Promise<void> =>
  expect(page.getByRole('heading', { name: 'The site opens this database now' })).toBeVisible(patience);

export const seeTheSite = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'See the site', exact: true }).click();
