import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright/test';

import type { Bridge } from '../../electron/contract/calls.ts';

import { expect, test } from './support/app.ts';
import { expectMySites } from './pages/sites.ts';
import { tryPracticeSite } from './pages/welcome.ts';

test.use({ appEnv: { SITEKEEPER_PRACTICE_SPEED: '10' } });

declare global {
  interface Window {
    readonly sitekeeper: Bridge;
  }
}

/** Every secret of the practice sites holds this word. */
const canary = /canary/i;
/** Kim’s own, which nothing but Show brings into the page. */
const secret = 'canary-kim-api-secret';

const kim = /^Practice: Kim’s Nightscout$/;

async function openKim(page: Page): Promise<void> {
  await tryPracticeSite(page);
  await page.getByRole('button', { name: kim }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Practice: Kim’s Nightscout');
}

const inMain = (page: Page, name: RegExp): Locator => page.getByRole('main').getByRole('button', { name });

/** All texts that the page's JavaScript still holds, after everything that can go has gone. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false, captureNumericValue: false });
  await session.detach();
  return chunks.join('');
}

test('a value that was shown and hidden again is in nobody’s memory', async ({ page }) => {
  test.setTimeout(60_000);
  await openKim(page);
  await inMain(page, /^Settings/).click();
  await page.getByRole('searchbox').fill('API_SECRET');
  await inMain(page, /^Show/).click();
  await expect(page.getByText(secret, { exact: true })).toBeVisible();
  expect(await heapOf(page)).toContain(secret);

  await inMain(page, /^Hide/).click();
  await expect(page.getByText(secret)).toHaveCount(0);
  const heap = await heapOf(page);
  expect(heap.includes(secret), 'the page still holds the value').toBe(false);
});

test('a value that was fetched for a change and thrown away is in nobody’s memory either', async ({
  page,
}) => {
  test.setTimeout(60_000);
  await openKim(page);
  await inMain(page, /^Settings/).click();
  await page.getByRole('searchbox').fill('API_SECRET');
  await inMain(page, /^Change /).click();
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('button', { name: 'Start with the old value' }).click();
  await expect(drawer.getByLabel('New value')).toHaveValue(secret);
  await drawer.getByLabel('New value').press('End');
  await drawer.getByLabel('New value').pressSequentially('-x');
  await drawer.getByRole('button', { name: 'Keep this change' }).click();
  await page.getByRole('button', { name: 'Check 1 change' }).click();
  await inMain(page, /^Show/).click();
  await expect(page.getByText(`${secret}-x`, { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await page.getByRole('button', { name: 'My sites', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Throw away' }).click();
  await expectMySites(page);
  const heap = await heapOf(page);
  expect(heap.includes(secret), 'the page still holds the value').toBe(false);
});

/** A change of a setting, so that History and the automatic copies have something to hold. */
async function changeTheme(page: Page): Promise<void> {
  const state = await page.evaluate(async () => {
    const { calls } = window.sitekeeper;
    const list = await calls['sites.list']({ fresh: false });
    const id = list.ok ? (list.value.sites.find(({ name }) => name === 'kim-ns-4c1d')?.id ?? '') : '';
    return calls['configVars.apply']({ id, changes: [{ name: 'THEME', kind: 'set', value: 'default' }] });
  });
  expect(state).toMatchObject({ ok: true });
  await expect
    .poll(() =>
      page.evaluate(async () => {
        const jobs = await window.sitekeeper.calls['jobs.list']();
        return jobs.ok ? jobs.value[0]?.state : null;
      }),
    )
    .toBe('done');
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

/** One press after the other from My sites, and the heading of the screen that they lead to. */
const ways: readonly { readonly presses: readonly RegExp[]; readonly heading: RegExp }[] = [
  { presses: [/^Save a copy of all sites/], heading: /copy/i },
  { presses: [/^Stop using Heroku/], heading: /./ },
  { presses: [kim], heading: /Kim/ },
  { presses: [kim, /^Settings/], heading: /Settings/ },
  { presses: [kim, /^Go back/], heading: /version/i },
  { presses: [kim, /^People/], heading: /People/ },
  { presses: [kim, /^Plans/], heading: /costs/ },
  { presses: [kim, /^Save$/], heading: /copies/i },
];

test('after a run over all screens no secret lies in a page, a file, a log or what main wrote', async ({
  app,
  page,
}) => {
  test.setTimeout(60_000);
  await openKim(page);
  // Nobody presses here: main asks by itself.
  await app.dialogs.pressNext('Go on');
  await changeTheme(page);
  const seen: string[] = [];
  const home = page.getByRole('navigation').getByRole('button', { name: 'My sites', exact: true });
  for (const { presses, heading } of ways) {
    await page.reload();
    await expectMySites(page);
    for (const name of presses) await inMain(page, name).first().click();
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    seen.push(await page.content());
  }
  await page.reload();
  for (const name of ['Tidy up', 'History', 'App settings']) {
    await page.getByRole('navigation').getByRole('button', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    seen.push(await page.content());
  }
  await home.click();
  expect(seen.filter((html) => canary.test(html))).toEqual([]);
  expect(canary.test(await heapOf(page)), 'the page holds a secret').toBe(false);
  expect(canary.test(app.output()), 'main wrote a secret').toBe(false);
  const files = filesIn(app.userData);
  expect(files.some((file) => file.endsWith('.sitekeeper'))).toBe(true);
  expect(files.filter((file) => canary.test(readFileSync(file, 'latin1')))).toEqual([]);
});
