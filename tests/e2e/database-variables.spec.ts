import type { Page } from 'playwright/test';
import { startPractice, type PracticeServer } from '../../electron/practice/start.ts';
import { expect, test as base } from './support/app.ts';
import { type KeyStore, startKeyStore } from './support/key-store.ts';
import { expectItWorks, expectSaved, testIt } from './pages/connection-string.ts';
import { toKey } from './pages/welcome.ts';

/** A made-up Heroku in this process, which the app takes for the real one, and a key store for the copies. */
const test = base.extend<{ heroku: PracticeServer; keys: KeyStore }>({
  heroku: async ({}, use) => {
    const heroku = await startPractice({ scenario: 'wrong-string', speed: 10 });
    await use(heroku);
    await heroku.close();
  },
  keys: async ({}, use) => {
    const keys = await startKeyStore();
    await use(keys);
    await keys.close();
  },
  appEnv: async ({ heroku, keys }, use) => use({ SITEKEEPER_HEROKU_API: heroku.origin, ...keys.env }),
});

const right = 'mongodb+srv://nightscout:canary4A7pass@cluster0.practice.example/nightscout?retryWrites=true';
const long = { timeout: 30_000 };
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The settings of Robin's site as Heroku has them; `change` is written first. */
async function settings(
  { origin, key }: PracticeServer,
  change?: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const answer = await fetch(`${origin}/apps/robin-ns-77ab/config-vars`, {
    method: change === undefined ? 'GET' : 'PATCH',
    headers: {
      accept: 'application/vnd.heroku+json; version=3',
      authorization: `Bearer ${key}`,
      'content-type': 'application/json',
    },
    ...(change !== undefined && { body: JSON.stringify(change) }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as Readonly<Record<string, string>>;
}

test('a second setting for the database is shown, taken away on demand, and brought back by undo', async ({
  app,
  page,
  heroku,
}) => {
  const before = await settings(heroku, { MONGO_CONNECTION: right });
  await toKey(page);
  await app.clipboard.write(heroku.key);
  await press(page, 'Paste');
  await press(page, 'Keep this key');
  await page.getByRole('button', { name: /^robin-ns-77ab/ }).click();
  await page.getByRole('button', { name: /^Database/ }).click();

  // The setting that wins is the one that is tested and kept; the damaged one is the trap.
  await expect(page.getByText('Your site reads it from the setting MONGO_CONNECTION')).toBeVisible(long);
  await expect(page.getByRole('heading', { name: 'Another setting holds a database too' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('MONGODB_URI');
  await testIt(page);
  await expectItWorks(page, long);
  await page.getByRole('checkbox', { name: /MONGODB_URI/ }).check();
  await page.getByRole('button', { name: /^Save to/ }).click();
  await expectSaved(page, long);
  const { MONGODB_URI: trap, ...others } = before;
  expect(trap).toContain('<');
  expect(await settings(heroku)).toEqual(others);

  await press(page, 'Undo this');
  await expect.poll(() => settings(heroku), long).toEqual(before);
});
