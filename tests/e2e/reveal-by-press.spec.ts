import type { Locator, Page } from 'playwright/test';

import { expect, test } from './support/app.ts';
import { tryPracticeSite } from './pages/welcome.ts';

/** A secret is shown to whoever pressed Show: main sees the press itself, or it asks. */

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10' } });

const secret = 'canary-kim-api-secret';

async function openSetting(page: Page): Promise<Locator> {
  await tryPracticeSite(page);
  await page.getByRole('button', { name: /^Practice: Kim’s Nightscout$/ }).click();
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Settings/ })
    .click();
  await page.getByRole('searchbox').fill('API_SECRET');
  return page.getByRole('main').getByRole('button', { name: /^Show/ });
}

/** What a script can do: press the button of its own accord, once all presses of the person are used or old. */
const pressByScript = (button: Locator): Promise<void> =>
  button.evaluate((element) => (element as HTMLElement).click());

test('the mouse shows it, with no question', async ({ app, page }) => {
  const show = await openSetting(page);
  await show.click();
  await expect(page.getByText(secret, { exact: true })).toBeVisible();
  expect(await app.dialogs.asked()).toEqual([]);
});

for (const key of ['Enter', 'Space']) {
  test(`the key ${key} shows it, with no question`, async ({ app, page }) => {
    const show = await openSetting(page);
    await show.press(key);
    await expect(page.getByText(secret, { exact: true })).toBeVisible();
    expect(await app.dialogs.asked()).toEqual([]);
  });
}

test('a press that main did not see is asked about: a no keeps it hidden, a yes shows it', async ({
  app,
  page,
}) => {
  const show = await openSetting(page);
  // The presses that led here were followed by no call that needs one; these take them.
  const asked = async (): Promise<number> => (await app.dialogs.asked()).length;
  await expect
    .poll(async () => {
      await page.evaluate(async () => {
        const { calls } = Reflect.get(globalThis, 'sitekeeper') as {
          calls: Record<string, (input: unknown) => Promise<unknown>>;
        };
        await calls['connectionStrings.reveal']?.({ string: '6f1c2d10-0000-4000-8000-000000000004' });
      });
      return asked();
    })
    .toBeGreaterThan(0);
  await pressByScript(show);
  await expect(page.getByText('It was not done')).toBeVisible();
  await expect(page.getByText(secret, { exact: true })).toHaveCount(0);
  await app.dialogs.pressNext('Give it out');
  await pressByScript(page.getByRole('main').getByRole('button', { name: /^Show/ }));
  await expect(page.getByText(secret, { exact: true })).toBeVisible();
});
