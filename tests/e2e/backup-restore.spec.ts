import { expect, test } from './support/app.ts';
import { tryPracticeSite } from './pages/welcome.ts';

/** A list that somebody sent: pasted, looked over, put back, and what it changed is seen by comparing. */

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10' } });

const long = { timeout: 30_000 };

test('a pasted list ticks only what can do no harm, and what it changed stands beside the copy of before', async ({
  app,
  page,
}) => {
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  await tryPracticeSite(page);
  await press(/^Practice: Kim’s Nightscout$/);
  await page.getByRole('main').getByRole('button', { name: /^Save/ }).click();
  await press('Use a saved file');
  await app.clipboard.write(
    'API_SECRET=“not the one in use”\nMY_NOTE=hello\nTIME_FORMAT=24\nALARM_LOW=off\n',
  );
  await press('Paste');

  await expect(page.getByText('We can’t tell whose copy this is.')).toBeVisible(long);
  const box = (name: string) => page.getByRole('checkbox', { name, exact: true });
  await expect(box('MY_NOTE')).toBeChecked();
  await expect(box('Main password of the site')).not.toBeChecked();
  await expect(page.getByText('Phones and apps sign in with it.')).toBeVisible();
  await expect(page.getByText('It has to do with alarms.')).toBeVisible();
  expect(await app.clipboard.read()).toBe('');

  await press(/^Put back \d settings?$/);
  await expect(page.getByRole('heading', { name: 'The settings are put back' })).toBeVisible(long);

  await press('See the site');
  await page.getByRole('main').getByRole('button', { name: /^Save/ }).click();
  await press('Compare two copies');
  const side = (name: string) => page.getByRole('group', { name, exact: true });
  await side('The first')
    .getByRole('radio', { name: /After it: You put settings back from a copy/ })
    .check();
  await side('The second')
    .getByRole('radio', { name: /^The site now/ })
    .check();
  await press('Compare');
  const rows = page.getByRole('row').filter({ hasText: /Different|Second only/ });
  await expect(rows.filter({ hasText: 'MY_NOTE' })).toBeVisible(long);
  await expect(rows.filter({ hasText: 'Main password' })).toHaveCount(0);
});
