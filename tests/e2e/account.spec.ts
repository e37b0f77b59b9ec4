import { startPractice, type PracticeServer } from '../../electron/practice/start.ts';
import { expect, test as base } from './support/app.ts';
import { siteCard } from './pages/sites.ts';
import { toKey } from './pages/welcome.ts';

/** A made-up Heroku in this process, which the app takes for the real one; and no key store. */
const test = base.extend<{ heroku: PracticeServer }>({
  heroku: async ({}, use) => {
    const heroku = await startPractice({ speed: 10 });
    await use(heroku);
    await heroku.close();
  },
  appEnv: async ({ heroku }, use) =>
    use({ SITEKEEPER_HEROKU_API: heroku.origin, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' }),
});

test.beforeEach(async ({ page }) => {
  await toKey(page);
});

test('a pasted key is tested, shown whose it is, kept until the app closes, and forgotten on sign-out', async ({
  app,
  page,
  heroku,
}) => {
  await app.clipboard.write(`  "${heroku.key}"\n`);
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Is this your account?' })).toBeFocused();
  await expect(page.getByRole('main')).toContainText('@');
  await page.getByRole('button', { name: 'Keep this key' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'No safe place for the key' })).toBeVisible();
  await page.getByRole('button', { name: 'Go to my sites' }).click();
  await expect(siteCard(page, 'robin-ns-77ab')).toContainText('Stopped');
  await expect(page.getByText('Practice mode')).toHaveCount(0);

  await siteCard(page, 'robin-ns-77ab').getByRole('button').first().click();
  await page.getByRole('button', { name: 'Restart', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'It works again' })).toBeVisible({ timeout: 30_000 });
  expect(heroku.requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1);

  await page.getByRole('button', { name: 'App settings' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Sign out/ })
    .click();
  await expect(page.getByRole('button', { name: 'Connect my Heroku account' })).toBeVisible();
});

test('a key that is typed is refused with a reason, and may be tried again', async ({ page, heroku }) => {
  const field = page.getByLabel('Your key');
  await field.fill('my cat');
  await page.getByRole('button', { name: 'Check this key' }).click();
  await expect(page.getByRole('alert')).toContainText('This is not a Heroku key');
  await field.fill(heroku.keys.expired);
  await page.getByRole('button', { name: 'Check this key' }).click();
  await expect(page.getByRole('alert')).toContainText('Heroku does not take this key');
  await field.fill(heroku.keys.readOnly);
  await page.getByRole('button', { name: 'Check this key' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Is this your account?' })).toBeVisible();
});

test('after a key that is refused one can not go on with the one before', async ({ page, heroku }) => {
  const field = page.getByLabel('Your key');
  const account = page.getByRole('heading', { level: 1, name: 'Is this your account?' });
  const goOn = page.getByRole('button', { name: 'Continue' });
  await field.fill(heroku.key);
  await page.getByRole('button', { name: 'Check this key' }).click();
  await expect(account).toBeVisible();
  await page.getByRole('button', { name: 'Use another key' }).click();
  await page.getByRole('button', { name: 'I have done this' }).click();
  await expect(goOn).not.toHaveAttribute('aria-disabled', 'true');

  await field.fill(heroku.keys.expired);
  await page.getByRole('button', { name: 'Check this key' }).click();
  await expect(page.getByRole('alert')).toContainText('Heroku does not take this key');
  await expect(goOn).toHaveAttribute('aria-disabled', 'true');
  await goOn.click({ force: true });
  await expect(account).toHaveCount(0);
  await expect(page.getByRole('alert')).toContainText('Heroku does not take this key');
});

test('a key that stops working asks for a new one, and the sites stay', async ({ app, page, heroku }) => {
  await app.clipboard.write(heroku.key);
  await page.getByRole('button', { name: 'Paste', exact: true }).click();
  await page.getByRole('button', { name: 'Keep this key' }).click();
  await page.getByRole('button', { name: 'Go to my sites' }).click();
  const card = siteCard(page, 'robin-ns-77ab');
  await expect(card).toContainText('Stopped');
  heroku.faults.set('*', 'status-401');
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(page.getByRole('button', { name: 'Connect again' })).toBeVisible();
  await expect(card).toContainText('robin-ns-77ab');
});
