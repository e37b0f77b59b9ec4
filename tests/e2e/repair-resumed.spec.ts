import type { Page } from 'playwright/test';
import { startPractice, type PracticeServer } from '../../electron/practice/start.ts';
import { type AppUnderTest, expect, test as base } from './support/app.ts';
import { type KeyStore, startKeyStore } from './support/key-store.ts';
import { expectItWorks, expectNewestReading, expectSaved, testIt } from './pages/connection-string.ts';
import { toKey } from './pages/welcome.ts';

/** A made-up Heroku in this process, which the app takes for the real one, and a key store where `stored`. */
const test = base.extend<{ heroku: PracticeServer; keys: KeyStore; stored: boolean }>({
  stored: [true, { option: true }],
  heroku: async ({}, use) => {
    const heroku = await startPractice({ scenario: 'wrong-string', speed: 10 });
    await use(heroku);
    await heroku.close();
  },
  keys: async ({ stored }, use) => {
    const nowhere = {
      env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
      close: () => Promise.resolve(),
    };
    const keys = stored ? await startKeyStore() : nowhere;
    await use(keys);
    await keys.close();
  },
  appEnv: async ({ heroku, keys }, use) => use({ SITEKEEPER_HEROKU_API: heroku.origin, ...keys.env }),
});

test.setTimeout(60_000);

const long = { timeout: 30_000 };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const headed = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible(long);

/** The wizards that main would go on with: their steps, and whether their string is there. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.sitekeeper.calls['guides.list']();
    return answer.ok ? answer.value.map(({ step, string }) => [step, string !== null]) : [];
  });

async function connect({ page, clipboard }: AppUnderTest, key: string, stored: boolean): Promise<void> {
  await toKey(page);
  await clipboard.write(key);
  await press(page, 'Paste');
  await headed(page, 'Is this your account?');
  await press(page, 'Keep this key');
  if (!stored) await press(page, 'Go to my sites');
  await headed(page, 'My sites');
}

/** From the stopped site to the line of an earlier version, chosen to be tested. */
async function toFound(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^See what to do/ }).click();
  await press(page, 'Check the database');
  await page.getByRole('button', { name: /^Find another one/ }).click();
  await page
    .getByRole('radio', { name: /^In version/ })
    .first()
    .check();
  await press(page, 'Go on with this one');
  await headed(page, 'Repair the connection string');
}

test('closed in the middle of finding, the app goes on with the line it had found, and the site is mended', async ({
  app,
  heroku,
}) => {
  await connect(app, heroku.key, true);
  await toFound(app.page);
  await expect.poll(() => kept(app.page), long).toEqual([['test', true]]);
  await app.restart();

  await headed(app.page, 'My sites');
  await expect(app.page.getByText(/^You were repairing/)).toBeVisible(long);
  await press(app.page, 'Go on');
  await headed(app.page, 'Repair the connection string');
  await expect(app.page.getByText('cluster0.practice.example').first()).toBeVisible();
  await testIt(app.page);
  await expectItWorks(app.page, long);
  await app.page.getByRole('button', { name: /^Save to / }).click();
  await expectSaved(app.page, long);
  expect(await app.page.content()).not.toContain('canary4A7pass');
});

test('closed in the middle of rebuilding, the app still has the line and the password that were pasted', async ({
  app,
  heroku,
}) => {
  await connect(app, heroku.key, true);
  await press(app.page, 'My site is gone. Find its database');
  for (const name of ['Continue', 'I have done this', 'I have done this', 'Continue', 'I have done this']) {
    await press(app.page, name);
  }
  await headed(app.page, 'Copy the long line');
  await app.clipboard.write('mongodb+srv://mia:<db_password>@cluster2.practice.example/?appName=Cluster2');
  await press(app.page, 'Paste');
  await headed(app.page, 'This is your line');
  await press(app.page, 'Continue');
  await headed(app.page, 'Do you know the password of “mia”?');
  await press(app.page, 'Continue');
  await app.clipboard.write('canary2M5pass');
  await press(app.page, 'Paste');
  await headed(app.page, 'Look at the network list');
  await expect.poll(() => kept(app.page), long).toEqual([['network', true]]);
  await app.restart();

  await headed(app.page, 'My sites');
  await press(app.page, 'Go on');
  await headed(app.page, 'Look at the network list');
  // The line was pasted: no setting of a site has this address yet, so main asks.
  await app.dialogs.pressNext('Connect');
  await press(app.page, 'It says 0.0.0.0/0');
  await expectItWorks(app.page, long);
  await expectNewestReading(app.page);
});

test.describe('without a key store', () => {
  test.use({ stored: false });

  test('only the step is kept: nothing secret lies in a file, and the line is asked for once more', async ({
    app,
    heroku,
  }) => {
    await connect(app, heroku.key, false);
    await toFound(app.page);
    await expect.poll(() => kept(app.page), long).toEqual([['test', true]]);
    await app.restart();

    await connect(app, heroku.key, false);
    await expect(app.page.getByText(/^You were repairing/)).toBeVisible(long);
    expect(await kept(app.page)).toEqual([['test', false]]);
    await press(app.page, 'Go on');
    await headed(app.page, 'Find my connection string');
    await expect(app.page.getByRole('radio', { name: /^In version/ }).first()).toBeVisible(long);
  });
});
