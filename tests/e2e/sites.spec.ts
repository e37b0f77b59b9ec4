import { expect, test } from './support/app.ts';
import { testIt } from './pages/connection-string.ts';
import { seeWhatToDo, siteCard } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test('a stopped site is told without scrolling to it, and nothing is called checked before it was', async ({
  page,
}) => {
  await page.setViewportSize({ width: 400, height: 500 });
  await tryPracticeSite(page);
  const main = page.getByRole('main');
  await expect(main).toContainText('One needs you. Checked');
  await expect(main.getByRole('listitem').first()).toContainText('Robin’s Nightscout');
});

const scenarios = [
  ['dexcom-locked', 'No new readings', 'No new readings come in', /restart (?:helps|is)/i],
  ['test-database', 'No readings', 'It shows no readings', /restart helps/i],
  ['database-full', 'Its database may be full', 'Its database may be full', /restart helps/i],
] as const;

for (const [scenario, word, title, untrue] of scenarios) {
  test.describe(scenario, () => {
    test.use({ appEnv: { SITEKEEPER_PRACTICE_SCENARIO: scenario } });

    test('a site that runs and does not do what it is for is not green', async ({ page }) => {
      await tryPracticeSite(page);
      const card = siteCard(page, 'Robin’s Nightscout');
      await expect(card).toContainText(word);
      await expect(page.getByRole('main')).toContainText('One needs you.');
      await seeWhatToDo(card);
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expect(page.getByRole('button', { name: 'Check the database' })).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText(untrue);
    });
  });
}

test.describe('short-secret', () => {
  test.use({ appEnv: { SITEKEEPER_PRACTICE_SCENARIO: 'short-secret' } });

  test('after a test that worked, the database page names the setting that stops the site', async ({
    page,
  }) => {
    await tryPracticeSite(page);
    const card = siteCard(page, 'Robin’s Nightscout');
    await seeWhatToDo(card);
    await page.getByRole('button', { name: /^Database/ }).click();
    await testIt(page);
    await expect(page.getByText('The database works, and the site still does not')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/The main password is too short.*API_SECRET/);
    await page.getByRole('button', { name: 'Check the settings' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });
});

test.describe('100 sites', () => {
  test.use({ appEnv: { SITEKEEPER_PRACTICE_SCENARIO: 'many-sites' } });

  test('all of them are asked for, also those far below', async ({ page }) => {
    await tryPracticeSite(page);
    await expect(page.getByRole('main')).toContainText(/need you\. Checked/, { timeout: 30_000 });
    const counted = await page.getByText(/need you\. Checked/).textContent();
    await page.getByRole('listitem').last().scrollIntoViewIfNeeded();
    expect(Number(/(\d+) need you/.exec(counted ?? '')?.[1])).toBe(
      await page
        .getByRole('listitem')
        .filter({ hasText: /Stopped|Not working|No new readings/ })
        .count(),
    );
  });

  test('the way back leads to the card that was opened, with the search as it was', async ({ page }) => {
    await tryPracticeSite(page);
    const search = page.getByRole('searchbox');
    const names = page.getByRole('listitem').getByRole('heading', { level: 2 }).getByRole('button');
    const back = page.getByRole('main').getByRole('button', { name: 'My sites' });
    await search.fill('a');
    const count = await names.count();
    expect(count).toBeGreaterThan(20);
    const title = await names.last().textContent();
    await names.last().click();
    await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();
    await page.getByRole('button', { name: /^Settings/ }).click();
    await page.getByRole('button', { name: 'Back' }).click();
    await back.click();
    await expect(search).toHaveValue('a');
    await expect(names).toHaveCount(count);
    await expect(page.getByRole('button', { name: title ?? '', exact: true })).toBeFocused();
    await expect(page.getByRole('button', { name: title ?? '', exact: true })).toBeInViewport();

    await page.getByRole('navigation').getByRole('button', { name: 'History' }).click();
    await page.getByRole('navigation').getByRole('button', { name: 'My sites' }).click();
    await expect(search).toHaveValue('');
    await expect(page.getByRole('heading', { level: 1, name: 'My sites' })).toBeFocused();
  });
});
