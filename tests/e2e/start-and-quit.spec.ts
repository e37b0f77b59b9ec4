import { expect, test } from './support/app.ts';
import { expectMySites } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

/** What every other spec relies on: the real app, alone with its data, in the test's hands. */

test('the built app opens, and its page is cut off from Node and the network', async ({ page }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const found = await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in window));
  expect(found).toEqual([]);
  const reached = await page.evaluate(() =>
    fetch('https://api.heroku.com/').then(
      () => true,
      () => false,
    ),
  );
  expect(reached).toBe(false);
});

test('the app can be quit and started again', async ({ app }) => {
  await tryPracticeSite(app.page);
  await expectMySites(app.page);
  await app.restart();
  await expect(app.page.getByRole('heading', { level: 1 })).toBeVisible();
});
