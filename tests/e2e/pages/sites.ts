import { expect, type Locator, type Page } from 'playwright/test';

/** My sites, the page with a card for each. */

export const siteCard = (page: Page, text: string): Locator =>
  page.getByRole('listitem').filter({ hasText: text });

export const openSite = (page: Page, title: string): Promise<void> =>
  page.getByRole('button', { name: title, exact: true }).click();

/** On the whole page, or on one card of it. */
export const seeWhatToDo = (within: Page | Locator): Promise<void> =>
  within.getByRole('button', { name: 'See what to do' }).click();

export const expectMySites = (page: Page): Promise<void> =>
  expect(page.getByRole('heading', { level: 1, name: 'My sites' })).toBeVisible();
