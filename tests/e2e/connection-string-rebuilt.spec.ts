import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { type AppUnderTest, expect, test } from './support/app.ts';
import { openCleanup, typeName } from './pages/account-cleanup.ts';
import {
  expectItWorks,
  expectSaved,
  expectNewestReading,
  saveTo,
  seeTheSite,
  testIt,
} from './pages/connection-string.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10' } });

/** As Atlas hands it out, with what people copy along. The cluster is that of a site that was deleted. */
const fromAtlas = `Add your connection string into your application code
mongodb+srv://mia:<db_password>@cluster2.practice.example/?retryWrites=true&w=majority&appName=Cluster2
Replace <db_password> with the password for the mia user.`;

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const headed = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

/** The steps at which main would go on. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const answer = await window.sitekeeper.calls['guides.list']();
    return answer.ok ? answer.value.map(({ step }) => step) : [];
  });

const robin = 'Practice: Robin’s Nightscout';
const old = 'Practice: Old Nightscout';

/** Deletes the old site for good, with a copy in this file. Its database stays. */
async function deleteOld(app: AppUnderTest, file: string): Promise<void> {
  const { page } = app;
  await tryPracticeSite(page);
  await openCleanup(page);
  await page.getByRole('button', { name: `More about ${old}` }).click({ timeout: 30_000 });
  await press(page, 'Delete…');
  await page.getByRole('radio', { name: 'heroku.env' }).click();
  await app.dialogs.chooseNext(file);
  await press(page, 'Save a copy');
  await press(page, 'Delete…');
  await app.dialogs.pressNext('Delete for ever');
  const sure = page.getByRole('dialog');
  await typeName(page, 'old-ns');
  await sure.getByRole('button', { name: 'Delete for ever' }).click();
  await expect(page.getByRole('heading', { name: 'It is deleted' })).toBeVisible({ timeout: 30_000 });
  await page.getByRole('button', { name: 'My sites' }).first().click();
  await expect(page.getByRole('button', { name: robin, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: old, exact: true })).toBeHidden();
}

/** From the first page to the one on which the line is pasted. */
async function toDrivers(page: Page, entry: string): Promise<void> {
  await press(page, entry);
  await headed(page, 'We get the long line from Atlas');
  await press(page, 'Continue');
  await press(page, 'I have done this');
  await press(page, 'I have done this');
  await headed(page, 'Is the database awake?');
  await press(page, 'Continue');
  await press(page, 'I have done this');
  await headed(page, 'Copy the long line');
}

test('the line of a site that was deleted is rebuilt from Atlas, tested, and kept in a file', async ({
  page,
  app,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-rebuilt-'));
  const file = join(folder, 'line.env');
  await tryPracticeSite(page);
  await toDrivers(page, 'My site is gone. Find its database');
  await app.clipboard.write('https://cloud.mongodb.com/v2/5f1d#/clusters');
  await press(page, 'Paste');
  await expect(page.getByRole('heading', { name: 'We can’t repair this one' })).toBeVisible();

  await app.clipboard.write(fromAtlas);
  await press(page, 'Paste');
  await headed(page, 'This is your line');
  await expect(page.getByText('Other text around it')).toBeVisible();
  await press(page, 'Continue');

  await headed(page, 'Do you know the password of “mia”?');
  await press(page, 'Continue');
  await app.clipboard.write('canary0X0wrong');
  await press(page, 'Paste');
  await headed(page, 'Look at the network list');
  await press(page, 'It says 0.0.0.0/0');

  await expect(page.getByText('User or password is not right')).toBeVisible({ timeout: 30_000 });
  await press(page, 'Set a new password');
  await page.getByText('I don’t know it. I want a new one').click();
  await press(page, 'Continue');
  await press(page, 'I have done this');
  await headed(page, 'Let Atlas make a new password');
  await app.clipboard.write('canary2M5pass');
  await press(page, 'Paste');
  await press(page, 'It says 0.0.0.0/0');
  await expectItWorks(page, { timeout: 30_000 });
  await press(page, 'Continue');

  await headed(page, 'Where shall we put the line?');
  await press(page, 'Continue');
  await headed(page, 'Your line is ready');
  await expect(page.getByText('mysugar').first()).toBeVisible();
  await press(page, 'Save it in a file');
  await page.getByRole('radio', { name: /^heroku\.env/ }).click();
  await app.dialogs.chooseNext(file);
  await press(page, 'Save the file');
  await expect(page.getByText('line.env')).toBeVisible();
  expect(readFileSync(file, 'utf8')).toContain(
    'mongodb+srv://mia:canary2M5pass@cluster2.practice.example/mysugar?',
  );
  expect(await page.content()).not.toContain('canary2M5pass');
  rmSync(folder, { recursive: true });
});

test('without any account the wizard goes on where it was, also after the app was closed', async ({
  app,
}) => {
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  await toDrivers(app.page, 'I only need my database address');
  // Main writes each step down after the page has shown it.
  await expect.poll(() => kept(app.page), { timeout: 20_000 }).toEqual(['drivers']);
  await app.restart();
  await expect(app.page.getByText('You were repairing the connection string.')).toBeVisible();
  await press(app.page, 'Go on');
  await headed(app.page, 'Copy the long line');
  await press(app.page, 'Back');
  await press(app.page, 'Open that page in my browser');
  await expect.poll(() => app.openedLinks()).toEqual(['https://cloud.mongodb.com/']);
});

test('a deleted site’s database is found again, and another site gets the line with a new password', async ({
  app,
  page,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-deleted-'));
  await deleteOld(app, join(folder, 'old-ns.env'));
  await toDrivers(page, 'My site is gone. Find its database');
  await app.clipboard.write(
    'mongodb+srv://nightscout:<db_password>@cluster0.practice.example/?appName=Cluster0',
  );
  await press(page, 'Paste');
  await headed(page, 'This is your line');
  await press(page, 'Continue');
  await headed(page, 'Do you know the password of “nightscout”?');
  await page.getByText('I don’t know it. I want a new one').click();
  await press(page, 'Continue');
  await press(page, 'Open that page in my browser');
  await expect.poll(async () => (await app.openedLinks()).length).toBe(1);
  const [atlas = ''] = await app.openedLinks();
  const made = await fetch(`${atlas}/cluster0.practice.example/password`, {
    method: 'POST',
    body: new URLSearchParams({ user: 'nightscout' }),
  });
  const password = /<code>(?<made>\w+)</.exec(await made.text())?.groups?.['made'] ?? '';
  await press(page, 'I have done this');
  await app.clipboard.write(password);
  await press(page, 'Paste');
  await press(page, 'It says 0.0.0.0/0');
  await expectItWorks(page, { timeout: 30_000 });
  await expectNewestReading(page);
  await press(page, 'Continue');

  // Robin’s site was on that database as well. Only with the new line does it come back.
  await headed(page, 'Where shall we put the line?');
  await page.getByRole('radio', { name: new RegExp(`^${robin}`) }).click();
  await press(page, 'Continue');
  await headed(page, 'Your line is ready');
  await saveTo(page, robin);
  await expectSaved(page, { timeout: 30_000 });
  await seeTheSite(page);
  await expect(page.getByRole('main')).toContainText('Working', { timeout: 30_000 });
  await expect(page.getByText('You were repairing')).toBeHidden();
  expect(await page.content()).not.toContain(password);
  rmSync(folder, { recursive: true });
});

test('the copy of a deleted site still opens its database', async ({ app, page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'sitekeeper-deleted-'));
  const file = join(folder, 'old-ns.env');
  await deleteOld(app, file);
  await press(page, 'My site is gone. Find its database');
  await press(page, 'I have it in a file');
  await headed(page, 'Bring it here');
  await app.dialogs.chooseNext(file);
  await press(page, 'Choose a file');
  await headed(page, 'Repair the connection string');
  await expect(page.getByText('cluster0.practice.example').first()).toBeVisible();
  await testIt(page);
  await expectItWorks(page, { timeout: 30_000 });
  await expectNewestReading(page);
  expect(await page.content()).not.toContain('canary');
  rmSync(folder, { recursive: true });
});
