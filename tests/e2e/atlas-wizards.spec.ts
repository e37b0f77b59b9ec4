import type { Page } from 'playwright/test';
import { expect, test as base } from './support/app.ts';
import { expectItWorks, expectSaved, saveTo, seeTheSite, testIt } from './pages/connection-string.ts';
import { siteCard } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

/** The database of the practice site as one of these scenarios has it, and the made-up Atlas to mend it in. */
const test = base.extend<{ scenario: string }>({
  scenario: ['', { option: true }],
  appEnv: async ({ scenario }, use) =>
    use({ SITEKEEPER_PRACTICE_SPEED: '10', SITEKEEPER_PRACTICE_SCENARIO: scenario }),
});

const title = 'Practice: Robin’s Nightscout';
const cluster = 'cluster0.practice.example';
/** A test of a string, and a restart, on a machine that has much to do. */
const long = { timeout: 30_000 };

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const headed = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
const works = (page: Page) => expectItWorks(page, long);

/** From “My sites” to the test of the string that the site reads, which ends with this. */
async function toFailure(page: Page, failure: string): Promise<void> {
  await tryPracticeSite(page);
  await page.getByRole('button', { name: `See what to do ${title}` }).click();
  await press(page, 'Check the database');
  await headed(page, 'The database');
  await testIt(page);
  await expect(page.getByRole('alert').getByRole('heading', { name: failure })).toBeVisible(long);
}

/** Presses a button in the made-up Atlas, at the address that the app gave to the browser; what the page says then. */
async function inAtlas(
  app: { page: Page; openedLinks(): Promise<readonly string[]> },
  act: 'resume' | 'allow' | 'password' | 'admin',
  user?: string,
): Promise<string> {
  await press(app.page, 'Open that page in my browser');
  await expect.poll(async () => (await app.openedLinks()).length).toBe(1);
  const [atlas = ''] = await app.openedLinks();
  const page = await fetch(`${atlas}/${cluster}/${act}`, {
    method: 'POST',
    ...(user !== undefined && { body: new URLSearchParams({ user }) }),
  });
  expect(page.status).toBe(200);
  return page.text();
}

/** The last page: the site is restarted, and has readings of now. */
async function restarted(page: Page): Promise<void> {
  await press(page, 'Continue');
  await headed(page, `Now start ${title} again`);
  await press(page, 'Restart');
  await expect(page.getByRole('heading', { name: 'It works again' })).toBeVisible(long);
  await seeTheSite(page);
  await working(page);
}

async function working(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Working', long);
  await expect(page.getByRole('main')).toContainText(/Last reading (less than a minute|[1-6] minutes?) ago/);
  await expect(page.getByText('You were repairing')).toBeHidden();
}

test.describe('a database that Atlas has put to sleep', () => {
  test.use({ scenario: 'database-paused' });

  test('is woken, tested until it answers, and the site works again', async ({ app, page }) => {
    await toFailure(page, 'The database does not open its door');
    await press(page, 'Wake the database');
    await headed(page, 'Wake the paused database');
    // Too early: it sleeps still. Nothing is lost by that, and the way on stays shut.
    await press(page, 'I have done this');
    await headed(page, 'Does it work?');
    await expect(page.getByRole('alert')).toContainText('A sleeping database keeps what is in it', long);
    await expect(page.getByRole('button', { name: 'Continue' })).toHaveAttribute('aria-disabled', 'true');
    await page.getByRole('alert').getByRole('button', { name: 'Wake the database' }).click();
    expect(await inAtlas(app, 'resume')).toContain('awake again');
    await press(page, 'I have done this');
    await works(page);
    await restarted(page);
  });
});

test.describe('a network list that lets nobody in', () => {
  test.use({ scenario: 'database-refused' });

  test('is opened for all places, and the site that had stopped works again', async ({ app, page }) => {
    await toFailure(page, 'The database does not let this place in');
    await press(page, 'Open the network list');
    await headed(page, 'Look at the network list');
    await press(page, 'It says something else');
    await headed(page, 'Let all places in');
    expect(await inAtlas(app, 'allow')).toContain('0.0.0.0/0 is active');
    await press(page, 'I have done this');
    await works(page);
    await restarted(page);
  });
});

test.describe('a user who may only read', () => {
  test.use({ scenario: 'read-only-user' });

  test('is never said to work; with more rights it does', async ({ app, page }) => {
    await toFailure(page, 'This user may only read');
    await expect(page.getByRole('heading', { name: 'It works', exact: true })).toBeHidden();
    await press(page, 'Give the user more rights');
    await headed(page, 'Find the database user');
    await expect(page.getByText('Yours is called “reader”.')).toBeVisible();
    expect(await inAtlas(app, 'admin', 'reader')).toContain('Atlas admin now');
    await press(page, 'I have done this');
    await headed(page, 'Let the user write');
    await press(page, 'I have done this');
    await works(page);
    await expect(page.getByText('Note written and taken out')).toBeVisible();
    await restarted(page);
  });
});

test.describe('a password that is not the one of the database', () => {
  test.use({ scenario: 'wrong-password' });

  test('is made anew in Atlas, tested, saved, and the old one is a step back in History', async ({
    app,
    page,
  }) => {
    await toFailure(page, 'User or password is not right');
    await press(page, 'Set a new password');
    await page.getByText('I don’t know it. I want a new one').click();
    await press(page, 'Continue');
    await headed(page, 'Find the database user');
    const said = await inAtlas(app, 'password', 'nightscout');
    await press(page, 'I have done this');
    const password = /<code>(?<made>\w+)</.exec(said)?.groups?.['made'] ?? '';
    await app.clipboard.write(password);
    await press(page, 'Paste');
    await works(page);
    expect(await page.content()).not.toContain(password);
    await press(page, 'Continue');
    await headed(page, 'Your line is ready');
    await saveTo(page, title);
    await expectSaved(page, long);
    await seeTheSite(page);
    await working(page);

    // Taken back, the site has its old line again, and is told to be as it was with that.
    await page.getByRole('button', { name: 'History', exact: true }).first().click();
    await page.getByRole('button', { name: 'Undo You changed the connection string' }).click();
    const newest = page.getByRole('main').getByRole('listitem').first();
    await expect(newest).toContainText('You took back a new connection string');
    await expect(newest).toContainText('It runs, but not right', long);
    await press(page, 'My sites');
    await expect(siteCard(page, title)).toContainText('Not working', long);
  });
});
