import { expect, test } from './support/app.ts';
import { seeWhatToDo, siteCard } from './pages/sites.ts';
import { practiceButton, tryPracticeSite } from './pages/welcome.ts';

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10' } });

test('a stopped site is restarted, works again, and History says so', async ({ page }) => {
  await tryPracticeSite(page);
  const card = siteCard(page, 'Robin’s Nightscout');
  await expect(card).toContainText('Stopped');
  await expect(card).toContainText('38 minutes ago');
  await seeWhatToDo(card);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice: Robin’s Nightscout');
  await page.getByRole('button', { name: 'Restart', exact: true }).click();
  await expect(page.getByRole('button', { name: /Restarting/ })).toHaveAttribute('aria-busy', 'true');
  await expect(page.getByRole('heading', { name: 'It works again' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('main')).toContainText('Working');

  await page.getByRole('button', { name: 'History' }).click();
  await expect(page.getByRole('main')).toContainText('Robin’s Nightscout');
  await expect(page.getByRole('main')).toContainText('Worked again after');
});

test.describe('where a restart does not help', () => {
  test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10', SITEKEEPER_PRACTICE_SCENARIO: 'wrong-string' } });

  test('the page says so and what comes next', async ({ page }) => {
    await tryPracticeSite(page);
    await seeWhatToDo(page);
    await page.getByRole('button', { name: 'Restart', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'It stopped again' })).toBeVisible({ timeout: 30_000 });
  });
});

test('a sleeping site is woken by a press, and by nothing else', async ({ page }) => {
  await tryPracticeSite(page);
  const card = siteCard(page, 'Class survey');
  await expect(card).toContainText('Asleep');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(card).toContainText('Asleep');
  await card.getByRole('button', { name: 'Wake it' }).click();
  await expect(card).toContainText('Working', { timeout: 30_000 });
});

test('everything can be reached and pressed with the keyboard alone', async ({ page }) => {
  const reach = async (name: string | RegExp): Promise<void> => {
    const target = page.getByRole('button', { name, exact: typeof name === 'string' }).first();
    for (let presses = 0; presses < 40; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${String(name)}`);
  };
  await reach(practiceButton);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'My sites' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'See what to do' })).toBeVisible();
  await reach(/^See what to do/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await reach('Restart');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: 'It works again' })).toBeVisible({ timeout: 30_000 });
});
